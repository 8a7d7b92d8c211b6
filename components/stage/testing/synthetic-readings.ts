/**
 * The metric rows of a synthetic run.
 */
import { type SeriesRow, windowMs } from '@/simulator/telemetry/chunk';
import type { Outcome } from '@/simulator/telemetry/outcome';

export interface Tally {
  readonly endings: { atMs: number; startMs: number; requestClass: number; outcome: Outcome }[];
  readonly arrivals: { atMs: number; requestClass: number }[];
  readonly refusals: { atMs: number; component: number }[];
  readonly calls: { atMs: number }[];
}

type Services = readonly (readonly {
  readonly threads: readonly { readonly job: unknown; readonly untilMs: number }[];
  readonly queue: readonly unknown[];
}[])[];

export function readRow(atMs: number, tally: Tally, services: Services): SeriesRow {
  const recent = <T extends { atMs: number }>(list: readonly T[]) =>
    list.filter((entry) => entry.atMs > atMs - windowMs);
  const perSecond = (count: number) => (count * 1_000) / Math.min(windowMs, atMs);
  const endings = recent(tally.endings);
  const arrivals = recent(tally.arrivals);
  const reading = (inside: typeof endings, arrived: number) => ({
    arrivedPerSecond: perSecond(arrived),
    failedPerSecond: perSecond(inside.filter((e) => e.outcome !== 'success').length),
    ...latency(inside),
  });
  const refused = (component: number) =>
    perSecond(recent(tally.refusals).filter((r) => r.component === component).length);
  const reasons = (component: number) =>
    refused(component) > 0 ? [{ reason: 'queueFull' as const, perSecond: refused(component) }] : [];
  const classes = [0, 1].map((c) => {
    const inside = endings.filter((e) => e.requestClass === c);
    const count = (outcome: Outcome) => perSecond(inside.filter((e) => e.outcome === outcome).length);
    return {
      offeredPerSecond: perSecond(arrivals.filter((a) => a.requestClass === c).length),
      goodputPerSecond: count('success'),
      failedPerSecond: perSecond(inside.length) - count('success'),
      refusedPerSecond: count('refused'),
      timedOutPerSecond: 0,
      ...latency(inside),
    };
  });
  const endpoint = (c: number) =>
    reading(
      endings.filter((e) => e.requestClass === c),
      arrivals.filter((a) => a.requestClass === c).length,
    );
  const paying = { ...reading([], recent(tally.calls).length), p50Ms: endpoint(0).p50Ms, p99Ms: endpoint(0).p99Ms };
  const idle = { busy: 0, held: 0, queued: 0, endpoints: [], reasons: [] };
  const calls = perSecond(recent(tally.calls).length);
  return {
    atMs,
    classes,
    components: [
      { ...reading(endings, arrivals.length), ...idle },
      {
        ...reading(endings, arrivals.length),
        ...saturation(services[1] ?? []),
        endpoints: [endpoint(0), endpoint(1)],
        reasons: reasons(1),
      },
      { ...paying, ...saturation(services[2] ?? []), endpoints: [paying], reasons: reasons(2) },
    ],
    connections: [
      { callsPerSecond: perSecond(arrivals.length), triesPerSecond: perSecond(arrivals.length), inProgress: 0 },
      { callsPerSecond: calls, triesPerSecond: calls, inProgress: 0 },
    ],
  };
}

function latency(endings: Tally['endings']) {
  const sorted = endings
    .filter((e) => e.outcome === 'success')
    .map((e) => e.atMs - e.startMs)
    .sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * sorted.length)] ?? Number.NaN;
  return { p50Ms: at(0.5), p99Ms: at(0.99) };
}

function saturation(service: Services[number]) {
  const threads = service.flatMap((replica) => replica.threads).filter((thread) => thread.job !== null);
  return {
    busy: threads.length,
    held: threads.filter((thread) => thread.untilMs === Number.POSITIVE_INFINITY).length,
    queued: service.reduce((sum, replica) => sum + replica.queue.length, 0),
  };
}
