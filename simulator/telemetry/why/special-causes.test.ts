/** Causes of their own kind: many that want one row, and a control plane that is down. */
import { describe, expect, it } from 'vitest';
import '../../packs/all';
import { explain } from '../../experiment/explain';
import type { Scenario, ScenarioInput } from '../../scenario';
import { link, scenario, service, trace } from '../../testing/scenarios';
import { traced } from '../../testing/traced';
import { listTraces } from '../traces/list-traces';
import type { WhyLink } from './chain';
import { whyText } from './why-words';

type Faults = NonNullable<ScenarioInput['faults']>;

const outline = (links: readonly WhyLink[]) =>
  links.map(({ kind, component, connection }) => `${kind} ${connection ?? component ?? ''}`.trim());
const chainOf = (run: Scenario, request: number) => explain(run, request)?.links ?? [];
const failedOf = (run: Scenario, reason: string) =>
  listTraces(traced(run).recorder, { failed: true }).find((one) => one.reason === reason)?.request ?? 0;

describe('[Y4] who waits for the lock of a hot row', () => {
  const shop = (more: object, faults: Faults = [], times: readonly number[] = [0, 1, 2, 3]) =>
    scenario({
      durationMs: 5_000,
      components: [
        { ...trace('db', times), classes: [{ name: 'buy', to: 'db', endpoint: 'update' }] },
        {
          id: 'db',
          kind: 'database',
          workers: 10,
          queries: { update: { kind: 'write', time: 50, lock: { row: 'one', ...more } } },
        },
      ],
      connections: [link('client', 'db')],
      faults,
    });

  it('is told that many wanted one row, when it took long', () => {
    const links = chainOf(shop({}), 4);
    expect(outline(links)).toEqual(['slow', 'lockWait db', 'rowLocked db', 'overload db']);
    expect(links.slice(1)).toMatchObject([
      { params: { waitedMs: 147 } },
      { atMs: 0, params: { holder: 1, waiting: 3 } },
      { params: { of: 'lock', offered: 4, served: 1 } },
    ]);
    expect(links.map((one) => whyText(one, 'en')).slice(2)).toEqual([
      'db: request 1 had the lock, there since 0.0 s; 3 waited for it.',
      'Cause: more than db can do: 4 requests wanted one row, which one can have at a time.',
    ]);
    expect(whyText(links.at(-1) as WhyLink, 'ko')).toBe(
      '원인: db이(가) 처리할 수 있는 것보다 많음: 요청 4건이 한 번에 하나만 쓸 수 있는 같은 행을 원함.',
    );
  });

  it('is told the same when it gave up', () => {
    const run = shop({ timeoutMs: 60 });
    const request = failedOf(run, 'lockTimeout');
    expect(request).toBeGreaterThan(2);
    expect(outline(chainOf(run, request))).toEqual(['failed', 'lockWait db', 'rowLocked db', 'overload db']);
  });

  it('is told of the fault that keeps the holder, where there is one', () => {
    const run = shop({ timeoutMs: 200 }, [{ atMs: 0, target: 'db', kind: 'slow', factor: 10 }]);
    const links = chainOf(run, failedOf(run, 'lockTimeout'));
    expect(outline(links)).toEqual(['failed', 'lockWait db', 'rowLocked db', 'fault db']);
    expect(links.at(-1)).toMatchObject({ params: { intervention: { kind: 'slow', factor: 10 } } });
  });
});

describe('[Y4] what a control plane that is down has caused', () => {
  const mesh = (faults: Faults, times: readonly number[]) =>
    scenario({
      mesh: { proxy: { latencyMs: 0 }, defaults: 'none', controlPlane: 'istiod' },
      components: [
        trace('A', times),
        service('A', 0, { replicas: 2 }, ['B']),
        service('B', 10, { replicas: 2 }),
        { id: 'istiod', kind: 'controlPlane', pushConcurrency: 1, pushMs: 20, endpointDelayMs: 50 },
      ],
      connections: [link('client', 'A'), link('A', 'B')],
      faults,
      durationMs: 10_000,
    });

  it('is an instance that started without it and reaches nobody', () => {
    const run = mesh(
      [
        { atMs: 0, target: 'istiod', kind: 'crash' },
        { atMs: 10, target: 'A#1', kind: 'crash' },
        { atMs: 20, target: 'A#1', kind: 'recover' },
      ],
      [500, 501],
    );
    const links = chainOf(run, failedOf(run, 'noHealthyUpstream'));
    expect(links.at(-1)).toMatchObject({
      kind: 'fault',
      component: 'istiod',
      atMs: 0,
      params: { intervention: { kind: 'crash' } },
    });
  });

  it('is not to blame where the callee itself is down, or where nobody listens to it', () => {
    const crashes: Faults = [
      { atMs: 0, target: 'istiod', kind: 'crash' },
      { atMs: 1, target: 'B', kind: 'crash' },
    ];
    const run = mesh(crashes, [500, 501, 502]);
    const request = listTraces(traced(run).recorder, { failed: true })[0]?.request ?? 0;
    expect(chainOf(run, request).at(-1)).toMatchObject({ kind: 'fault', component: 'B' });
  });
});
