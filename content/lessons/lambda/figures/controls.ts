/**
 * The knobs of the figures. An option says all that it changes, so that knobs may be turned in any order.
 */
import type { Action, Control } from '@/content/model';

type Choice = Control['options'][number];

function setting(id: string, target: string, set: Readonly<Record<string, unknown>>, en: string, ko: string): Choice {
  return { id, label: { en, ko }, actions: [{ target, kind: 'configure', set } as Action] };
}

/** How long an idle environment is kept. */
export const keptIdle: Control = {
  id: 'kept',
  label: { en: 'Kept while idle', ko: '쉬는 환경을 두는 시간' },
  initial: 'ten-minutes',
  options: [
    setting('ten-minutes', 'Tickets', { idleTtlMs: 600_000 }, '10 min', '10분'),
    setting('one-second', 'Tickets', { idleTtlMs: 1_000 }, '1 s', '1초'),
  ],
};

export function memoryOf(target: string): Control {
  const option = (mb: number, en: string, ko: string) => setting(`mb-${mb}`, target, { memoryMb: mb }, en, ko);
  return {
    id: 'memory',
    label: { en: 'Memory', ko: '메모리' },
    initial: 'mb-1024',
    options: [
      option(256, '256 MB', '256MB'),
      option(1_024, '1,024 MB', '1,024MB'),
      option(1_769, '1,769 MB', '1,769MB'),
    ],
  };
}

export function reservedFor(target: string): Control {
  const option = (id: string, reservedConcurrency: number | null, en: string, ko: string) =>
    setting(id, target, { reservedConcurrency }, en, ko);
  return {
    id: 'reserved',
    label: { en: 'Reserved', ko: '예약된 동시성' },
    initial: 'twenty',
    options: [option('twenty', 20, '20', '20'), option('forty', 40, '40', '40'), option('none', null, 'none', '없음')],
  };
}

/** Provisioned environments; more than at the start of a run would take a minute and a half to prepare. */
export const provisioned: Control = {
  id: 'provisioned',
  label: { en: 'Provisioned', ko: '프로비저닝된 동시성' },
  initial: 'twenty',
  options: [
    setting('twenty', 'Tickets', { provisionedConcurrency: 20 }, '20', '20'),
    setting('ten', 'Tickets', { provisionedConcurrency: 10 }, '10', '10'),
    setting('none', 'Tickets', { provisionedConcurrency: 0 }, 'none', '없음'),
  ],
};

/** How slow a store is. */
export function slowness(target: string, en: string, ko: string, initial: 'healthy' | 'slow-10'): Control {
  const recover: Action = { target, kind: 'recover' };
  const slow = (factor: number): Choice => ({
    id: `slow-${factor}`,
    label: { en: `${factor}× slower`, ko: `${factor}배 느림` },
    actions: [recover, { target, kind: 'slow', factor, addedMs: 0 }],
  });
  return {
    id: 'store',
    label: { en, ko },
    initial,
    options: [{ id: 'healthy', label: { en: 'healthy', ko: '정상' }, actions: [recover] }, slow(5), slow(10)],
  };
}
