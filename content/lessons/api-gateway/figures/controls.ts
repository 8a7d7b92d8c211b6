/**
 * The knobs of the figures. An option says all that it changes, so that knobs may be turned in any order.
 */
import type { Action, Control } from '@/content/model';

type Choice = Control['options'][number];

const configure = (set: Extract<Action, { kind: 'configure' }>['set']): readonly Action[] => [
  { target: 'API', kind: 'configure', set },
];

const limit = (id: string, rate: number | null, en: string, ko: string): Choice => ({
  id,
  label: { en, ko },
  actions: configure({ throttling: rate === null ? null : { ratePerSecond: rate, burst: rate } }),
});

/** The limit of each route; its bucket holds what comes back in a second. */
export function stageLimit(initial: 'none' | '10' | '40' | '100'): Control {
  return {
    id: 'stage-limit',
    label: { en: 'Limit of each route', ko: '경로마다의 한도' },
    initial,
    options: [
      limit('none', null, 'none', '없음'),
      limit('100', 100, '100/s', '초당 100건'),
      limit('40', 40, '40/s', '초당 40건'),
      limit('10', 10, '10/s', '초당 10건'),
    ],
  };
}

const cacheFor = (id: string, cacheTtlMs: number, en: string, ko: string): Choice => ({
  id,
  label: { en, ko },
  actions: configure({ cacheTtlMs }),
});

export const responseCache: Control = {
  id: 'cache',
  label: { en: 'Responses kept', ko: '응답 캐시' },
  initial: 'five-minutes',
  options: [
    cacheFor('off', 0, 'not at all', '캐시하지 않음'),
    cacheFor('one-second', 1_000, '1 s', '1초'),
    cacheFor('five-minutes', 300_000, '5 min', '5분'),
  ],
};

const canaryOf = (percent: number): Choice => ({
  id: `canary-${percent}`,
  label: { en: `${percent} %`, ko: `${percent}%` },
  actions: configure({ canaryPercent: percent }),
});

export const canary: Control = {
  id: 'canary',
  label: { en: 'Canary', ko: '카나리' },
  initial: 'canary-0',
  options: [canaryOf(0), canaryOf(10), canaryOf(50)],
};

const patience = (id: string, integrationTimeoutMs: number, en: string, ko: string): Choice => ({
  id,
  label: { en, ko },
  actions: configure({ integrationTimeoutMs }),
});

export const integrationTimeout: Control = {
  id: 'integration-timeout',
  label: { en: 'Integration time-out', ko: '통합 타임아웃' },
  initial: '29s',
  options: [patience('5s', 5_000, '5 s', '5초'), patience('29s', 29_000, '29 s', '29초')],
};

const slowness = (factor: number): readonly Action[] =>
  ['Report', 'Worker'].flatMap((target): readonly Action[] => [
    { target, kind: 'recover' },
    ...(factor === 1 ? [] : [{ target, kind: 'slow', factor, addedMs: 0 } as const]),
  ]);

export const reportTakes: Control = {
  id: 'report',
  label: { en: 'A report takes', ko: '보고서 작성' },
  initial: '40s',
  options: [
    { id: '2s', label: { en: 'about 2.5 s', ko: '2.5초쯤' }, actions: slowness(1) },
    { id: '40s', label: { en: 'about 40 s', ko: '40초쯤' }, actions: slowness(16) },
  ],
};
