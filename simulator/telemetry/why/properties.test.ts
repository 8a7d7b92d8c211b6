import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Try } from '../../components/records';
import { Engine } from '../../experiment';
import { type Explanation, explain } from '../../experiment/explain';
import type { Scenario } from '../../scenario';
import type { Intervention } from '../../scenario/schema/intervention';
import { anyIntervention, anyScenario } from '../../testing/arbitrary';
import { traced } from '../../testing/traced';
import { Bystander } from '../bystander';
import { listTraces } from '../traces/list-traces';
import type { Trace } from '../traces/trace';
import { isRoot, rootKinds, type WhyLink, type WhyLinkOf } from './chain';
import { reasonRules } from './reason-rules';
import { whyText } from './why-words';

/** Runs in which time-outs and policies leave something to explain, and the learner does something, too. */
const anyRun = fc
  .tuple(anyScenario, fc.array(anyIntervention, { maxLength: 2 }), fc.boolean())
  .map(([run, interventions, plain]) => ({ run: plain ? withoutPolicies(run) : run, interventions }));

function withoutPolicies(run: Scenario): Scenario {
  const connections = run.connections.map((link) => ({
    ...link,
    timeoutMs: link.timeoutMs === null ? null : 3 * link.timeoutMs,
    adaptiveThrottling: null,
    breaker: null,
    circuitBreaker: null,
    outlierDetection: null,
    hedging: null,
  }));
  return { ...run, connections };
}

/** Kinds of root that need no other kinds of component than services. */
const ofServices = rootKinds.filter((kind) => kind !== 'start');

/** Some of the failed requests of a run, and the slowest of its good ones. */
function interesting(run: Scenario, interventions: readonly Intervention[]): Trace[] {
  const all = listTraces(traced(run, { interventions }).recorder);
  const traces = all.filter(({ spans }) => spans[0]?.component === 'client');
  const isBad = ({ outcome }: Trace) => outcome !== 'success' && outcome !== 'unfinished';
  const failed = traces.filter(isBad);
  const lasted = ({ startMs, endMs }: Trace) => (endMs ?? startMs) - startMs;
  const good = traces.filter(({ outcome }) => outcome === 'success').sort((one, other) => lasted(other) - lasted(one));
  const some = [0, 0.5, 0.99].map((share) => failed[Math.floor(share * failed.length)]);
  return [...new Set([...some, ...good.slice(0, 2)])].filter((one) => one !== undefined);
}

/** What happened at each replica, counted without the help of the history. */
class Audit extends Bystander {
  readonly arrivals: { key: string; atMs: number }[] = [];
  readonly given: { key: string; atMs: number }[] = [];
  /** When the threads in use changed, and to how many. */
  readonly used: { key: string; atMs: number; inUse: number }[] = [];

  constructor(private readonly engine: () => Engine) {
    super();
  }

  private key(at: Try): string {
    return `${this.engine().plan.services[at.service]?.config.id} ${at.replica}`;
  }

  override tryArrived(arrived: Try): void {
    this.arrivals.push({ key: this.key(arrived), atMs: this.engine().nowMs });
  }

  override slotChanged(holder: Try, use: number): void {
    const { nowMs, world } = this.engine();
    const inUse = world.services[holder.service]?.replicas[holder.replica]?.pool.inUse ?? 0;
    const key = this.key(holder);
    if (use === 0) this.given.push({ key, atMs: nowMs });
    this.used.push({ key, atMs: nowMs, inUse: use === 0 ? inUse - 1 : inUse });
  }
}

function audited(run: Scenario, interventions: readonly Intervention[]): Audit {
  const ref: { audit?: Audit } = {};
  const engine: Engine = new Engine(run, {
    interventions,
    observe: (_, self) => {
      ref.audit = new Audit(self);
      return ref.audit;
    },
  });
  engine.run(run.durationMs);
  return ref.audit as Audit;
}

describe('[Y4] the chain of any failed or slow request', () => {
  const ended = new Map<string, number>();

  it('ends at a cause that exists, and only there', () => {
    fc.assert(
      fc.property(anyRun, ({ run, interventions }) => {
        const audit = audited(run, interventions);
        for (const trace of interesting(run, interventions)) {
          const explained = explain(run, trace.request, { interventions }) as Explanation;
          expect(explained).toMatchObject({ outcome: trace.outcome, reason: trace.reason, endMs: trace.endMs });
          const root = explained.links.at(-1) as WhyLink;
          expect(explained.links.filter(isRoot)).toEqual([root]);
          ended.set(root.kind, (ended.get(root.kind) ?? 0) + 1);
          expectToExist(root, explained, run, interventions, audit);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('ends at each kind of cause in some runs', () => {
    expect([...ended.keys()]).toEqual(expect.arrayContaining(ofServices));
  });

  it('[Y5] can be told in both languages, without holes', () => {
    fc.assert(
      fc.property(anyRun, ({ run, interventions }) => {
        for (const trace of interesting(run, interventions).slice(0, 2)) {
          const links = explain(run, trace.request, { interventions })?.links ?? [];
          for (const text of links.flatMap((one) => [whyText(one, 'en'), whyText(one, 'ko')])) {
            expect(text).not.toMatch(/undefined|NaN|null|Infinity|\[object/);
            expect(text).toMatch(/\.$/);
          }
        }
      }),
      { numRuns: 8 },
    );
  });
});

function expectToExist(
  root: WhyLink,
  explained: Explanation,
  run: Scenario,
  interventions: readonly Intervention[],
  audit: Audit,
): void {
  const endMs = explained.endMs ?? run.durationMs;
  expect(root.atMs).toBeLessThanOrEqual(endMs);
  switch (root.kind) {
    case 'fault':
      expectDone(root.params.intervention, run.faults, endMs);
      break;
    case 'intervention':
      expectDone(root.params.intervention, interventions, endMs);
      break;
    case 'overload':
      expect(root.params.offered, JSON.stringify(root)).toBeGreaterThan(root.params.served);
      if (root.params.of === 'threads') expectOverload(root, run, audit);
      break;
    case 'chance':
      expect(root.params.quantile).toBeGreaterThanOrEqual(0.5);
      // What was given up took no longer than was allowed.
      expect(root.params.tookMs).toBeGreaterThanOrEqual(root.params.usualMs);
      expectNothingDoneTo(root, [...run.faults, ...interventions]);
      break;
    case 'start':
      expect(root.params.tookMs).toBeGreaterThan(0);
      break;
    case 'setting': {
      // Other kinds of component have limits and times of their own.
      if (!run.components.every(({ kind }) => kind === 'client' || kind === 'service')) break;
      const { neededMs, limitMs, reason } = root.params;
      if (neededMs !== null && limitMs !== null) expect(neededMs).toBeGreaterThanOrEqual(limitMs);
      // Without numbers only where it is a setting that says no, a policy acts by itself, or nothing was unusual.
      else expect(['nothing', 'setting', 'earlierFailures']).toContain(reasonRules[reason].by);
      break;
    }
    default:
      expect.fail(`${root.kind} is no root`);
  }
}

/** It was done by then, and it is one that can do harm. */
function expectDone(done: Intervention, list: readonly Intervention[], endMs: number): void {
  expect(list).toContain(done);
  expect(done.atMs).toBeLessThanOrEqual(endMs);
  expect(done.kind).not.toBe('recover');
  if (done.kind === 'slow') expect(done.factor > 1 || done.addedMs > 0).toBe(true);
}

/** All threads were in use all the time, and the numbers are those of the run. */
function expectOverload(root: WhyLinkOf<'overload'>, run: Scenario, audit: Audit): void {
  const config = run.components.find(({ id }) => id === root.component);
  const threads = config !== undefined && 'concurrency' in config ? config.concurrency : null;
  const key = `${root.component} ${(root.replica ?? 1) - 1}`;
  const [fromMs, toMs] = [root.atMs, root.atMs + root.params.windowMs];
  const here = <T extends { key: string; atMs: number }>(list: readonly T[], isIn: (atMs: number) => boolean) =>
    list.filter((one) => one.key === key && isIn(one.atMs));
  const inside = (atMs: number) => atMs > fromMs && atMs < toMs;
  const around = (atMs: number) => atMs >= fromMs && atMs <= toMs;
  // Fewer in use for no time only.
  const used = here(audit.used, inside);
  for (const [index, { atMs, inUse }] of used.entries()) {
    if ((used[index + 1]?.atMs ?? toMs) > atMs) expect(inUse).toBe(threads);
  }
  expect(root.params.served).toBeGreaterThanOrEqual(here(audit.given, inside).length);
  expect(root.params.served).toBeLessThanOrEqual(here(audit.given, around).length);
  if (config?.kind !== 'service' || !config.threadHeldWhileWaiting) return;
  expect(root.params.offered).toBeLessThanOrEqual((threads ?? 0) + here(audit.arrivals, around).length);
  expect(root.params.offered).toBeGreaterThanOrEqual((threads ?? 0) + here(audit.arrivals, inside).length);
}

/** At the moment of the draw no fault was in force that slows the replica, or the connection. */
function expectNothingDoneTo(root: WhyLink, list: readonly Intervention[]): void {
  const targets = [root.connection, root.component, `${root.component}#${root.replica ?? 1}`];
  const harm = { slow: false, pause: false, loss: false, partition: false };
  for (const done of [...list].sort((one, other) => one.atMs - other.atMs)) {
    if (!targets.includes(done.target) || done.atMs > root.atMs) continue;
    if (done.kind === 'recover') Object.assign(harm, { slow: false, pause: false, loss: false, partition: false });
    else if (done.kind === 'slow') harm.slow = done.factor > 1 || done.addedMs > 0;
    else if (done.kind in harm) harm[done.kind as keyof typeof harm] = true;
  }
  expect(harm).toEqual({ slow: false, pause: false, loss: false, partition: false });
}
