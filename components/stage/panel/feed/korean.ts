/**
 * Feed entries in Korean.
 */
import { formatSetting } from '@/components/charts/format';
import type { NamedSetting, WriteOthers } from '@/components/charts/settings/named-setting';
import { formatPercent, formatSeconds } from '@/components/i18n/format';
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import type { Happening } from '@/simulator/telemetry/happening';
import type { Reason } from '@/simulator/telemetry/outcome';
import { type Names, readTarget, type Target } from './names';
import { particle, withParticle } from './particles';
import { type Part, type Sentence, say, strong, term } from './sentence';

type Of<K extends Happening['kind']> = Extract<Happening, { kind: K }>;
type Act<K extends Intervention['kind']> = Extract<Intervention, { kind: K }>;

const percent = (share: number) => formatPercent(share, 'ko');
const setting = (ms: number) => formatSetting(ms, 'ko');

function nameOf(target: Target): string {
  if (target.kind === 'connection') return `${target.from}에서 ${withParticle(target.to, '으로')} 가는 연결`;
  if (target.kind === 'zone') return `가용 영역 ${target.name}`;
  return target.kind === 'replica' ? `${target.name}의 ${target.replica}번 복제본` : target.name;
}

const object = (word: string) => withParticle(word, '을');
const subject = (word: string) => withParticle(word, '이');

function done(act: Intervention, scheduled: boolean, others: WriteOthers | null): Sentence {
  const what = nameOf(readTarget(act.target));
  switch (act.kind) {
    case 'crash':
      return scheduled
        ? say`${subject(what)} ${strong('다운되었습니다')}.`
        : say`${object(what)} ${strong('다운시켰습니다')}.`;
    case 'pause':
      return scheduled
        ? say`${subject(what)} ${strong('멈췄습니다')}. 연결은 살아 있지만 아무 답도 하지 않습니다.`
        : say`${object(what)} ${strong('멈춰 세웠습니다')}. 연결은 살아 있지만 아무 답도 하지 않습니다.`;
    case 'slow':
      return slowed(act, what, scheduled);
    case 'errors':
      return failing(act, what, scheduled);
    case 'outages':
      return scheduled
        ? say`이제부터 ${subject(what)} ${strong('이따금 다운되었다가')} 스스로 돌아옵니다.`
        : say`${object(what)} ${strong('이따금 다운되게')} 했습니다. 스스로 돌아옵니다.`;
    case 'partition':
      return scheduled
        ? say`${subject(what)} ${strong('끊어졌습니다')}.`
        : say`${object(what)} ${strong('끊었습니다')}.`;
    case 'loss':
      return scheduled
        ? say`${what}에서 ${strong(`메시지의 ${percent(act.rate)}`)}가 사라집니다.`
        : say`${what}에서 ${strong(`메시지의 ${percent(act.rate)}`)}가 사라지게 했습니다.`;
    case 'deploy':
      return scheduled
        ? say`${what}의 ${strong(`버전 ${act.version}`)} 배포가 시작됩니다.`
        : say`${what}의 ${strong(`버전 ${act.version}`)} 배포를 시작했습니다.`;
    case 'scale':
      return scheduled
        ? say`${what}의 복제본이 ${strong(`${act.replicas}개`)}로 바뀝니다.`
        : say`${what}의 복제본을 ${strong(`${act.replicas}개`)}로 바꿨습니다.`;
    case 'leak':
      return scheduled
        ? say`${what}에서 ${strong('메모리가 샙니다')}. 요청마다 ${act.mbPerRequest} MB가 남습니다.`
        : say`${what}에서 ${strong('메모리가 새게 했습니다')}. 요청마다 ${act.mbPerRequest} MB가 남습니다.`;
    case 'recover':
      return scheduled
        ? say`${subject(what)} ${strong('복구되었습니다')}.`
        : say`${object(what)} ${strong('복구했습니다')}.`;
    case 'recycle':
      return scheduled
        ? say`${what}의 ${strong('새 코드가 배포되었습니다')}.`
        : say`${what}의 ${strong('새 코드를 배포했습니다')}.`;
    case 'flush':
      return scheduled
        ? say`${what}의 ${strong('캐시가 비워졌습니다')}.`
        : say`${what}의 ${strong('캐시를 비웠습니다')}.`;
    case 'configure':
      return configured(act, scheduled, others);
    case 'purge':
      return scheduled
        ? say`${what}의 ${strong('메시지가 모두 삭제되었습니다')}.`
        : say`${what}의 ${strong('메시지를 모두 삭제했습니다')}.`;
    case 'poisonNext':
      return say`${what}에 다음으로 들어오는 ${strong(`메시지 ${act.count}개`)}는 어떤 소비자도 처리할 수 없습니다.`;
  }
}

function slowed(act: Act<'slow'>, what: string, scheduled: boolean): Sentence {
  const by = strong(act.factor === 1 ? `${setting(act.addedMs)} 느리게` : `${Number(act.factor.toFixed(2))}배 느리게`);
  const became = strong(
    act.factor === 1 ? `${setting(act.addedMs)} 느려졌습니다` : `${Number(act.factor.toFixed(2))}배 느려졌습니다`,
  );
  return scheduled
    ? say`${subject(what)} ${became}. 느린 것은 오류가 아닙니다.`
    : say`${object(what)} ${by} 했습니다. 느린 것은 오류가 아닙니다.`;
}

function failing(act: Act<'errors'>, what: string, scheduled: boolean): Sentence {
  const share = act.rate === 1 ? '모든 요청' : `요청의 ${percent(act.rate)}`;
  return scheduled
    ? say`${subject(what)} ${share}에 ${term('error', '오류')}로 답합니다.`
    : say`${subject(what)} ${share}에 ${term('error', '오류')}로 답하게 했습니다.`;
}

interface Change {
  readonly what: Part;
  /** null: off; true: on. */
  readonly to: NamedSetting['value'];
}

/** `타임아웃 250ms, 재시도 없음` */
const listed = (changes: readonly Change[]): Sentence =>
  changes.flatMap(({ what, to }, index) => [
    { text: index === 0 ? '' : ', ' },
    what,
    { text: ' ' },
    strong(to === true ? '켜짐' : (to ?? '없음')),
  ]);

/** Each change as a clause without its verb; the last one gets it: `…을 끄고 …을 1회로 했습니다`. */
function configured({ set, target }: Act<'configure'>, scheduled: boolean, others: WriteOthers | null): Sentence {
  const aim = readTarget(target);
  const path = aim.kind === 'connection' ? `${aim.from}→${aim.to}` : nameOf(aim);
  const changes: Change[] = [];
  if (set.timeoutMs !== undefined) changes.push({ what: term('timeout', '타임아웃'), to: time(set.timeoutMs) });
  if (set.numRetries !== undefined)
    changes.push({ what: term('retry', '재시도'), to: set.numRetries === 0 ? null : `${set.numRetries}회` });
  if (set.perTryTimeoutMs !== undefined)
    changes.push({ what: term('timeout', '시도별 타임아웃'), to: time(set.perTryTimeoutMs) });
  if (set.bulkhead !== undefined)
    changes.push({ what: strong('벌크헤드'), to: set.bulkhead && `동시 ${set.bulkhead.maxConcurrent}건` });
  changes.push(...(others?.(set, 'ko') ?? []).map(({ name, value }) => ({ what: strong(name), to: value })));
  if (changes.length === 0) return scheduled ? say`설정: ${path} 설정 변경.` : say`${path} 설정을 바꿨습니다.`;
  if (scheduled) return [{ text: `설정: ${path} ` }, ...listed(changes), { text: '.' }];
  const clauses = changes.flatMap(({ what, to }, index): Part[] => {
    const last = index === changes.length - 1;
    const with_ = { text: `${particle(what.text, '을')} ` };
    if (to === null) return [what, with_, strong(last ? '껐습니다' : '끄고'), { text: last ? '.' : ' ' }];
    if (to === true) return [what, with_, strong(last ? '켰습니다' : '켜고'), { text: last ? '.' : ' ' }];
    return [what, with_, strong(withParticle(to, '으로')), { text: last ? ' 정했습니다.' : ' 정하고 ' }];
  });
  return [{ text: `${path} ` }, ...clauses];
}

const time = (ms: number | null) => (ms === null ? null : setting(ms));

const refusalCause: Partial<Record<Reason, string>> = {
  queueFull: '도착했을 때 대기열이 가득 차 있었습니다',
  queueTimeout: '대기열에서 너무 오래 기다렸습니다',
  bulkheadFull: '도착했을 때 벌크헤드가 가득 차 있었습니다',
};

function refused(entry: Of<'firstRefusal'>, names: Names): Sentence {
  const what = names.requestClass(entry.requestClass);
  const where = names.component(entry.component);
  const cause = refusalCause[entry.reason] ?? '받아들여지지 않았습니다';
  const waiting =
    entry.waitingFor !== null && entry.threads !== null && entry.held > 0
      ? `(스레드 ${entry.threads}개 중 ${entry.held}개가 ${object(names.component(entry.waitingFor))} 기다리는 중)`
      : '';
  const who = withParticle(`#${entry.request}`, '이');
  return say`${where}에서 ${term('refused', `${what} 첫 거절`)}. 요청 ${who} ${cause}${waiting === '' ? '' : ' '}${waiting}.`;
}

function failureCause(reason: Reason, place: string): string {
  switch (reason) {
    case 'connectionRefused':
      return `${subject(place)} 다운된 뒤로 연결을 거부합니다`;
    case 'crashed':
      return `${subject(place)} 요청을 처리하다가 다운되었습니다`;
    case 'connectionLost':
      return `${withParticle(place, '과')}의 연결이 끊어졌습니다`;
    case 'injectedError':
      return `${subject(place)} 오류로 답합니다`;
    case 'queueFull':
      return `${place}의 대기열이 가득 찼습니다`;
    case 'queueTimeout':
      return `${place}의 대기열에서 너무 오래 기다렸습니다`;
    case 'bulkheadFull':
      return `${place}의 벌크헤드가 가득 찼습니다`;
    case 'callTimeout':
    case 'tryTimeout':
      return `${subject(place)} 제때 답하지 않았습니다`;
    default:
      return `${subject(place)} 답하지 못했습니다`;
  }
}

function failed(entry: Of<'firstFailure'>, names: Names): Sentence {
  const cause = failureCause(entry.reason, names.component(entry.component));
  return say`${term('error', `${names.requestClass(entry.requestClass)} 실패`)}. ${cause}.`;
}

function timedOut(entry: Of<'firstTimeout'>, names: Names): Sentence {
  const { to } = names.connection(entry.connection);
  const what = subject(`${names.requestClass(entry.requestClass)} #${entry.request}`);
  return say`첫 ${term('timeout', '타임아웃')}. ${what} ${to}의 답을 제때 받지 못했습니다.`;
}

function exhausted(entry: Of<'threadsExhausted'>, names: Names): Sentence {
  const who = names.component(entry.component);
  if (entry.waitingFor === null) return say`${who}의 ${strong(`스레드 ${entry.threads}개가 모두`)} 사용 중입니다.`;
  const whom = object(names.component(entry.waitingFor));
  if (entry.held < entry.threads)
    return say`${who}의 스레드 ${entry.threads}개가 모두 사용 중이고, 그중 ${term('waiting', `${entry.held}개`)}는 ${whom} 기다리기만 합니다.`;
  return say`${who}의 ${term('waiting', `스레드 ${entry.threads}개가 모두`)} ${whom} 기다립니다.`;
}

function retriesAddLoad(entry: Of<'retriesAddLoad'>, names: Names): Sentence {
  const { from, to } = names.connection(entry.connection);
  const factor = strong(`${entry.factor.toFixed(1)}번 시도`);
  return say`${term('retry', '재시도')} 때문에 ${from}에서 ${withParticle(to, '으로')} 가는 호출 하나가 평균 ${factor}가 됩니다.`;
}

const complaint = {
  errors: '실패한 요청이 너무 많습니다',
  slow: '너무 느립니다',
  tooFewRequests: '도착한 요청이 너무 적습니다',
  good: '',
} as const;

function rolledOut({ component, change }: Of<'rollout'>, names: Names): Sentence {
  const what = `${names.component(component)}의 버전 ${change.version}`;
  switch (change.kind) {
    case 'weight': {
      const share = strong(withParticle(percent(change.percent / 100), '을'));
      return say`${subject(what)} 요청의 ${share} 받습니다.`;
    }
    case 'promoted':
      return say`${subject(what)} ${strong('승격')}되어 모든 요청을 받습니다.`;
    case 'rolledBack':
      return say`${object(what)} ${strong('롤백')}합니다. ${complaint[change.because]}.`;
  }
}

export function inKorean(entry: Happening, names: Names, others: WriteOthers | null): Sentence {
  switch (entry.kind) {
    case 'intervention':
      return done(entry.intervention, entry.scheduled, others);
    case 'firstRefusal':
      return refused(entry, names);
    case 'firstFailure':
      return failed(entry, names);
    case 'firstTimeout':
      return timedOut(entry, names);
    case 'threadsExhausted':
      return exhausted(entry, names);
    case 'goodputBack':
      return say`${formatSeconds(entry.afterMs, 'ko')} 만에 ${term('success', '굿풋')}이 돌아왔습니다.`;
    case 'goodputLost': {
      const share = percent(entry.share);
      return say`${term('success', '굿풋')}이 클라이언트 요청의 ${strong(withParticle(share, '으로'))} 떨어졌습니다.`;
    }
    case 'rollout':
      return rolledOut(entry, names);
    case 'retriesAddLoad':
      return retriesAddLoad(entry, names);
  }
}
