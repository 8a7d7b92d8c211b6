/**
 * The words on the graph, in its menu and in its summaries for screen readers.
 */
import { defineMessages } from '@/components/i18n/messages';
import type { Reason } from '@/simulator/telemetry/outcome';
import { withParticle } from './panel/feed/particles';

const en = {
  client: 'Client',
  play: 'Play',
  pause: 'Pause',
  runningSince: (seed: number) => `running since you came, seed ${seed}`,
  offered: (rate: string) => `offered ${rate}`,
  goodput: (rate: string) => `goodput ${rate}`,
  chart: (offered: string, goodput: string) =>
    `Requests per second over time; now ${offered} offered, ${goodput} answered well.`,
  replicas: (n: number) => (n === 1 ? '1 replica' : `${n} replicas`),
  moreReplicas: (n: number) => `and ${n} more`,
  queue: 'queue',
  threads: 'threads',
  inProgress: (n: number) => `${n} in progress`,
  failed: 'failed',
  shareFailed: (percent: string) => `${percent} failed`,
  p99: (duration: string) => `p99 ${duration}`,
  noCalls: 'no calls',
  graph: 'Graph of the system',
  graphHelp: 'Arrow keys move between the parts; Enter opens what can be done to one.',
  connection: (from: string, to: string) => `Connection from ${from} to ${to}`,
  dotSpeed: (factor: string | null, slower: boolean) =>
    factor === null
      ? 'Every dot keeps the true speed of its message.'
      : `Every dot keeps the true speed of its message, shown ${factor} times ${slower ? 'slower' : 'faster'}.`,
  reasons: {
    ok: '',
    queueFull: '503 queue full',
    queueTimeout: '503 waited too long',
    bulkheadFull: 'bulkhead full',
    injectedError: '500 error',
    crashed: 'connection reset',
    connectionRefused: 'connection refused',
    connectionLost: 'connection lost',
    callTimeout: '504 time-out',
    tryTimeout: 'try timed out',
    runEnded: '',
  } satisfies Record<Reason, string>,
  slow: (factor: string) => `slow ×${factor}`,
  delayed: (added: string) => `${added} slower`,
  errors: (percent: string) => `${percent} errors`,
  crashed: 'crashed',
  replicaCrashed: (replica: string) => `${replica} crashed`,
  paused: 'paused',
  partitioned: 'cut',
  loss: (percent: string) => `${percent} lost`,
  since: (what: string, clock: string) => `${what} since ${clock}`,
  replica: (name: string, number: number) => `${name}${number}`,
  menuOf: (name: string) => `What to do to ${name}`,
  acts: {
    crash: 'Crash',
    crashOne: (replica: string) => `Crash ${replica} only`,
    errors: 'Answer 50 % with errors',
    slow: 'Make 15 times slower',
    pause: 'Pause',
    recover: 'Recover',
    partition: 'Cut the connection',
    loss: 'Lose 5 % of the messages',
    heal: 'Mend the connection',
  },
  locked: 'First lock your prediction, then act.',
  threadsBusy: (busy: number, all: number) => `${busy} of ${all} threads taken`,
  threadsHeld: (held: number) => `${held} of them only wait`,
  queued: (n: number) => `${n} in the queue`,
  arriving: (rate: string) => `${rate} arriving`,
  notes: {
    waiting: (held: number, threads: number, replica: string, other: string, working: number) => [
      `${held === threads ? `All ${threads}` : `${held} of ${threads}`} threads of ${replica} only wait for ${other}.`,
      working === 0
        ? 'None of them does work.'
        : working === 1
          ? 'One of them does work.'
          : `${working} of them do work.`,
    ],
    idle: (most: boolean, name: string, caller: string, _nameAsObject: string) => [
      `${most ? 'Most' : 'Half'} of ${name} stands idle:`,
      `${caller} has no thread left to call it.`,
    ],
    innocent: (endpoint: string, other: string, _otherAsObject: string) => [
      `${endpoint.charAt(0).toUpperCase()}${endpoint.slice(1)} is refused here too,`,
      `though it never calls ${other}.`,
    ],
    retry: ['Every retry is', 'one more request.'],
  },
};

type Messages = typeof en;

const ko: Messages = {
  client: '클라이언트',
  play: '재생',
  pause: '일시 정지',
  runningSince: (seed) => `들어오신 뒤부터 실행 중, 시드 ${seed}`,
  offered: (rate) => `유입 ${rate}`,
  goodput: (rate) => `굿풋 ${rate}`,
  chart: (offered, goodput) => `시간에 따른 초당 요청 수. 지금 유입 ${offered}, 제대로 답한 것 ${goodput}.`,
  replicas: (n) => `복제본 ${n}개`,
  moreReplicas: (n) => `외 ${n}개`,
  queue: '대기열',
  threads: '스레드',
  inProgress: (n) => `처리 중 ${n}건`,
  failed: '실패',
  shareFailed: (percent) => `${percent} 실패`,
  p99: (duration) => `p99 ${duration}`,
  noCalls: '호출 없음',
  graph: '시스템 그래프',
  graphHelp: '화살표 키로 이동하고, Enter 키로 할 수 있는 일을 엽니다.',
  connection: (from, to) => `${from}에서 ${withParticle(to, '으로')} 가는 연결`,
  dotSpeed: (factor, slower) =>
    factor === null
      ? '모든 점은 메시지의 실제 속도로 움직입니다.'
      : `모든 점은 메시지의 실제 속도를 지키며, ${factor}배 ${slower ? '느리게' : '빠르게'} 보여 줍니다.`,
  reasons: {
    ok: '',
    queueFull: '503 대기열 가득 참',
    queueTimeout: '503 대기 시간 초과',
    bulkheadFull: '벌크헤드 가득 참',
    injectedError: '500 오류',
    crashed: '연결 끊김',
    connectionRefused: '연결 거부',
    connectionLost: '연결 유실',
    callTimeout: '504 타임아웃',
    tryTimeout: '시도 타임아웃',
    runEnded: '',
  },
  slow: (factor) => `${factor}배 느림`,
  delayed: (added) => `${added} 느림`,
  errors: (percent) => `오류 ${percent}`,
  crashed: '중단됨',
  replicaCrashed: (replica) => `${replica} 중단됨`,
  paused: '멈춤',
  partitioned: '끊김',
  loss: (percent) => `${percent} 유실`,
  since: (what, clock) => `${clock}부터 ${what}`,
  replica: (name, number) => `${name}${number}`,
  menuOf: (name) => `${name}에 할 일`,
  acts: {
    crash: '중단시키기',
    crashOne: (replica) => `${replica}만 중단시키기`,
    errors: '절반을 오류로 답하게 하기',
    slow: '15배 느리게 하기',
    pause: '멈추기',
    recover: '복구하기',
    partition: '연결 끊기',
    loss: '메시지 5% 잃게 하기',
    heal: '연결 복구하기',
  },
  locked: '먼저 예측을 확정해야 조작할 수 있습니다.',
  threadsBusy: (busy, all) => `스레드 ${all}개 중 ${busy}개 사용 중`,
  threadsHeld: (held) => `그중 ${held}개는 기다리기만 함`,
  queued: (n) => `대기열에 ${n}건`,
  arriving: (rate) => `${rate} 도착`,
  notes: {
    waiting: (held, threads, replica, other, working) => [
      `${replica}의 스레드 ${threads}개 ${held === threads ? '모두' : `중 ${held}개는`} ${other}의 답을 기다릴 뿐입니다.`,
      working === 0 ? '일하는 스레드는 하나도 없습니다.' : `일하는 스레드는 ${working}개입니다.`,
    ],
    idle: (most, name, caller, nameAsObject) => [
      `${name}의 ${most ? '대부분은' : '절반은'} 놀고 있습니다.`,
      `${caller}에 ${nameAsObject} 부를 스레드가 없습니다.`,
    ],
    innocent: (endpoint, _other, otherAsObject) => [`${otherAsObject} 부르지 않는 ${endpoint}도`, '여기서 거절됩니다.'],
    retry: ['재시도는 곧', '새 요청입니다.'],
  },
};

export const stageMessages = defineMessages<Messages>(en, ko);
export type StageMessages = Messages;
