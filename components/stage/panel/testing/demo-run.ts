/**
 * A made-up run for looking at the panel and testing it without the engine: Client -> A -> B, B fails and then is
 * slow. Deterministic: the same interventions give the same rows.
 */
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import type { ClassReading, ComponentReading, SeriesRow } from '@/simulator/telemetry/chunk';
import type { Happening } from '@/simulator/telemetry/happening';
import type { ComponentInfo, Topology } from '@/simulator/telemetry/topology';

const service = (id: string, en: string, ko: string): ComponentInfo => ({
  id,
  kind: 'service',
  role: { en, ko },
  position: null,
  replicas: 2,
  concurrency: 8,
  queueLimit: 8,
  endpoints: [],
});

export const demoTopology: Topology = {
  components: [
    { ...service('Client', 'shop', '가게'), kind: 'client', replicas: 1, concurrency: null, queueLimit: null },
    service('A', 'orders', '주문'),
    service('B', 'payments', '결제 처리'),
  ],
  connections: [
    { id: 'Client->A', from: 0, to: 1 },
    { id: 'A->B', from: 1, to: 2 },
  ],
  classes: [
    { name: 'checkout', label: { en: 'checkout', ko: '결제' }, client: 0, to: 1, endpoint: 0 },
    { name: 'browse', label: { en: 'browse', ko: '둘러보기' }, client: 0, to: 1, endpoint: 1 },
  ],
};

/** A number from 0 to 1 that depends on nothing but its arguments. */
function noise(at: number, salt: number): number {
  let h = Math.imul(at ^ (salt * 0x9e3779b1), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 32;
}

interface Conditions {
  readonly fault: 'none' | 'errors' | 'slow' | 'crash';
  readonly sinceMs: number;
  readonly retries: number;
  readonly timeout: boolean;
}

function conditionsAt(atMs: number, interventions: readonly Intervention[]): Conditions {
  let now: Conditions = { fault: 'none', sinceMs: 0, retries: 0, timeout: false };
  for (const change of interventions) {
    if (change.atMs > atMs) break;
    const { kind, atMs: sinceMs } = change;
    if (kind === 'recover') now = { ...now, fault: 'none', sinceMs };
    if (kind === 'errors' || kind === 'slow' || kind === 'crash') now = { ...now, fault: kind, sinceMs };
    if (kind === 'configure')
      now = {
        ...now,
        retries: change.set.numRetries ?? now.retries,
        timeout: change.set.timeoutMs === undefined ? now.timeout : change.set.timeoutMs !== null,
      };
  }
  return now;
}

/** How far trouble has grown, 0 to 1, over the two seconds after a fault. */
const grown = (atMs: number, { fault, sinceMs }: Conditions) =>
  fault === 'none' ? 0 : Math.min(1, (atMs - sinceMs) / 2_500);

function reading(atMs: number, nth: number, now: Conditions): ClassReading {
  const trouble = grown(atMs, now);
  const offered = (nth === 0 ? 38 : 25) * (0.92 + 0.16 * noise(Math.floor(atMs / 500), nth));
  const saturated = now.fault === 'slow' && !now.timeout ? trouble : 0;
  const failing = now.fault === 'errors' || now.fault === 'crash' ? trouble : 0;
  const refused = offered * saturated * 0.78;
  const timedOut = nth === 0 && now.fault === 'slow' && now.timeout ? offered * trouble : 0;
  const failed = nth === 0 ? offered * failing : 0;
  const base = (nth === 0 ? 170 : 36) * (0.85 + 0.4 * noise(Math.floor(atMs / 1500), nth + 7));
  const p99 = saturated > 0 ? base * (1 + saturated * (nth === 0 ? 16 : 52)) : base;
  const silent = nth === 0 && failing >= 0.95;
  return {
    offeredPerSecond: offered,
    goodputPerSecond: Math.max(0, offered - refused - timedOut - failed),
    failedPerSecond: failed + refused + timedOut,
    refusedPerSecond: refused,
    timedOutPerSecond: timedOut,
    p50Ms: silent ? Number.NaN : p99 * 0.45,
    p99Ms: silent ? Number.NaN : p99,
  };
}

const quiet: ComponentReading = {
  arrivedPerSecond: 0,
  failedPerSecond: 0,
  p50Ms: Number.NaN,
  p99Ms: Number.NaN,
  busy: 0,
  held: 0,
  queued: 0,
  endpoints: [],
  reasons: [],
};

export function demoRow(atMs: number, interventions: readonly Intervention[]): SeriesRow {
  const now = conditionsAt(atMs, interventions);
  const calls = 38;
  const extra = now.retries > 0 ? calls * grown(atMs, now) * 1.4 : 0;
  return {
    atMs,
    classes: [0, 1].map((nth) => reading(atMs, nth, now)),
    components: [quiet, quiet, quiet],
    connections: [
      { callsPerSecond: 63, triesPerSecond: 63, inProgress: 0 },
      { callsPerSecond: calls, triesPerSecond: calls + extra, inProgress: 0 },
    ],
  };
}

/** What a fault leads to, a little later. */
function consequences(change: Intervention): Happening[] {
  const { atMs } = change;
  if (change.kind === 'slow')
    return [
      { atMs: atMs + 500, kind: 'threadsExhausted', component: 1, held: 16, threads: 16, waitingFor: 2 },
      {
        atMs: atMs + 1_100,
        kind: 'firstRefusal',
        component: 1,
        requestClass: 1,
        reason: 'queueFull',
        request: 2116,
        held: 16,
        threads: 16,
        waitingFor: 2,
      },
      { atMs: atMs + 2_200, kind: 'goodputLost', share: 0.42 },
    ];
  if (change.kind === 'errors' || change.kind === 'crash')
    return [
      {
        atMs: atMs + 40,
        kind: 'firstFailure',
        requestClass: 0,
        component: 2,
        reason: change.kind === 'crash' ? 'connectionRefused' : 'injectedError',
        request: 812,
      },
    ];
  if (change.kind === 'recover' && atMs > 0) return [{ atMs: atMs + 2_500, kind: 'goodputBack', afterMs: 4_200 }];
  return [];
}

export function demoHappenings(interventions: readonly Intervention[]): Happening[] {
  return interventions
    .flatMap((change): Happening[] => [
      { atMs: change.atMs, kind: 'intervention', intervention: change, scheduled: false },
      ...consequences(change),
    ])
    .sort((a, b) => a.atMs - b.atMs);
}
