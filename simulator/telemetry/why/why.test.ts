import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explain } from '../../experiment/explain';
import { readInterventions, readScenario, type Scenario } from '../../scenario';
import { trace as client, lambda, link, poisson, scenario, service } from '../../testing/scenarios';
import { traced } from '../../testing/traced';
import { listTraces } from '../traces/list-traces';
import type { WhyLink } from './chain';
import { whyText } from './why-words';

/** `kind place {params}` of each link, the params picked by name. */
const outline = (links: readonly WhyLink[]) =>
  links.map(({ kind, component, replica, connection }) =>
    `${kind} ${connection ?? component ?? ''}${replica === null ? '' : `#${replica}`}`.trim(),
  );

function accepted<T>(read: { ok: true; value: T } | { ok: false }): T {
  if (!read.ok) throw new Error('A file of the lesson is wrong.');
  return read.value;
}

const chainOf = (run: Scenario, request: number) => explain(run, request)?.links ?? [];
const rootOf = (run: Scenario, request: number) => chainOf(run, request).at(-1);

describe('[Y1] the shop of the lesson', () => {
  const read = (path: string): unknown =>
    JSON.parse(readFileSync(`content/lessons/cascading-failure/${path}.json`, 'utf8'));
  const run = accepted(readScenario(read('scenarios/shop')));
  const slowed = accepted(readInterventions(read('interventions/b-slow'), run));
  const failed = (requestClass: string) =>
    listTraces(traced(run, { interventions: slowed, untilMs: 40_000, keep: { recent: 5_000 } }).recorder, {
      failed: true,
      requestClass,
    })[0];

  it.each(['checkout', 'browse'])('a %s that A turns away leads to B and the moment at which it was slowed', (name) => {
    const request = failed(name)?.request ?? 0;
    const explained = explain(run, request, { interventions: slowed, checkCause: true });
    expect(outline(explained?.links ?? []).map((text) => text.replace(/#\d/, '#n'))).toEqual([
      'failed',
      'refused A#n',
      'noFreeThread A#n',
      'slowCalls A->B',
      'intervention B',
    ]);
    expect(explained?.links[2]).toMatchObject({ params: { threads: 8, waitingFor: 'B' } });
    expect(explained?.links.at(-1)).toMatchObject({ atMs: 20_000, params: { intervention: slowed[0] } });
    expect(explained?.withoutCause).toMatchObject({ outcome: 'success' });
  });

  it('is told in both languages', () => {
    const request = failed('checkout')?.request ?? 0;
    const links = explain(run, request, { interventions: slowed })?.links ?? [];
    expect(links.map((one) => whyText(one, 'en').replace(/\d+(\.\d+)? (m?s)\b/g, 'T'))).toMatchInlineSnapshot(`
      [
        "Request 2394 (checkout) failed after T: the queue was full.",
        "A#2 turned it away: the queue was full, 16 of 16 in the queue.",
        "A#2 has had no free thread since T: 8 of 8 only wait for B.",
        "Calls A->B took long: 8 of 8 were being worked on there.",
        "Cause: at T, by your hand, B was made 15 times slower.",
      ]
    `);
    expect(links.map((one) => whyText(one, 'ko').replace(/\d+(\.\d+)? (m?s)\b/g, 'T'))).toMatchInlineSnapshot(`
      [
        "요청 2394(checkout)이(가) T 만에 실패했습니다: 대기열 가득 참.",
        "A#2이(가) 요청을 거절했습니다: 대기열 가득 참, 대기열 16자리 중 16건.",
        "A#2에 T부터 빈 스레드가 없습니다: 8개 중 8개가 B의 응답만 기다리는 중.",
        "A->B 호출이 오래 걸립니다: 8개 중 8개가 그쪽에서 처리 중.",
        "원인: T에 직접 한 일, B: 15배 느려짐.",
      ]
    `);
  });
});

/** One service B with one thread behind a client. */
const simple = (
  more: Partial<Parameters<typeof scenario>[0]>,
  toB: Parameters<typeof link>[2] = {},
  b: Parameters<typeof service>[2] = {},
) =>
  scenario({
    components: [client('B', [0, 10, 20, 30]), service('B', 100, { concurrency: 1, ...b })],
    connections: [link('client', 'B', toB)],
    ...more,
  });

describe('[Y2] the chain of a failure ends', () => {
  it('at an overload, with both numbers, where nothing was done', () => {
    const run = simple({}, {}, { queue: { limit: 1 } });
    expect(outline(chainOf(run, 4))).toEqual(['failed', 'refused B', 'noFreeThread B', 'overload B']);
    expect(rootOf(run, 4)).toMatchObject({ atMs: 0, params: { offered: 4, served: 0, windowMs: 30, retries: 0 } });
  });

  it('at the fault that held the threads, also when it is over', () => {
    const run = simple(
      {
        components: [client('B', [0, 10, 20, 30]), service('B', 5, { concurrency: 1, queue: { limit: 1 } })],
        faults: [
          { atMs: 1, target: 'B', kind: 'pause' },
          { atMs: 25, target: 'B', kind: 'recover' },
        ],
      },
      {},
    );
    expect(outline(chainOf(run, 3))).toEqual(['failed', 'refused B', 'noFreeThread B', 'fault B']);
    expect(rootOf(run, 3)).toMatchObject({ atMs: 1, params: { intervention: { kind: 'pause' } } });
  });

  it('not at a fault that came when it already was so', () => {
    const run = simple(
      {
        components: [
          client(
            'B',
            Array.from({ length: 60 }, (_, index) => index * 10),
          ),
          service('B', 100, { concurrency: 1, queue: { limit: 0 } }),
        ],
        faults: [{ atMs: 305, target: 'B', kind: 'slow', factor: 1.1 }],
      },
      {},
    );
    expect(rootOf(run, 35)).toMatchObject({ kind: 'overload' });
  });

  it.each([
    ['queueTimeout', { queue: { patience: 15 } }, {}, [], ['refused B', 'noFreeThread B', 'overload B']],
    ['callTimeout', {}, { timeoutMs: 50 }, [], ['timedOut client->B', 'setting client->B']],
    [
      'bulkheadFull',
      {},
      { bulkhead: { maxConcurrent: 2 } },
      [],
      ['bulkhead client->B', 'noFreePlace client->B', 'slowCalls client->B', 'noFreeThread B', 'overload B'],
    ],
    ['injectedError', {}, {}, [{ atMs: 0, target: 'B', kind: 'errors' as const, rate: 1 }], ['failedAt B', 'fault B']],
    ['crashed', {}, {}, [{ atMs: 35, target: 'B', kind: 'crash' as const }], ['failedAt B', 'fault B']],
    ['connectionRefused', {}, {}, [{ atMs: 15, target: 'B', kind: 'crash' as const }], ['failedAt B', 'fault B']],
    [
      'tryTimeout',
      { concurrency: 4 },
      { retryPolicy: { perTryTimeoutMs: 150 } },
      [{ atMs: 0, target: 'B', kind: 'slow' as const, factor: 2 }],
      ['timedOut client->B', 'slowWork B', 'fault B'],
    ],
    [
      'callTimeout',
      { concurrency: 4 },
      { timeoutMs: 150 },
      [{ atMs: 0, target: 'client->B', kind: 'partition' as const }],
      ['timedOut client->B', 'slowNetwork client->B', 'fault client->B'],
    ],
  ])('%s: %o', (reason, b, toB, faults, rest) => {
    const run = simple({ faults }, toB, b);
    const explained = explain(run, 4);
    expect(explained?.reason).toBe(reason);
    expect(outline(explained?.links ?? [])).toEqual(['failed', ...rest]);
  });

  it('at the broken connection', () => {
    const run = simple({ durationMs: 8_000_000, faults: [{ atMs: 0, target: 'client->B', kind: 'partition' }] });
    expect(outline(chainOf(run, 1))).toEqual(['failed', 'failedAt client->B', 'fault client->B']);
  });

  it('through a call that failed, and the tries before', () => {
    const run = scenario({
      components: [client('A', [0]), service('A', 5, {}, ['B']), service('B', 5)],
      connections: [
        link('client', 'A'),
        link('A', 'B', { retryPolicy: { numRetries: 2, backOff: { baseMs: 1, jitter: 'none' } } }),
      ],
      faults: [{ atMs: 0, target: 'B', kind: 'crash' }],
    });
    const chain = chainOf(run, 1);
    expect(outline(chain)).toEqual(['failed', 'passedOn A', 'retried A->B', 'failedAt B', 'fault B']);
    expect(chain[2]).toMatchObject({ params: { failed: 2, reason: 'connectionRefused' } });
  });

  it('behind a circuit breaker at what had failed before it opened', () => {
    const run = scenario({
      components: [client('B', [0, 10, 20, 30, 40]), service('B', 1)],
      connections: [link('client', 'B', { breaker: { kind: 'consecutiveFailures', failureThreshold: 2 } })],
      faults: [{ atMs: 0, target: 'B', kind: 'errors', rate: 1 }],
    });
    const explained = explain(run, 5);
    expect(explained?.reason).toBe('circuitOpen');
    expect(outline(explained?.links ?? [])).toEqual([
      'failed',
      'stopped client->B',
      'earlierFailure client->B',
      'fault B',
    ]);
  });
});

describe('[Y3] the chain of a slow request ends', () => {
  it('at the wait that took most of its time', () => {
    const run = simple({});
    expect(outline(chainOf(run, 3))).toEqual(['slow', 'queued B', 'noFreeThread B', 'overload B']);
    expect(rootOf(run, 3)).toMatchObject({ params: { offered: 4, served: 0 } });
  });

  it('at chance, with the share of draws that are shorter, where nothing was done and nobody waited', () => {
    const time = { kind: 'exponential' as const, meanMs: 10 };
    const run = scenario({
      durationMs: 60_000,
      components: [poisson('B', 20), service('B', 0, { endpoints: { request: { steps: [{ kind: 'work', time }] } } })],
      connections: [link('client', 'B')],
    });
    const traces = listTraces(traced(run).recorder).filter(({ endMs }) => endMs !== null);
    const durations = traces.map(({ startMs, endMs }) => (endMs ?? 0) - startMs);
    const slowest = traces[durations.indexOf(Math.max(...durations))];
    const root = rootOf(run, slowest?.request ?? 0);
    expect(root).toMatchObject({ kind: 'chance', component: 'B', params: { of: 'work' } });
    const quantile = root?.kind === 'chance' ? root.params.quantile : 0;
    expect(quantile).toBeCloseTo(1 - Math.exp(-Math.max(...durations) / 10), 12);
  });

  it('down the path that held it up, hop by hop', () => {
    const run = scenario({
      components: [client('A', [0]), service('A', 5, {}, ['B', 'C']), service('B', 5), service('C', 5)],
      connections: [link('client', 'A'), link('A', 'B'), link('A', 'C')],
      faults: [{ atMs: 0, target: 'A->C', kind: 'slow', addedMs: 80 }],
    });
    expect(outline(chainOf(run, 1))).toEqual(['slow', 'waitedFor A->C', 'slowNetwork A->C', 'fault A->C']);
  });

  it('tells a request that has not ended as it stands, and knows none that was not sent', () => {
    const run = simple({ faults: [{ atMs: 5, target: 'B', kind: 'pause' }] });
    const explained = explain(run, 2, { untilMs: 1_000 });
    expect(explained).toMatchObject({ outcome: 'unfinished', endMs: null });
    expect(outline(explained?.links ?? [])).toEqual(['slow', 'queued B', 'noFreeThread B', 'fault B']);
    expect(explain(run, 99)).toBeNull();
  });
});

describe('[Y2] a setting', () => {
  it('that allows less than is usual is the cause, or whoever made it so', () => {
    const tight = simple({}, { timeoutMs: 50 }, { concurrency: 4 });
    expect(rootOf(tight, 1)).toMatchObject({ kind: 'setting', params: { neededMs: 100, limitMs: 50 } });
    const made = simple(
      { faults: [{ atMs: 5, target: 'client->B', kind: 'configure', set: { timeoutMs: 50 } }] },
      {},
      { concurrency: 4 },
    );
    expect(rootOf(made, 2)).toMatchObject({ kind: 'fault', params: { intervention: { kind: 'configure' } } });
  });
});

describe('[I10] [Y6] outages that come and go', () => {
  const outages = { atMs: 0, target: 'B', kind: 'outages', upTime: 10, downTime: 10 } as const;
  const B = service('B', 1);

  it('are the root of what a breakdown ends or refuses', () => {
    const run = scenario({
      components: [client('B', [5, 15]), B],
      connections: [link('client', 'B')],
      faults: [outages],
    });
    const root = rootOf(run, 2);
    expect(root).toMatchObject({ kind: 'fault', component: 'B', atMs: 10, params: { intervention: run.faults[0] } });
    expect(whyText(root as WhyLink, 'en')).toBe('Cause: at 0.0 s B crashed, as it does now and then.');
    expect(explain(run, 2, { checkCause: true })?.withoutCause).toMatchObject({ outcome: 'success' });
  });

  it('are an intervention when the learner began them', () => {
    const run = scenario({ components: [client('B', [5, 15]), B], connections: [link('client', 'B')] });
    const [done] = accepted(readInterventions([outages], run));
    const root = explain(run, 2, { interventions: done === undefined ? [] : [done] })?.links.at(-1);
    expect(root).toMatchObject({ kind: 'intervention', params: { intervention: done } });
  });

  it('leave a replica as slow as it was when it comes up again', () => {
    const run = scenario({
      components: [client('B', [25]), B],
      connections: [link('client', 'B', { timeoutMs: 3 })],
      faults: [{ atMs: 0, target: 'B', kind: 'slow', factor: 4 }, outages],
    });
    expect(rootOf(run, 1)).toMatchObject({ kind: 'fault', atMs: 0, params: { intervention: run.faults[0] } });
  });
});

describe('[Y2] [I11] what is done to a zone', () => {
  const run = scenario({
    components: [client('B', [1, 2]), service('B', 1, { replicas: 2, zones: ['a', 'b'] })],
    connections: [link('client', 'B')],
    faults: [{ atMs: 0, target: '@b', kind: 'crash' }],
  });

  it('is the root of what fails there', () => {
    const links = chainOf(run, 2);
    expect(links.at(-1)).toMatchObject({ kind: 'fault', params: { intervention: run.faults[0] } });
    expect(whyText(links.at(-1) as WhyLink, 'en')).toContain('zone b crashed');
    expect(whyText(links.at(-1) as WhyLink, 'ko')).toContain('가용 영역 b');
  });
});

describe('[Y4] causes that are no faults', () => {
  const times = Array.from({ length: 40 }, (_, index) => 10 * index);
  const link2 = link('client', 'B');
  const lastFailed = (run: Scenario) =>
    listTraces(traced(run).recorder, { failed: true }).sort((one, other) => other.request - one.request)[0]?.request ??
    0;
  const why = (run: Scenario) => outline(chainOf(run, lastFailed(run)));
  const deploy = { atMs: 50, target: 'B', kind: 'deploy', version: 'v2', strategy: 'stopStart' } as const;

  it('a function that had to be started first', () => {
    const run = scenario({ components: [client('F', [1]), lambda('F', 5)], connections: [link('client', 'F')] });
    expect(rootOf(run, 1)).toMatchObject({ kind: 'start', component: 'F', params: { tookMs: 100 } });
  });

  it('a version with a bug is the cause of its errors: its deployment, or the scenario', () => {
    const versions = { v2: { errorRate: 1 } };
    const parts = { components: [client('B', times), service('B', 1, { versions })], connections: [link2] };
    const run = scenario({ ...parts, durationMs: 500, faults: [deploy] });
    expect(why(run)).toEqual(['failed', 'failedAt B', 'fault B']);
    expect(rootOf(run, lastFailed(run))).toMatchObject({ params: { intervention: { kind: 'deploy', version: 'v2' } } });
    const atFirst = scenario({
      durationMs: 500,
      components: [client('B', times), service('B', 1, { version: 'v2', versions })],
      connections: [link2],
    });
    expect(rootOf(atFirst, lastFailed(atFirst))).toMatchObject({
      kind: 'setting',
      params: { reason: 'injectedError' },
    });
  });

  it('a deployment of a version with another contract is the cause of a mismatch', () => {
    const versions = { v1: { provides: ['one'] }, v2: { provides: ['two'] } };
    const caller = service('A', 0, { versions: { v1: { needs: { B: ['one'] } } } }, ['B']);
    const run = scenario({
      durationMs: 500,
      components: [client('A', times), caller, service('B', 1, { versions })],
      connections: [link('client', 'A'), link('A', 'B')],
      faults: [deploy],
    });
    const root = rootOf(run, lastFailed(run));
    expect(root).toMatchObject({ kind: 'fault', component: 'B', params: { intervention: { kind: 'deploy' } } });
  });

  it('who is turned away by a limit of rate has found too many before, or a limit that somebody set', () => {
    const limit = { kind: 'rateLimit', ratePerSecond: 10, burst: 1 } as const;
    const parts = { durationMs: 500, connections: [link2] };
    const own = scenario({ ...parts, components: [client('B', times), service('B', 1, { shedding: limit })] });
    expect(why(own)).toEqual(['failed', 'limited B', 'overload B']);
    expect(rootOf(own, lastFailed(own))).toMatchObject({ params: { of: 'limit', offered: 39, served: 3 } });
    const crowded = service('B', 15, { shedding: { kind: 'concurrencyLimit', limit: 1 } });
    const full = scenario({ ...parts, components: [client('B', times), crowded] });
    expect(why(full)).toEqual(['failed', 'refused B', 'overload B']);
    const set = { atMs: 100, target: 'B', kind: 'configure', set: { shedding: limit } } as const;
    const changed = scenario({ ...parts, components: [client('B', times), service('B', 1)], faults: [set] });
    expect(why(changed)).toEqual(['failed', 'limited B', 'fault B']);
  });

  it('memory is blamed only where there is some: a leak that somebody opened, or the scenario', () => {
    const memory = { limitMb: 20, leakMbPerRequest: 0, restartMs: null };
    const parts = {
      durationMs: 500,
      components: [client('B', times), service('B', 1, { memory })],
      connections: [link2],
    };
    const run = scenario({ ...parts, faults: [{ atMs: 5, target: 'B', kind: 'leak', mbPerRequest: 4 }] });
    expect(rootOf(run, lastFailed(run))).toMatchObject({ kind: 'fault', params: { intervention: { kind: 'leak' } } });
    const crash = { kind: 'crash', probability: 1, restartMs: null } as const;
    const dying = service('B', 1, { endpoints: { request: { steps: [crash] } } });
    const without = scenario({ ...parts, components: [client('B', times), dying] });
    expect(rootOf(without, lastFailed(without))).toMatchObject({
      kind: 'setting',
      params: { reason: 'connectionRefused' },
    });
  });

  it('an abort on purpose is not blamed on earlier failures', () => {
    const faultInjection = { abort: { percent: 50 } };
    const crash = { atMs: 100, target: 'B', kind: 'crash' } as const;
    const recover = { atMs: 200, target: 'B', kind: 'recover' } as const;
    const run = scenario({
      durationMs: 500,
      components: [client('B', times), service('B', 1)],
      connections: [link('client', 'B', { faultInjection })],
      faults: [crash, recover],
    });
    const aborted = listTraces(traced(run).recorder, { failed: true }).find(
      ({ reason, startMs }) => reason === 'injectedAbort' && startMs > 200,
    );
    expect(outline(chainOf(run, aborted?.request ?? 0))).toEqual(['failed', 'stopped client->B', 'setting client->B']);
  });

  it('a saga that was undone leads to the call that failed', () => {
    const steps = [
      { to: 'B', endpoint: 'request', compensate: 'undo' },
      { to: 'C', endpoint: 'request' },
    ];
    const saga = { kind: 'saga' as const, steps };
    const undone = service('B', 1, {
      endpoints: {
        request: { steps: [{ kind: 'work', time: 1 }] },
        undo: { steps: [{ kind: 'work', time: 1 }] },
      },
    });
    const run = scenario({
      durationMs: 500,
      components: [
        client('A', [10]),
        service('A', 0, { endpoints: { request: { steps: [saga] } } }),
        undone,
        service('C', 1),
      ],
      connections: [link('client', 'A'), link('A', 'B'), link('A', 'C')],
      transactions: { effects: ['paid'] },
      faults: [{ atMs: 0, target: 'C', kind: 'errors', rate: 1 }],
    });
    expect(rootOf(run, lastFailed(run))).toMatchObject({ kind: 'fault', component: 'C' });
  });
});
