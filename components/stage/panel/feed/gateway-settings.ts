/**
 * The settings of an API gateway, as names and values for a sentence.
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
    throttling: 'throttling',
    integrationTimeoutMs: 'integration time-out',
    canaryPercent: 'canary traffic',
    cacheTtlMs: 'TTL of the cache',
    cacheSizeGb: 'cache',
  },
  ko: {
    throttling: '스로틀링',
    integrationTimeoutMs: '통합 타임아웃',
    canaryPercent: '카나리 트래픽',
    cacheTtlMs: '캐시 TTL',
    cacheSizeGb: '캐시',
  },
} as const;

const limit = ({ ratePerSecond, burst }: { ratePerSecond: number; burst: number }) => ({
  en: `${ratePerSecond} requests/s, burst ${burst}`,
  ko: `초당 ${ratePerSecond}건, 버스트 ${burst}`,
});

type Common = Pick<Settings, 'throttling' | 'integrationTimeoutMs' | 'cacheTtlMs'>;

/** Those that a change names, in a fixed order; of single routes with the route. */
export function gatewaySettings(set: Settings, locale: Locale): readonly NamedValue[] {
  const { canaryPercent, cacheSizeGb } = set;
  const own = [
    ...common(set, locale),
    ...named('canaryPercent', locale, canaryPercent === undefined ? undefined : `${canaryPercent}%`),
    ...named(
      'cacheSizeGb',
      locale,
      cacheSizeGb === undefined || cacheSizeGb === null ? cacheSizeGb : `${cacheSizeGb} GB`,
    ),
  ];
  const ofRoutes = Object.entries(set.routes ?? {}).flatMap(([route, settings]) =>
    common(settings, locale).map(({ name, value }) => ({ name: `${name} (${route})`, value })),
  );
  return [...own, ...ofRoutes];
}

function common({ throttling, integrationTimeoutMs, cacheTtlMs }: Common, locale: Locale): NamedValue[] {
  const time = (ms: number | undefined) => (ms === undefined ? undefined : formatSetting(ms, locale));
  return [
    ...named(
      'throttling',
      locale,
      throttling === undefined || throttling === null ? throttling : limit(throttling)[locale],
    ),
    ...named('integrationTimeoutMs', locale, time(integrationTimeoutMs)),
    ...named('cacheTtlMs', locale, time(cacheTtlMs)),
  ];
}

const named = (key: keyof (typeof names)['en'], locale: Locale, value: string | null | undefined): NamedValue[] =>
  value === undefined ? [] : [{ name: names[locale][key], value }];
