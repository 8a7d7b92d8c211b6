/**
 * How tries, calls and messages are packed where there are very many of them. What every one of them needs has its place here; a
 * field that is not named takes eight bytes where some record differs from its initial value, and else none.
 */
import { recordKind, type StorageTable } from '../kernel';
import { createMessage, type Message } from './messaging/message';
import { type Call, createCall, createTry, type Try } from './records';

const tryStorage: StorageTable<Try> = {
  sentMs: 'f64',
  arrivedMs: 'f64',
  workEndMs: 'f64',
  call: 'i32',
  request: 'i32',
  key: 'i32',
  lineage: 'i32',
  requestLineage: 'i32',
  stamp: 'i32',
  slot: 'i32',
  outstanding: 'i32',
  needed: 'i32',
  timer: 'i32',
  timeoutTimer: 'i32',
  link: 'i16',
  service: 'i16',
  replica: 'i16',
  endpoint: 'i16',
  requestClass: 'i16',
  step: 'i16',
  phase: 'u8',
  hasThread: 'u8',
  thread: 'u8',
  started: 'u8',
  inMemory: 'u8',
  worked: 'u8',
  outcome: 'u8',
  reason: 'u8',
};

const callStorage: StorageTable<Call> = {
  startMs: 'f64',
  request: 'i32',
  key: 'i32',
  lineage: 'i32',
  requestLineage: 'i32',
  site: 'i32',
  parent: 'i32',
  parentStamp: 'i32',
  tries: 'i32',
  awaited: 'i32',
  callTimer: 'i32',
  link: 'i16',
  endpoint: 'i16',
  requestClass: 'i16',
  caller: 'i16',
  purpose: 'u8',
  bulkhead: 'u8',
  routed: 'u8',
  ended: 'u8',
  outcome: 'u8',
  reason: 'u8',
};

const messageStorage: StorageTable<Message> = {
  sentMs: 'f64',
  storedMs: 'f64',
  expiresMs: 'f64',
  serial: 'i32',
  request: 'i32',
  key: 'i32',
  lineage: 'i32',
  previous: 'i32',
  next: 'i32',
  older: 'i32',
  newer: 'i32',
  component: 'i16',
  requestClass: 'i16',
  state: 'u8',
};

export const tryKind = recordKind(createTry, tryStorage);
export const callKind = recordKind(createCall, callStorage);
export const messageKind = recordKind(createMessage, messageStorage);
