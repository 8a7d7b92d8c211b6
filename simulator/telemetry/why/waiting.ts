/**
 * Who waits for whom at this moment: the holders of a replica's threads, the calls they wait for, and where those are.
 */
import type { Plan } from '../../components/plan';
import { type Call, type Try, tryPhase } from '../../components/records';
import type { World } from '../../components/world';
import type { CallStage } from './chain';
import type { Episode } from './episodes';

export const holdersOf = (world: World, service: number, replica: number): Try[] =>
  [...world.tries.all()].filter(
    (one) => one.service === service && one.replica === replica && one.hasThread === 1 && one.phase !== tryPhase.free,
  );

/** Calls that a try waits for. */
export const callsOf = (world: World, holder: Try): Call[] =>
  [...world.calls.all()].filter(
    (call) => call.link >= 0 && call.parent === holder.id && call.parentStamp === holder.stamp,
  );

export const calleeOf = (plan: Plan, index: number): string => {
  const { toComponent } = plan.links[index] as Plan['links'][number];
  return plan.scenario.components[toComponent]?.id ?? '';
};

/** Stands for work among the links in `usage`. */
const ownWork = -1;

/** The link whose calls took most of the threads' time in an episode; null when work did. */
export function mostWaitedFor(world: World, episode: Episode, waiting: readonly Try[]): number | null {
  const spent = new Map([[ownWork, episode.workingMs]]);
  for (const [index, ms] of Object.entries(episode.heldMs)) add(spent, Number(index), ms);
  for (const holder of waiting) {
    const [call] = callsOf(world, holder);
    if (call !== undefined) add(spent, call.link, world.nowMs - Math.max(call.startMs, episode.sinceMs));
  }
  return largest(spent);
}

/** The link over which most of the calls go that were waited for so long. */
export function mostCalled(world: World, calls: readonly Call[]): number | null {
  const spent = new Map<number, number>();
  for (const call of calls) add(spent, call.link, 1 + world.nowMs - call.startMs);
  return largest(spent);
}

const add = (spent: Map<number, number>, index: number, ms: number) => spent.set(index, (spent.get(index) ?? 0) + ms);

function largest(spent: ReadonlyMap<number, number>): number | null {
  let most = ownWork;
  for (const [index, ms] of spent) if (ms > (spent.get(most) ?? 0)) most = index;
  return most === ownWork ? null : most;
}

/** Calls under way that are at the same place. */
export interface Group {
  readonly stage: CallStage;
  /** Replica of the callee, or of the caller before a bulkhead. */
  readonly replica: number;
  readonly calls: Call[];
  ms: number;
}

/** The calls by where they are, those first that have waited longest together. */
export function groupsOf(world: World, calls: readonly Call[]): Group[] {
  const groups = new Map<string, Group>();
  for (const call of calls) {
    const { stage, replica } = whereIs(world, call);
    const key = `${stage} ${replica}`;
    const group = groups.get(key) ?? { stage, replica, calls: [], ms: 0 };
    groups.set(key, group);
    group.calls.push(call);
    group.ms += world.nowMs - call.startMs;
  }
  return [...groups.values()].sort((one, other) => other.ms - one.ms || other.calls.length - one.calls.length);
}

const stages: Readonly<Record<number, CallStage>> = {
  [tryPhase.pending]: 'connection',
  [tryPhase.queued]: 'queue',
  [tryPhase.working]: 'work',
  [tryPhase.waiting]: 'calls',
};

function whereIs(world: World, call: Call): { stage: CallStage; replica: number } {
  if (call.tries === 0) return { stage: 'bulkhead', replica: call.caller };
  if (call.awaited < 0) return { stage: 'backOff', replica: 0 };
  const { phase, replica } = world.try(call.awaited);
  return { stage: stages[phase] ?? 'network', replica };
}
