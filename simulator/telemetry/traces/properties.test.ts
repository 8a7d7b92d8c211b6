import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Call, Try } from '../../components/records';
import { Engine } from '../../experiment';
import type { Scenario } from '../../scenario';
import { anyScenario } from '../../testing/arbitrary';
import { link, poisson, scenario, service } from '../../testing/scenarios';
import { traced } from '../../testing/traced';
import { Bystander } from '../bystander';
import { criticalPath, whereTimeWent } from './critical-path';
import { listTraces } from './list-traces';
import type { Span, Trace } from './trace';

const numRuns = 15;
const everySpan = (traces: readonly Trace[]) => traces.flatMap((trace) => trace.spans);
const hashOf = (run: Scenario) => {
  const engine = new Engine(run);
  engine.run(run.durationMs);
  return engine.world.hash;
};

/** Counts tries without the help of the recorder. */
class TryCounter extends Bystander {
  readonly counts = { sent: 0, arrived: 0, left: 0, ended: 0, requests: 0 };
  /** Clients' requests, and what components call of their own. */
  override callStarted({ parent }: Call): void {
    if (parent < 0) this.counts.requests++;
  }
  override trySent(): void {
    this.counts.sent++;
  }
  override tryArrived(_arrived: Try): void {
    this.counts.arrived++;
  }
  override tryLeft(): void {
    this.counts.left++;
  }
  override tryEnded(): void {
    this.counts.ended++;
  }
}

const propagating = (run: Scenario, propagates: boolean, sampling = 1): Scenario => ({
  ...run,
  tracing: { sampling },
  components: run.components.map((component) =>
    component.kind === 'service' ? { ...component, tracing: { propagates } } : component,
  ),
});

describe('the traces of any run', () => {
  it('[T1] do not change it, whatever is sampled and propagated', () => {
    fc.assert(
      fc.property(anyScenario, fc.constantFrom(0, 0.4, 1), fc.boolean(), (run, sampling, propagates) => {
        expect(traced(propagating(run, propagates, sampling)).engine.world.hash).toEqual(hashOf(run));
      }),
      { numRuns },
    );
  });

  it('[T4] have one span at the caller for each try, and one at the replica for each that arrived', () => {
    fc.assert(
      fc.property(anyScenario, (run) => {
        const counter = new TryCounter();
        const engine = new Engine(run, { observe: () => counter });
        engine.run(run.durationMs);
        const spans = everySpan(listTraces(traced(run).recorder));
        const count = (fits: (span: Span) => boolean) => spans.filter(fits).length;
        expect({
          requests: count(({ what }) => what === 'request'),
          sent: count(({ what }) => what === 'call'),
          left: count(({ what, endMs }) => what === 'call' && endMs !== null),
          arrived: count(({ what }) => what === 'serve'),
          ended: count(({ what, endMs }) => what === 'serve' && endMs !== null),
        }).toEqual(counter.counts);
      }),
      { numRuns },
    );
  });

  it('[T5] have one root where all propagate, ids of their own, and children that begin after their parents', () => {
    fc.assert(
      fc.property(anyScenario, (run) => {
        const traces = listTraces(traced(run).recorder);
        for (const trace of traces) expectWellFormed(trace);
        expect(new Set(traces.map(({ traceId }) => traceId)).size).toBe(traces.length);
        expect(traces.every(({ spans }) => spans[0]?.what === 'request')).toBe(true);
      }),
      { numRuns },
    );
  });

  it('[T6] break in two where a service does not propagate: each part has one root and nothing is lost', () => {
    fc.assert(
      fc.property(anyScenario, (run) => {
        const whole = everySpan(listTraces(traced(run).recorder));
        const broken = listTraces(traced(propagating(run, false)).recorder);
        for (const trace of broken) expectWellFormed(trace);
        const servers = new Set(whole.filter(({ what }) => what === 'serve').map(({ spanId }) => spanId));
        const inner = whole.filter(({ what, parentSpanId }) => what === 'call' && servers.has(parentSpanId ?? ''));
        expect(broken.filter(({ spans }) => spans[0]?.what === 'call')).toHaveLength(inner.length);
        expect(everySpan(broken)).toHaveLength(whole.length);
      }),
      { numRuns },
    );
  });

  it('[T7] have a critical path without gaps that explains all of their time', () => {
    fc.assert(
      fc.property(anyScenario, (run) => {
        for (const trace of listTraces(traced(run).recorder)) {
          if (trace.endMs === null) continue;
          const path = criticalPath(trace);
          const bounds = [trace.startMs, ...path.map(({ endMs }) => endMs)];
          expect(path.map(({ startMs }) => startMs)).toEqual(bounds.slice(0, path.length));
          if (path.length > 0) expect(bounds.at(-1)).toBe(trace.endMs);
          else expect(trace.endMs).toBe(trace.startMs);
          expect(whereTimeWent(trace).filter(({ category }) => category === 'other')).toEqual([]);
        }
      }),
      { numRuns },
    );
  });

  it('[T8] are the same after going back to a saved state', () => {
    fc.assert(
      fc.property(anyScenario, fc.integer({ min: 0, max: 1_500 }), (run, cutMs) => {
        const { engine, recorder } = traced(run, { untilMs: cutMs, keep: { recent: 20, each: 4 } });
        const [world, saved] = [engine.world.save(), recorder.save()];
        engine.run(run.durationMs);
        const first = listTraces(recorder);
        engine.world.restore(world);
        recorder.restore(saved);
        engine.run(run.durationMs);
        expect(listTraces(recorder)).toEqual(first);
      }),
      { numRuns: 15 },
    );
  });

  it('[T8] give every row back that no kept trace needs', () => {
    fc.assert(
      fc.property(anyScenario, (run) => {
        const { recorder } = traced(run, { keep: { recent: 7, each: 2 } });
        const spans = everySpan(recorder.all());
        const { recording } = recorder.save();
        const kept = new Set(recorder.all().map(({ traceId }) => traceId)).size;
        expect(recording.droppedTraces).toBe(0);
        // Given up, but with work still under way.
        const lingering = recording.traces.live - kept;
        expect(lingering).toBeGreaterThanOrEqual(0);
        if (lingering === 0) expect(recording.spans.live).toBe(spans.length);
        else expect(recording.spans.live).toBeGreaterThan(spans.length);
      }),
      { numRuns },
    );
  });
});

function expectWellFormed(trace: Trace): void {
  const byId = new Map<string, Span>();
  expect(trace.traceId).toMatch(/^(?!0{32})[0-9a-f]{32}$/);
  for (const span of trace.spans) {
    expect(span.spanId).toMatch(/^(?!0{16})[0-9a-f]{16}$/);
    expect(byId.has(span.spanId)).toBe(false);
    const parent = span.parentSpanId === null ? undefined : byId.get(span.parentSpanId);
    expect(parent === undefined).toBe(byId.size === 0);
    byId.set(span.spanId, span);
    if (span.endMs !== null) expect(span.endMs).toBeGreaterThanOrEqual(span.startMs);
    if (parent !== undefined) expectNested(span, parent);
  }
}

/** A child begins after its parent, and ends before it unless the parent did not wait for it to the end. */
function expectNested(span: Span, parent: Span): void {
  expect(span.startMs).toBeGreaterThanOrEqual(parent.startMs);
  if (span.what !== 'serve' || parent.endMs === null || span.attributes['faultline.abandoned'] === true) return;
  expect(span.endMs).not.toBeNull();
  expect(span.endMs ?? 0).toBeLessThanOrEqual(parent.endMs);
}

describe('head sampling', () => {
  const run = (sampling: number, propagates = true) =>
    propagating(
      scenario({
        durationMs: 40_000,
        components: [poisson('A', 100), service('A', 1, {}, ['B']), service('B', 1)],
        connections: [link('client', 'A'), link('A', 'B')],
      }),
      propagates,
      sampling,
    );
  const idsOf = (sampling: number) => new Set(listTraces(traced(run(sampling)).recorder).map(({ traceId }) => traceId));

  it('[T6] records the stated share of traces, as wholes', () => {
    const traces = listTraces(traced(run(0.25)).recorder);
    // 4,000 requests: the share's standard deviation is 0.7 percentage points.
    expect(traces.length / 4_000).toBeCloseTo(0.25, 1);
    expect(traces.every(({ spans }) => spans.length === 5)).toBe(true);
    expect(listTraces(traced(run(0)).recorder)).toEqual([]);
  });

  it('[T6] with a higher share records the same traces and more', () => {
    const [few, many] = [idsOf(0.1), idsOf(0.3)];
    expect([...few].every((id) => many.has(id))).toBe(true);
    expect(many.size).toBeGreaterThan(2 * few.size);
  });

  it('[T6] decides anew behind a service that does not propagate', () => {
    const traces = listTraces(traced(run(0.25, false)).recorder);
    const roots = traces.map(({ spans }) => spans[0]?.component);
    const requestsOf = (component: string) =>
      new Set(traces.filter((_, index) => roots[index] === component).map(({ request }) => request));
    const [above, below] = [requestsOf('client'), requestsOf('A')];
    const both = [...above].filter((request) => below.has(request));
    expect(below.size / 4_000).toBeCloseTo(0.25, 1);
    // Two independent draws: a sixteenth of the requests are recorded on both sides.
    expect(both.length / 4_000).toBeGreaterThan(0.04);
    expect(both.length / 4_000).toBeLessThan(0.09);
  });
});
