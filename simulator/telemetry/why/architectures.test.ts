import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import '../../packs/all';
import { type Explanation, explain } from '../../experiment/explain';
import type { Scenario } from '../../scenario';
import type { Intervention } from '../../scenario/schema/intervention';
import { anyArchitecture, anyFaults, fittingFaults } from '../../testing/any-architecture';
import { runs, timeLimitMs } from '../../testing/runs';
import { traced } from '../../testing/traced';
import { listTraces } from '../traces/list-traces';
import type { Trace } from '../traces/trace';
import { isRoot, type WhyLink } from './chain';
import { whyText } from './why-words';

vi.setConfig({ testTimeout: 3 * timeLimitMs });

/** Some of the failed requests of a run, one of each reason, and the slowest of its good ones. */
function interesting(run: Scenario, interventions: readonly Intervention[]): Trace[] {
  const all = listTraces(traced(run, { interventions }).recorder).filter(({ spans }) => spans[0]?.what === 'request');
  const ofClient = all.filter(({ spans }) => spans[0]?.component === 'client');
  // A copy that a proxy mirrors goes by the same number.
  const numbers = ofClient.map(({ request }) => request);
  const own = ofClient.filter(({ request }) => numbers.indexOf(request) === numbers.lastIndexOf(request));
  const failed = own.filter(({ outcome }) => outcome !== 'success' && outcome !== 'unfinished');
  const byReason = new Map(failed.map((trace) => [trace.reason, trace]));
  const lasted = ({ startMs, endMs }: Trace) => (endMs ?? startMs) - startMs;
  const [slowest] = own.filter(({ outcome }) => outcome === 'success').sort((a, b) => lasted(b) - lasted(a));
  return [...byReason.values(), slowest].filter((one) => one !== undefined);
}

describe('[Y4] the chain of a failed or slow request of any architecture', () => {
  const ended = new Map<string, number>();

  it('ends at a cause that exists, and only there; its moments lie inside the request or before; it can be told', () => {
    fc.assert(
      fc.property(anyArchitecture, anyFaults, (run, faults) => {
        const interventions = fittingFaults(run, faults);
        for (const trace of interesting(run, interventions)) {
          const explained = explain(run, trace.request, { interventions }) as Explanation;
          const { links, outcome, reason, endMs } = explained;
          expect({ outcome, reason, endMs }).toEqual({
            outcome: trace.outcome,
            reason: trace.reason,
            endMs: trace.endMs,
          });
          const root = links.at(-1) as WhyLink;
          expect(links.filter(isRoot)).toEqual([root]);
          const lastMs = endMs ?? run.durationMs;
          for (const one of links) {
            expect(one.atMs).toBeGreaterThanOrEqual(0);
            expect(one.atMs).toBeLessThanOrEqual(lastMs);
            for (const language of ['en', 'ko'] as const) {
              expect(whyText(one, language)).not.toMatch(/undefined|NaN|null|Infinity|\[object/);
            }
          }
          ended.set(root.kind, (ended.get(root.kind) ?? 0) + 1);
          expectToExist(root, run, interventions, lastMs);
        }
      }),
      runs(16),
    );
  });

  it('ends at each kind of cause in some runs', () => {
    // A function that had to be started is rarely what takes longest: it has tests of its own.
    expect([...ended.keys()]).toEqual(
      expect.arrayContaining(['fault', 'intervention', 'overload', 'setting', 'chance']),
    );
  });
});

/** The root is something of this run: done to it in time, more asked for than done, or a setting that it has. */
function expectToExist(root: WhyLink, run: Scenario, interventions: readonly Intervention[], lastMs: number): void {
  const component = run.components.find(({ id }) => id === root.component);
  const link = run.connections.find(({ from, to }) => `${from}->${to}` === root.connection);
  if (root.component !== null) expect(component).toBeDefined();
  else if (root.connection !== null) expect(link).toBeDefined();
  switch (root.kind) {
    case 'fault':
    case 'intervention': {
      const { intervention } = root.params;
      expect(root.kind === 'fault' ? run.faults : interventions).toContain(intervention);
      expect(intervention.atMs).toBeLessThanOrEqual(lastMs);
      expect(intervention.kind).not.toBe('recover');
      break;
    }
    case 'overload':
      expect(root.params.offered).toBeGreaterThan(root.params.served);
      break;
    case 'chance':
      expect(root.params.tookMs).toBeGreaterThanOrEqual(root.params.usualMs);
      break;
    case 'start':
      expect(component?.kind).toBe('function');
      break;
    case 'setting':
      expectSetting(root.params.reason, component, link);
      break;
    default:
      expect.fail(`${root.kind} is no root`);
  }
}

/** What is said of a part of the scenario is written there. */
function expectSetting(
  reason: string,
  component: Scenario['components'][number] | undefined,
  link: Scenario['connections'][number] | undefined,
): void {
  if (reason === 'outOfMemory' && component !== undefined) expect(component).toMatchObject({ memory: {} });
  if (reason === 'injectedAbort') expect(link?.faultInjection?.abort).toMatchObject({});
  if (reason !== 'injectedError' || component === undefined || !('versions' in component)) return;
  expect(Object.values(component.versions).some(({ errorRate }) => errorRate > 0)).toBe(true);
}
