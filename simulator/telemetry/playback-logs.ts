/**
 * The empty logs of a run, one for each kind of change in a chunk.
 */
import { Log } from './playback-log';
import type { FlightColumns, RefusalColumns } from './playback-state';

type SlotColumns = Columns<'atMs' | 'untilMs', 'component' | 'replica' | 'slot' | 'requestClass', 'state'>;
type QueueColumns = Columns<'atMs', 'component' | 'replica' | 'requestClass', 'entered'>;
type EndingColumns = Columns<'atMs' | 'startMs', 'requestClass', 'outcome' | 'reason'>;
type Columns<F64 extends string, U16 extends string, U8 extends string> = { request: Uint32Array } & Record<
  F64,
  Float64Array
> &
  Record<U16, Uint16Array> &
  Record<U8, Uint8Array>;

const f64 = (length: number) => new Float64Array(length);
const u32 = (length: number) => new Uint32Array(length);
const u16 = (length: number) => new Uint16Array(length);
const u8 = (length: number) => new Uint8Array(length);
const place = (n: number) => ({ component: u16(n), replica: u16(n), requestClass: u16(n), request: u32(n) });

const flights = (n: number): FlightColumns => ({
  departMs: f64(n),
  arriveMs: f64(n),
  kind: u8(n),
  connection: u16(n),
  replica: u16(n),
  tryNumber: u16(n),
  requestClass: u16(n),
  request: u32(n),
});
const slots = (n: number): SlotColumns => ({ ...place(n), atMs: f64(n), untilMs: f64(n), state: u8(n), slot: u16(n) });
const queues = (n: number): QueueColumns => ({ ...place(n), atMs: f64(n), entered: u8(n) });
const refusals = (n: number): RefusalColumns => ({ ...place(n), atMs: f64(n), reason: u8(n), connection: u16(n) });
const endings = (n: number): EndingColumns => ({
  atMs: f64(n),
  startMs: f64(n),
  outcome: u8(n),
  reason: u8(n),
  requestClass: u16(n),
  request: u32(n),
});

export interface PlaybackLogs {
  readonly flights: Log<FlightColumns>;
  readonly slots: Log<SlotColumns>;
  readonly queues: Log<QueueColumns>;
  readonly refusals: Log<RefusalColumns>;
  readonly endings: Log<EndingColumns>;
}

export const emptyLogs = (): PlaybackLogs => ({
  flights: new Log(flights, 'departMs'),
  slots: new Log(slots, 'atMs'),
  queues: new Log(queues, 'atMs'),
  refusals: new Log(refusals, 'atMs'),
  endings: new Log(endings, 'atMs'),
});

/** Logs that share what lies before a moment. */
export const forkLogs = (logs: PlaybackLogs, atMs: number): PlaybackLogs => ({
  flights: logs.flights.fork(atMs),
  slots: logs.slots.fork(atMs),
  queues: logs.queues.fork(atMs),
  refusals: logs.refusals.fork(atMs),
  endings: logs.endings.fork(atMs),
});
