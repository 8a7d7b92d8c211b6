/**
 * What a setting is set to, for a sentence or a label: short, never the raw value of a file.
 */
import { formatCount, formatPercent } from '@/components/i18n/format';
import type { Locale } from '@/content/model';
import type { Setting, Settings } from '@/simulator/scenario/schema/settings';
import { settingNames } from '@/simulator/telemetry/setting-names';
import { formatSetting } from '../format';
import { type SettingMessages, settingMessages } from './messages';
import type { UsualSetting } from './named-setting';

/** Those that have one value; routes and event sources have several settings inside. */
export type OtherSetting = Exclude<Setting, UsualSetting | 'routes' | 'eventSource'>;
type ValueOf<K extends keyof Settings> = NonNullable<Settings[K]>;

export interface Writer {
  readonly words: SettingMessages;
  readonly names: Readonly<Record<Setting, string>>;
  readonly count: (value: number) => string;
  readonly time: (ms: number) => string;
  /** Of a number from 0 to 100. */
  readonly percent: (value: number) => string;
}

export const writerOf = (locale: Locale): Writer => ({
  words: settingMessages[locale],
  names: settingNames[locale],
  count: (value) => (Number.isInteger(value) ? formatCount(value, locale) : String(value)),
  time: (ms) => formatSetting(ms, locale),
  percent: (value) => formatPercent(value / 100, locale),
});

function breakerValue(set: ValueOf<'breaker'>, { words, percent }: Writer): string {
  return set.kind === 'consecutiveFailures'
    ? words.opensAfter(set.failureThreshold)
    : words.opensAt(percent(set.failureRatePercent));
}

function budgetValue(set: ValueOf<'retryBudget'>, { words, percent }: Writer): string {
  switch (set.kind) {
    case 'budgetPercent':
      return percent(set.budgetPercent);
    case 'tokenDeposit':
      return words.perCall(set.depositPerRequest);
    case 'tokenRatio':
      return words.perSuccess(set.tokenRatio);
    case 'maxRetries':
      return words.retriesAtOnce(set.maxRetries);
  }
}

function sheddingValue(set: ValueOf<'shedding'>, { words, count, time }: Writer): string {
  switch (set.kind) {
    case 'rateLimit':
      return words.throttle(count(set.ratePerSecond), count(set.burst));
    case 'concurrencyLimit':
      return words.atOnce(count(set.limit));
    case 'controlledDelay':
      return words.waitingAtMost(time(set.targetMs));
  }
}

function hedgingValue(set: ValueOf<'hedging'>, { words, time }: Writer): string | null {
  if (set.afterMs !== null && set.maxHedges > 0) return words.hedgeAfter(time(set.afterMs));
  return set.onPerTryTimeout ? words.hedgeOnTimeout : null;
}

function splitValue(set: ValueOf<'trafficSplit'>, { percent }: Writer): string {
  const all = set.reduce((sum, { weight }) => sum + weight, 0);
  return set.map(({ version, weight }) => `${version} ${percent((weight / all) * 100)}`).join(', ');
}

function faultsValue({ delay, abort }: ValueOf<'faultInjection'>, { words, percent, time }: Writer): string | null {
  const parts = [
    ...(delay ? [words.delayed(percent(delay.percent), time(delay.fixedMs))] : []),
    ...(abort ? [words.aborted(percent(abort.percent), abort.httpStatus)] : []),
  ];
  return parts.length === 0 ? null : parts.join(', ');
}

function ejectionValue(set: ValueOf<'outlierDetection'>, { words, percent }: Writer): string {
  const share = percent(set.maxEjectionPercent);
  return set.consecutive5xx > 0 ? words.ejectsAfter(set.consecutive5xx, share) : words.ejectsByRate(share);
}

export const writtenValue: {
  readonly [K in OtherSetting]: (value: ValueOf<K>, writer: Writer) => string | true | null;
} = {
  memoryMb: (mb) => `${mb} MB`,
  reservedConcurrency: (most, { count }) => count(most),
  provisionedConcurrency: (most, { count }) => count(most),
  idleTtlMs: (ms, { time }) => time(ms),
  throttling: ({ ratePerSecond, burst }, { words, count }) => words.throttle(count(ratePerSecond), count(burst)),
  integrationTimeoutMs: (ms, { time }) => time(ms),
  canaryPercent: (share, { percent }) => percent(share),
  cacheTtlMs: (ms, { time }) => time(ms),
  cacheSizeGb: (gb) => `${gb} GB`,
  visibilityTimeoutMs: (ms, { time }) => time(ms),
  delayMs: (ms, { time }) => time(ms),
  maxReceiveCount: (most, { count }) => count(most),
  poison: (share, { percent }) => percent(share * 100),
  shedding: sheddingValue,
  retryPolicy: ({ numRetries, backOff }, { words, time }) =>
    numRetries === 0 ? null : words.retries(numRetries, time(backOff.baseMs)),
  retryBudget: budgetValue,
  hedging: hedgingValue,
  deadline: ({ propagates }) => propagates || null,
  adaptiveThrottling: ({ acceptMultiplier }) => `K = ${acceptMultiplier}`,
  breaker: breakerValue,
  circuitBreaker: (set, { words }) =>
    words.proxy(set.maxConnections, set.maxPendingRequests, set.maxRequests, set.maxRetries),
  loadBalancing: ({ policy }, { words }) => words.balancing[policy],
  locality: ({ distribute }, { words }) => (distribute.length > 0 ? words.sharesOfZones : words.nearestFirst),
  outlierDetection: ejectionValue,
  headerRoutes: (routes, { words }) => words.routed([...new Set(routes.map(({ version }) => version))].join(', ')),
  trafficSplit: splitValue,
  mirror: (set, { words, percent }) => words.mirrored(percent(set.percent), set.version),
  faultInjection: faultsValue,
};
