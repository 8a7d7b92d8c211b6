/**
 * Collects the changes of a synthetic run and cuts them into chunks.
 */
import type { Chunk, SeriesRow } from '@/simulator/telemetry/chunk';
import type { Happening } from '@/simulator/telemetry/happening';

type Row = Readonly<Record<string, number>>;

export class Tape {
  flights: Row[] = [];
  slots: Row[] = [];
  queues: Row[] = [];
  refusals: Row[] = [];
  endings: Row[] = [];
  series: SeriesRow[] = [];
  happenings: Happening[] = [];

  cut(fromMs: number, toMs: number): Chunk {
    const chunk: Chunk = {
      fromMs,
      toMs,
      flights: columns(this.flights),
      slots: columns(this.slots),
      queues: columns(this.queues),
      refusals: columns(this.refusals),
      endings: columns(this.endings),
      series: this.series,
      happenings: this.happenings,
      marks: [],
    };
    Object.assign(this, new Tape());
    return chunk;
  }
}

/** Every column that any log has; a log reads those it knows. */
function columns(rows: readonly Row[]) {
  const values = (name: string) => rows.map((row) => row[name] ?? 0);
  const f64 = (name: string) => Float64Array.from(values(name));
  const u16 = (name: string) => Uint16Array.from(values(name));
  const u8 = (name: string) => Uint8Array.from(values(name));
  return {
    length: rows.length,
    atMs: f64('atMs'),
    departMs: f64('departMs'),
    arriveMs: f64('arriveMs'),
    untilMs: f64('untilMs'),
    startMs: f64('startMs'),
    kind: u8('kind'),
    state: u8('state'),
    entered: u8('entered'),
    reason: u8('reason'),
    outcome: u8('outcome'),
    component: u16('component'),
    connection: u16('connection'),
    replica: u16('replica'),
    slot: u16('slot'),
    tryNumber: u16('tryNumber'),
    requestClass: u16('requestClass'),
    request: Uint32Array.from(values('request')),
  };
}
