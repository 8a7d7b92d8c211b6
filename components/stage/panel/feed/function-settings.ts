/**
 * The settings of a function, as names and values for a sentence.
 */
import { formatSetting } from '@/components/charts/format';
import type { Locale } from '@/content/model';
import type { Settings } from '@/simulator/scenario/schema/settings';

interface NamedValue {
  readonly name: string;
  /** null: there is none any more. */
  readonly value: string | null;
}

const names = {
  en: {
    memoryMb: 'memory',
    reservedConcurrency: 'reserved concurrency',
    provisionedConcurrency: 'provisioned concurrency',
    idleTtlMs: 'idle time-out of environments',
  },
  ko: {
    memoryMb: '메모리',
    reservedConcurrency: '예약된 동시성',
    provisionedConcurrency: '프로비저닝된 동시성',
    idleTtlMs: '실행 환경의 유휴 시간 제한',
  },
} as const;

/** Those that a change names, in a fixed order. */
export function functionSettings(set: Settings, locale: Locale): readonly NamedValue[] {
  const { memoryMb, reservedConcurrency: reserved, provisionedConcurrency: provisioned, idleTtlMs } = set;
  const values: readonly (readonly [keyof (typeof names)['en'], string | null | undefined])[] = [
    ['memoryMb', memoryMb === undefined ? undefined : `${memoryMb} MB`],
    ['reservedConcurrency', reserved === undefined || reserved === null ? reserved : `${reserved}`],
    ['provisionedConcurrency', provisioned === undefined ? undefined : `${provisioned}`],
    ['idleTtlMs', idleTtlMs === undefined || idleTtlMs === null ? idleTtlMs : formatSetting(idleTtlMs, locale)],
  ];
  return values.flatMap(([name, value]) => (value === undefined ? [] : [{ name: names[locale][name], value }]));
}
