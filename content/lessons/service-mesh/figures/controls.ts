/**
 * The knobs that several figures share. An option says all that it changes, so that knobs may be turned in any order.
 */
import type { Action, Control } from '@/content/model';

type Choice = Control['options'][number];

const recover: Action = { target: 'istiod', kind: 'recover' };

export function controlPlaneIs(initial: 'up' | 'down'): Control {
  return {
    id: 'control-plane',
    label: { en: 'Control plane is', ko: '컨트롤 플레인' },
    initial,
    options: [
      { id: 'up', label: { en: 'up', ko: '켜짐' }, actions: [recover] },
      { id: 'down', label: { en: 'down', ko: '꺼짐' }, actions: [recover, { target: 'istiod', kind: 'crash' }] },
    ],
  };
}

function replicas(target: string, count: number): Choice {
  const actions: readonly Action[] = [{ target, kind: 'scale', replicas: count }];
  return { id: `replicas-${count}`, label: { en: String(count), ko: `${count}개` }, actions };
}

export function replicasOf(target: string, initial: number, counts: readonly number[]): Control {
  return {
    id: `replicas-of-${target.toLowerCase()}`,
    label: { en: `Replicas of ${target}`, ko: `${target}의 복제본` },
    initial: `replicas-${initial}`,
    options: counts.map((count) => replicas(target, count)),
  };
}

function timeOut(timeoutMs: number, en: string, ko: string): Choice {
  return {
    id: `time-out-${timeoutMs}`,
    label: { en, ko },
    actions: [{ target: 'A->B', kind: 'configure', set: { timeoutMs } }],
  };
}

export const timeOutOfCalls: Control = {
  id: 'time-out',
  label: { en: 'Time-out on A to B', ko: 'A→B 타임아웃' },
  initial: 'time-out-1000',
  options: [timeOut(60, '60 ms', '60ms'), timeOut(300, '300 ms', '300ms'), timeOut(1_000, '1 s', '1초')],
};

function limit(maxRequests: number): Choice {
  const circuitBreaker = { maxConnections: 1_024, maxPendingRequests: 1_024, maxRequests, maxRetries: 3 };
  return {
    id: `limit-${maxRequests}`,
    label: { en: `at most ${maxRequests}`, ko: `최대 ${maxRequests}` },
    actions: [{ target: 'A->B', kind: 'configure', set: { circuitBreaker } }],
  };
}

export const limitOfCalls: Control = {
  id: 'limit',
  label: { en: 'Calls to B, each proxy', ko: '프록시 하나당 B 호출' },
  initial: 'limit-4',
  options: [limit(2), limit(4), limit(8)],
};

function slowness(id: string, factor: number | null, en: string, ko: string): Choice {
  const recovers: Action = { target: 'B', kind: 'recover' };
  const actions: readonly Action[] =
    factor === null ? [recovers] : [recovers, { target: 'B', kind: 'slow', factor, addedMs: 0 }];
  return { id, label: { en, ko }, actions };
}

export const stateOfB: Control = {
  id: 'b',
  label: { en: 'B is', ko: 'B 상태' },
  initial: 'slow',
  options: [slowness('healthy', null, 'healthy', '정상'), slowness('slow', 4, '4× slower', '4배 느림')],
};
