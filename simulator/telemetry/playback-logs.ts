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

const f64 = () => new Float64Array(0);
const u32 = () => new Uint32Array(0);
const u16 = () => new Uint16Array(0);
const u8 = () => new Uint8Array(0);
const place = () => ({ component: u16(), replica: u16(), requestClass: u16(), request: u32() });

export function emptyFlights(): Log<FlightColumns> {
  const columns = { departMs: f64(), arriveMs: f64(), kind: u8(), connection: u16(), replica: u16(), tryNumber: u16() };
  return new Log<FlightColumns>({ ...columns, requestClass: u16(), request: u32() }, 'departMs');
}

export function emptySlots(): Log<SlotColumns> {
  return new Log<SlotColumns>({ ...place(), atMs: f64(), untilMs: f64(), state: u8(), slot: u16() }, 'atMs');
}

export function emptyQueues(): Log<QueueColumns> {
  return new Log<QueueColumns>({ ...place(), atMs: f64(), entered: u8() }, 'atMs');
}

export function emptyRefusals(): Log<RefusalColumns> {
  return new Log<RefusalColumns>({ ...place(), atMs: f64(), reason: u8(), connection: u16() }, 'atMs');
}

export function emptyEndings(): Log<EndingColumns> {
  const columns = { atMs: f64(), startMs: f64(), outcome: u8(), reason: u8(), requestClass: u16(), request: u32() };
  return new Log<EndingColumns>(columns, 'atMs');
}
