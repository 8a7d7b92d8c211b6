/**
 * Why a request went as it did: runs the scenario again up to its end and follows it. A run is a pure function, so any
 * request of any run can be explained afterwards.
 */
import type { Intervention } from '../scenario/schema/intervention';
import type { Scenario } from '../scenario/schema/scenario';
import { type Outcome, outcomes, type Reason, reasons } from '../telemetry/outcome';
import { Tee } from '../telemetry/tee';
import type { CallCase } from '../telemetry/why/case';
import { CaseRecorder } from '../telemetry/why/case-recorder';
import type { WhyChain } from '../telemetry/why/chain';
import { explainCase } from '../telemetry/why/explain-case';
import { History } from '../telemetry/why/history';
import { Engine } from './engine';

export interface ExplainOptions {
  readonly seed?: number | null | undefined;
  readonly interventions?: readonly Intervention[] | undefined;
  /** Also runs again without the fault or intervention that the chain ends with. */
  readonly checkCause?: boolean | undefined;
  /** A request that has not ended by then is explained as it stands; the scenario's duration when left out. In ms. */
  readonly untilMs?: number | undefined;
}

export interface Explanation extends WhyChain {
  readonly outcome: Outcome;
  readonly reason: Reason;
  readonly startMs: number;
  /** Null when it is under way. */
  readonly endMs: number | null;
  /**
   * How the same request goes without the fault or intervention at the end of the chain; null when that was not asked
   * for or the chain ends otherwise. It may fail all the same, when something else would have been enough.
   */
  readonly withoutCause: Ending | null;
}

interface Ending {
  readonly outcome: Outcome;
  readonly reason: Reason;
  /** Null when it is under way at the end of the run. */
  readonly tookMs: number | null;
}

/** Simulated time between two looks whether the request has ended. */
const stepMs = 50;

/**
 * The why-chain of a client request, by its number (the first one sent is 1). Null when the run sends no such request.
 * Throws `WorkLimitError` when the run goes beyond what it may use.
 */
export function explain(scenario: Scenario, request: number, options: ExplainOptions = {}): Explanation | null {
  const found = follow(scenario, request, options);
  if (found === null || options.checkCause !== true) return found;
  const cause = found.links.at(-1);
  if (cause?.kind !== 'fault' && cause?.kind !== 'intervention') return found;
  const without = (list: readonly Intervention[]) => list.filter((one) => one !== cause.params.intervention);
  const interventions = without(options.interventions ?? []);
  const other = follow({ ...scenario, faults: without(scenario.faults) }, request, { ...options, interventions });
  if (other === null) return found;
  const { outcome, reason, startMs, endMs } = other;
  return { ...found, withoutCause: { outcome, reason, tookMs: endMs === null ? null : endMs - startMs } };
}

function follow(scenario: Scenario, request: number, options: ExplainOptions): Explanation | null {
  const untilMs = options.untilMs ?? scenario.durationMs;
  let found: Explanation | null = null;
  let recorder: CaseRecorder | undefined;
  let history: History | undefined;
  const engine: Engine = new Engine(scenario, {
    seed: options.seed,
    interventions: options.interventions,
    observe: (plan, self) => {
      const known = new History(plan, () => self().world);
      history = known;
      recorder = new CaseRecorder(known, request, (root) => {
        found = explanationOf(known, root);
      });
      return new Tee(known, recorder);
    },
  });
  while (found === null && engine.nowMs < untilMs) engine.run(Math.min(engine.nowMs + stepMs, untilMs));
  const root = recorder?.root ?? null;
  return found ?? (root === null || history === undefined ? null : explanationOf(history, root));
}

/** What is known of a request at a moment of the run that the history watches. */
export function explanationOf(history: History, root: CallCase): Explanation {
  const { request } = root;
  const requestClass = history.plan.classes[root.requestClass]?.name ?? '';
  const scene = { world: history.world(), history: history.data, excuses: [], request, requestClass };
  return {
    request,
    outcome: outcomes[root.outcome] as Outcome,
    reason: reasons[root.reason] as Reason,
    startMs: root.startMs,
    endMs: root.endMs,
    links: explainCase(scene, root),
    withoutCause: null,
  };
}
