/**
 * Takes the time of a call apart: what a request waited for, hop by hop along the path that held it up, and how much of
 * each stretch is more than usual.
 */
import type { Plan } from '../../components/plan';
import { type CallCase, findingAt, type Stage, type TryCase } from './case';
import type { WhyLink } from './chain';
import { link, onLink } from './roots';

/** A stretch that took longer than usual, and what leads to it. */
export interface Delay {
  readonly of: 'bulkhead' | 'queue' | 'lock' | 'failedTry' | 'work' | 'network' | 'draw' | 'wait';
  /** How much longer than usual. */
  readonly ms: number;
  readonly fromMs: number;
  readonly toMs: number;
  readonly call: CallCase;
  readonly made: TryCase | null;
  readonly stage: Stage | null;
  /** The hops from the call asked about down to this one. */
  readonly path: readonly WhyLink[];
  /** What was found when it waited. */
  readonly found: readonly WhyLink[];
}

interface Hop {
  readonly plan: Plan;
  readonly call: CallCase;
  readonly path: readonly WhyLink[];
  readonly untilMs: number;
}

/** The delays of a call up to a moment, the longest first. */
export function delaysOf(plan: Plan, call: CallCase, untilMs: number): Delay[] {
  return hop({ plan, call, path: [], untilMs }).sort((one, other) => other.ms - one.ms);
}

/** The same for one try. */
export function delaysOfTry(plan: Plan, call: CallCase, made: TryCase, untilMs: number): Delay[] {
  return tryDelays({ plan, call, path: [], untilMs }, made).sort((one, other) => other.ms - one.ms);
}

function hop(at: Hop): Delay[] {
  const { call, untilMs } = at;
  const delays: Delay[] = [];
  const placeMs = Math.min(call.tries[0]?.sentMs ?? untilMs, untilMs);
  const found = findingAt(call.noPlace, untilMs);
  add(delays, at, { of: 'bulkhead', fromMs: call.startMs, toMs: placeMs, found });
  for (const [index, made] of call.tries.entries()) {
    if (made.sentMs > untilMs) break;
    const nextMs = call.tries[index + 1]?.sentMs ?? Number.POSITIVE_INFINITY;
    const goesOn = made.leftMs === null || made.leftMs > nextMs;
    if (goesOn && nextMs <= untilMs) {
      // Another try was sent without waiting for this one.
      delays.push(...tryDelays({ ...at, untilMs: nextMs }, made));
      continue;
    }
    const gaveUp = made.leftMs !== null && made.leftMs < Math.min(nextMs, untilMs);
    if (gaveUp || nextMs <= untilMs) {
      add(delays, at, { of: 'failedTry', fromMs: made.sentMs, toMs: Math.min(nextMs, untilMs), made });
    } else delays.push(...tryDelays(at, made));
  }
  return delays;
}

function tryDelays(at: Hop, made: TryCase): Delay[] {
  const { plan, untilMs } = at;
  const { latency } = plan.links[made.link] as Plan['links'][number];
  const delays: Delay[] = [];
  const message = (fromMs: number, toMs: number, drawn: number | null) => {
    const usual = drawn ?? latency.medianMs;
    add(delays, at, { of: 'network', fromMs, toMs, made, usualMs: usual });
    add(delays, at, {
      of: 'draw',
      fromMs,
      toMs: fromMs + Math.min(usual, toMs - fromMs),
      made,
      usualMs: latency.medianMs,
    });
  };
  const clip = (ms: number | null) => Math.min(ms ?? untilMs, untilMs);
  message(made.sentMs, clip(made.arrivedMs), made.usualThereMs);
  let coveredToMs = made.arrivedMs ?? untilMs;
  for (const stage of made.stages) {
    if (stage.fromMs >= untilMs) break;
    add(delays, at, { of: 'wait', fromMs: coveredToMs, toMs: stage.fromMs, made });
    delays.push(...stageDelays(at, made, stage));
    coveredToMs = stage.toMs ?? untilMs;
  }
  add(delays, at, { of: 'wait', fromMs: coveredToMs, toMs: clip(made.endedMs), made });
  if (made.endedMs !== null && made.endedMs < untilMs) message(made.endedMs, clip(made.leftMs), made.usualBackMs);
  return delays;
}

function stageDelays(at: Hop, made: TryCase, stage: Stage): Delay[] {
  const { untilMs } = at;
  const toMs = Math.min(stage.toMs ?? untilMs, untilMs);
  const stretch = { fromMs: stage.fromMs, toMs, made, stage };
  const delays: Delay[] = [];
  switch (stage.kind) {
    case 'queue':
      add(delays, at, { ...stretch, of: 'queue', found: findingAt(stage.findings, toMs) });
      break;
    case 'lock':
      add(delays, at, { ...stretch, of: 'lock', found: findingAt(stage.findings, toMs) });
      break;
    case 'wait':
      add(delays, at, { ...stretch, of: 'wait' });
      break;
    case 'work': {
      add(delays, at, { ...stretch, of: 'work', usualMs: stage.usualMs });
      const drawnToMs = stage.fromMs + Math.min(stage.usualMs, toMs - stage.fromMs);
      add(delays, at, { ...stretch, of: 'draw', toMs: drawnToMs, usualMs: stage.medianMs });
      break;
    }
    case 'calls':
      delays.push(...callDelays(at, stage, toMs));
  }
  return delays;
}

/** Of several calls at once, those of the call that held the step up: the last one back, or still out. */
function callDelays(at: Hop, stage: Extract<Stage, { kind: 'calls' }>, toMs: number): Delay[] {
  const end = ({ endMs }: CallCase) => Math.min(endMs ?? toMs, toMs);
  const isBack = ({ endMs }: CallCase) => Number(endMs !== null && endMs <= toMs);
  const [slowest] = [...stage.calls].sort((one, other) => end(other) - end(one) || isBack(other) - isBack(one));
  if (slowest === undefined) return [];
  const untilMs = end(slowest);
  const waited = link('waitedFor', slowest.startMs, onLink(at.plan, slowest.link), {
    waitedMs: untilMs - slowest.startMs,
  });
  return hop({ plan: at.plan, call: slowest, path: [...at.path, waited], untilMs });
}

interface Stretch {
  readonly of: Delay['of'];
  readonly fromMs: number;
  readonly toMs: number;
  readonly usualMs?: number;
  readonly made?: TryCase;
  readonly stage?: Stage;
  readonly found?: readonly WhyLink[];
}

/** Less than this is rounding. */
const negligibleMs = 1e-6;

function add(delays: Delay[], at: Hop, stretch: Stretch): void {
  const ms = stretch.toMs - stretch.fromMs - (stretch.usualMs ?? 0);
  if (!(ms > negligibleMs)) return;
  const { of, fromMs, toMs, made = null, stage = null, found = [] } = stretch;
  delays.push({ of, ms, fromMs, toMs, call: at.call, made, stage, path: at.path, found });
}
