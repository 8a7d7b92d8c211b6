/**
 * The knobs that several figures share. An option says all that it changes, so that knobs may be turned in any order.
 */
import type { Action, Control } from '@/content/model';

type Choice = Control['options'][number];

const recover: Action = { target: 'B', kind: 'recover' };

export const bHealthy: Choice = { id: 'healthy', label: { en: 'healthy', ko: '정상' }, actions: [recover] };

export const bDown: Choice = {
  id: 'down',
  label: { en: 'down', ko: '멈춤' },
  actions: [recover, { target: 'B', kind: 'crash' }],
};

export function bFails(id: string, rate: number, en: string, ko: string): Choice {
  return { id, label: { en, ko }, actions: [recover, { target: 'B', kind: 'errors', rate, answerAfterMs: 4 }] };
}

export function bSlow(factor: number): Choice {
  const label = { en: `${factor}× slower`, ko: `${factor}배 느림` };
  return { id: `slow-${factor}`, label, actions: [recover, { target: 'B', kind: 'slow', factor, addedMs: 0 }] };
}

export function stateOfB(initial: string, options: readonly Choice[]): Control {
  return { id: 'b', label: { en: 'B is', ko: 'B 상태' }, initial, options };
}

function timeout(id: string, timeoutMs: number | null, en: string, ko: string): Choice {
  return { id, label: { en, ko }, actions: [{ target: 'A->B', kind: 'configure', set: { timeoutMs } }] };
}

export function timeoutOfCalls(initial: 'off' | '1s' | '250ms'): Control {
  return {
    id: 'timeout',
    label: { en: 'Time-out on A to B', ko: 'A→B 타임아웃' },
    initial,
    options: [
      timeout('off', null, 'off', '없음'),
      timeout('1s', 1_000, '1 s', '1초'),
      timeout('250ms', 250, '250 ms', '250ms'),
    ],
  };
}

function bulkhead(id: string, maxConcurrent: number | null, en: string, ko: string): Choice {
  const set = { bulkhead: maxConcurrent === null ? null : { maxConcurrent, maxPending: 0 } };
  return { id, label: { en, ko }, actions: [{ target: 'A->B', kind: 'configure', set }] };
}

export const bulkheadOfCalls: Control = {
  id: 'bulkhead',
  label: { en: 'Calls to B, each A', ko: 'A 하나당 B 호출' },
  initial: 'six',
  options: [
    bulkhead('off', null, 'no limit', '제한 없음'),
    bulkhead('six', 6, 'at most 6', '최대 6'),
    bulkhead('three', 3, 'at most 3', '최대 3'),
  ],
};

function retries(target: string, numRetries: number, en: string, ko: string): Choice {
  const actions: readonly Action[] = [{ target, kind: 'configure', set: { numRetries } }];
  return { id: numRetries === 0 ? 'off' : 'two', label: { en, ko }, actions };
}

export function retriesOver(id: string, target: string, en: string, ko: string, initial: 'off' | 'two'): Control {
  const options = [retries(target, 0, 'off', '없음'), retries(target, 2, '2 retries', '2회')];
  return { id, label: { en, ko }, initial, options };
}
