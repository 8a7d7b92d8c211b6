/**
 * The knobs under the figures.
 */
import type { Action, Control } from '@/content/model';

const configure = (target: string, set: Readonly<Record<string, unknown>>): Action =>
  ({ target, kind: 'configure', set }) as Action;

export const keptReady: Control = {
  id: 'kept',
  label: { en: 'Kept ready', ko: '준비해 두기' },
  initial: 'eight',
  options: [
    {
      id: 'none',
      label: { en: 'none', ko: '없음' },
      actions: [configure('catalog', { provisionedConcurrency: 0 })],
    },
    {
      id: 'eight',
      label: { en: '8 environments', ko: '실행 환경 8개' },
      actions: [configure('catalog', { provisionedConcurrency: 8 })],
    },
  ],
};

export const gatewayCache: Control = {
  id: 'cache',
  label: { en: 'Cache of the gateway', ko: '게이트웨이 캐시' },
  initial: 'half',
  options: [
    { id: 'none', label: { en: 'none', ko: '없음' }, actions: [configure('api', { cacheSizeGb: null })] },
    { id: 'half', label: { en: '0.5 GB', ko: '0.5GB' }, actions: [configure('api', { cacheSizeGb: '0.5' })] },
  ],
};

export const idleTime: Control = {
  id: 'idle',
  label: { en: 'Kept while idle', ko: '쉬는 실행 환경 유지' },
  initial: 'one',
  options: [
    { id: 'one', label: { en: '1 minute', ko: '1분' }, actions: [configure('catalog', { idleTtlMs: 60_000 })] },
    { id: 'ten', label: { en: '10 minutes', ko: '10분' }, actions: [configure('catalog', { idleTtlMs: 600_000 })] },
  ],
};

/** How long a preview takes: the half of it, as it is, twice as long. */
export const previewTakes: Control = {
  id: 'takes',
  label: { en: 'A preview takes', ko: '미리보기 한 건' },
  initial: 'usual',
  options: [
    {
      id: 'half',
      label: { en: 'half a second', ko: '0.5초' },
      actions: [{ target: 'render', kind: 'slow', factor: 0.5, addedMs: 0 }],
    },
    { id: 'usual', label: { en: 'one second', ko: '1초' }, actions: [{ target: 'render', kind: 'recover' }] },
    {
      id: 'double',
      label: { en: 'two seconds', ko: '2초' },
      actions: [{ target: 'render', kind: 'slow', factor: 2, addedMs: 0 }],
    },
  ],
};

export const reservedForOrders: Control = {
  id: 'reserved',
  label: { en: 'Reserved concurrency', ko: '예약된 동시성' },
  initial: 'none',
  options: [
    {
      id: 'none',
      label: { en: 'none', ko: '없음' },
      actions: [configure('orders', { reservedConcurrency: null })],
    },
    {
      id: 'ten',
      label: { en: 'at most 10', ko: '최대 10' },
      actions: [configure('orders', { reservedConcurrency: 10 })],
    },
  ],
};
