/**
 * Feed entries in English.
 */
import { formatSetting } from '@/components/charts/format';
import type { NamedSetting, WriteOthers } from '@/components/charts/settings/named-setting';
import { formatPercent, formatSeconds } from '@/components/i18n/format';
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import type { Happening } from '@/simulator/telemetry/happening';
import type { Reason } from '@/simulator/telemetry/outcome';
import { type Names, readTarget, type Target } from './names';
import { type Sentence, say, strong, term } from './sentence';

type Of<K extends Happening['kind']> = Extract<Happening, { kind: K }>;
type Act<K extends Intervention['kind']> = Extract<Intervention, { kind: K }>;

const percent = (share: number) => formatPercent(share, 'en');
const setting = (ms: number) => formatSetting(ms, 'en');

function nameOf(target: Target): string {
  if (target.kind === 'connection') return `the connection from ${target.from} to ${target.to}`;
  if (target.kind === 'zone') return `zone ${target.name}`;
  return target.kind === 'replica' ? `replica ${target.replica} of ${target.name}` : target.name;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** `You crash B`, or `B crashes` when nobody did it. */
function done(act: Intervention, scheduled: boolean, others: WriteOthers | null): Sentence {
  const what = nameOf(readTarget(act.target));
  switch (act.kind) {
    case 'crash':
      return scheduled ? say`${strong(`${capital(what)} crashes`)}.` : say`You ${strong(`crash ${what}`)}.`;
    case 'pause':
      return scheduled
        ? say`${strong(`${capital(what)} freezes`)}: connections stay open, nothing is answered.`
        : say`You ${strong(`freeze ${what}`)}: connections stay open, nothing is answered.`;
    case 'slow':
      return slowed(act, what, scheduled);
    case 'errors':
      return failing(act, what, scheduled);
    case 'outages':
      return scheduled
        ? say`From now on ${what} ${strong('goes down now and then')}, and comes back by itself.`
        : say`You let ${what} ${strong('go down now and then')}; it comes back by itself.`;
    case 'partition':
      return scheduled ? say`${strong(`${capital(what)} is cut`)}.` : say`You ${strong(`cut ${what}`)}.`;
    case 'loss':
      return scheduled
        ? say`${capital(what)} loses ${strong(`${percent(act.rate)} of its messages`)}.`
        : say`You make ${what} lose ${strong(`${percent(act.rate)} of its messages`)}.`;
    case 'deploy':
      return scheduled
        ? say`${strong(`Version ${act.version} of ${what}`)} is deployed.`
        : say`You ${strong(`deploy version ${act.version} of ${what}`)}.`;
    case 'scale':
      return scheduled
        ? say`${capital(what)} is scaled to ${strong(`${act.replicas} replicas`)}.`
        : say`You scale ${what} to ${strong(`${act.replicas} replicas`)}.`;
    case 'leak':
      return scheduled
        ? say`${strong(`${capital(what)} leaks memory`)}: each request leaves ${act.mbPerRequest} MB behind.`
        : say`You make ${what} ${strong('leak memory')}: each request leaves ${act.mbPerRequest} MB behind.`;
    case 'recover':
      return scheduled ? say`${strong(`${capital(what)} is repaired`)}.` : say`You ${strong(`repair ${what}`)}.`;
    case 'recycle':
      return scheduled
        ? say`${strong(`New code of ${what}`)} is deployed.`
        : say`You ${strong(`deploy new code of ${what}`)}.`;
    case 'flush':
      return scheduled
        ? say`${strong(`The cache of ${what}`)} is emptied.`
        : say`You ${strong(`empty the cache of ${what}`)}.`;
    case 'configure':
      return configured(act, scheduled, others);
    case 'purge':
      return scheduled
        ? say`All messages in ${what} ${strong('are thrown away')}.`
        : say`You ${strong(`purge ${what}`)}: all its messages are gone.`;
    case 'poisonNext':
      return say`The next ${strong(act.count === 1 ? 'message' : `${act.count} messages`)} in ${what} can be processed by no consumer.`;
  }
}

function slowed(act: Act<'slow'>, what: string, scheduled: boolean): Sentence {
  const by =
    act.factor === 1
      ? strong(`${setting(act.addedMs)} slower`)
      : strong(`${Number(act.factor.toFixed(2))} times slower`);
  return scheduled
    ? say`${capital(what)} becomes ${by}. Slow is not an error.`
    : say`You make ${what} ${by}. Slow is not an error.`;
}

function failing(act: Act<'errors'>, what: string, scheduled: boolean): Sentence {
  const share = act.rate === 1 ? 'every request' : `${percent(act.rate)} of its requests`;
  const error = term('error', 'error');
  return scheduled
    ? say`${capital(what)} answers ${share} with an ${error}.`
    : say`You make ${what} answer ${share} with an ${error}.`;
}

/** One clause for each changed setting: `You allow 1 retry from A to B`, or how the run was set up. */
function configured({ set, target }: Act<'configure'>, scheduled: boolean, others: WriteOthers | null): Sentence {
  const aim = readTarget(target);
  const path = aim.kind === 'connection' ? `from ${aim.from} to ${aim.to}` : `at ${nameOf(aim)}`;
  const clauses: Sentence[] = [];
  if (set.timeoutMs !== undefined) clauses.push(limited('time-out', path, set.timeoutMs, scheduled));
  if (set.numRetries !== undefined) clauses.push(retried(path, set.numRetries, scheduled));
  if (set.perTryTimeoutMs !== undefined)
    clauses.push(limited('time-out for each try', path, set.perTryTimeoutMs, scheduled));
  if (set.bulkhead !== undefined) clauses.push(bounded(path, set.bulkhead?.maxConcurrent ?? null, scheduled));
  clauses.push(...(others?.(set, 'en') ?? []).map((one) => plainly(one, path, scheduled)));
  if (clauses.length === 0) clauses.push(scheduled ? say`other settings ${path}` : say`change settings ${path}`);
  const joined = clauses.flatMap((clause, index) => {
    const before = index === 0 ? '' : index === clauses.length - 1 ? ' and ' : ', ';
    return before === '' ? clause : [{ text: before }, ...clause];
  });
  return [{ text: scheduled ? 'Set up: ' : 'You ' }, ...joined, { text: '.' }];
}

function plainly({ name, value }: NamedSetting, path: string, scheduled: boolean): Sentence {
  if (value === null) return scheduled ? say`no ${name} ${path}` : say`turn off the ${name} ${path}`;
  if (value === true) return scheduled ? say`${strong(name)} ${path}` : say`turn on the ${strong(name)} ${path}`;
  return scheduled ? say`${name} ${path}: ${strong(value)}` : say`set the ${name} ${path} to ${strong(value)}`;
}

function limited(name: string, path: string, ms: number | null, scheduled: boolean): Sentence {
  const what = term('timeout', name);
  if (ms === null) return scheduled ? say`no ${what} ${path}` : say`turn off the ${what} ${path}`;
  const value = strong(setting(ms));
  return scheduled ? say`${what} ${path} ${value}` : say`set the ${what} ${path} to ${value}`;
}

function retried(path: string, count: number, scheduled: boolean): Sentence {
  if (count === 0)
    return scheduled ? say`no ${term('retry', 'retries')} ${path}` : say`turn off ${term('retry', 'retries')} ${path}`;
  const what = term('retry', count === 1 ? '1 retry' : `${count} retries`);
  return scheduled ? say`${what} ${path}` : say`allow ${what} ${path}`;
}

function bounded(path: string, most: number | null, scheduled: boolean): Sentence {
  if (most === null)
    return scheduled
      ? say`no ${strong('bulkhead')} for calls ${path}`
      : say`remove the ${strong('bulkhead')} for calls ${path}`;
  const what = strong(`bulkhead of ${most}`);
  return scheduled ? say`${what} for calls ${path}` : say`give calls ${path} a ${what}`;
}

const refusalCause: Partial<Record<Reason, string>> = {
  queueFull: 'found the queue full',
  queueTimeout: 'waited in the queue for too long',
  bulkheadFull: 'found the bulkhead full',
};

function refused(entry: Of<'firstRefusal'>, names: Names): Sentence {
  const what = term('refused', `${names.requestClass(entry.requestClass)} refused`);
  const cause = refusalCause[entry.reason] ?? 'was turned away';
  const waiting =
    entry.waitingFor !== null && entry.threads !== null && entry.held > 0
      ? ` (${entry.held} of ${entry.threads} threads wait for ${names.component(entry.waitingFor)})`
      : '';
  return say`First ${what} at ${names.component(entry.component)}: request #${entry.request} ${cause}${waiting}.`;
}

function failureCause(reason: Reason, place: string): string {
  switch (reason) {
    case 'connectionRefused':
      return `${place} refuses connections since it crashed`;
    case 'crashed':
      return `${place} crashed with the request in hand`;
    case 'connectionLost':
      return `the connection to ${place} broke`;
    case 'injectedError':
      return `${place} answers with an error`;
    case 'queueFull':
      return `the queue of ${place} is full`;
    case 'queueTimeout':
      return `it waited too long in the queue of ${place}`;
    case 'bulkheadFull':
      return `the bulkhead at ${place} is full`;
    case 'callTimeout':
    case 'tryTimeout':
      return `${place} did not answer in time`;
    default:
      return `${place} could not answer`;
  }
}

function failed(entry: Of<'firstFailure'>, names: Names): Sentence {
  const cause = failureCause(entry.reason, names.component(entry.component));
  return say`${term('error', `${names.requestClass(entry.requestClass)} fails`)}: ${cause}.`;
}

function timedOut(entry: Of<'firstTimeout'>, names: Names): Sentence {
  const { to } = names.connection(entry.connection);
  const what = `${names.requestClass(entry.requestClass)} #${entry.request}`;
  return say`First ${term('timeout', 'time-out')}: ${what} got no answer from ${to} in time.`;
}

function exhausted(entry: Of<'threadsExhausted'>, names: Names): Sentence {
  const who = names.component(entry.component);
  const all = entry.threads === 1 ? 'only thread' : `${entry.threads} threads`;
  if (entry.waitingFor === null) return say`${who}’s ${strong(all)} ${entry.threads === 1 ? 'is' : 'are all'} taken.`;
  const whom = names.component(entry.waitingFor);
  if (entry.held < entry.threads)
    return say`${who}’s ${strong(all)} are all taken; ${term('waiting', `${entry.held} only wait`)} for ${whom}.`;
  const wait = entry.threads === 1 ? `${all} waits` : `${all} all wait`;
  return say`${who}’s ${term('waiting', wait)} for ${whom}.`;
}

function retriesAddLoad(entry: Of<'retriesAddLoad'>, names: Names): Sentence {
  const { from, to } = names.connection(entry.connection);
  return say`${term('retry', 'Retries')} make ${strong(`${entry.factor.toFixed(1)} tries`)} of each call from ${from} to ${to}.`;
}

const complaint = {
  errors: 'too many of its requests fail',
  slow: 'it is too slow',
  tooFewRequests: 'too few requests reached it',
  good: '',
} as const;

function rolledOut({ component, change }: Of<'rollout'>, names: Names): Sentence {
  const what = `Version ${change.version} of ${names.component(component)}`;
  switch (change.kind) {
    case 'weight':
      return say`${what} gets ${strong(percent(change.percent / 100))} of the requests.`;
    case 'promoted':
      return say`${what} ${strong('is promoted')}: it gets all requests.`;
    case 'rolledBack':
      return say`${what} ${strong('is rolled back')}: ${complaint[change.because]}.`;
  }
}

export function inEnglish(entry: Happening, names: Names, others: WriteOthers | null): Sentence {
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
      return say`${term('success', 'Goodput')} is back after ${formatSeconds(entry.afterMs, 'en')}.`;
    case 'goodputLost':
      return say`${term('success', 'Goodput')} falls to ${strong(percent(entry.share))} of what clients ask for.`;
    case 'rollout':
      return rolledOut(entry, names);
    case 'retriesAddLoad':
      return retriesAddLoad(entry, names);
  }
}
