/**
 * Changed settings in words, all but the usual ones: of components, connections, routes and event sources.
 */
import type { Locale } from '@/content/model';
import type { Settings } from '@/simulator/scenario/schema/settings';
import type { NamedSetting } from './named-setting';
import { type OtherSetting, type Writer, writerOf, writtenValue } from './values';

type Simple = Pick<Settings, OtherSetting>;
const order = Object.keys(writtenValue) as readonly OtherSetting[];

export function otherSettings(set: Settings, locale: Locale): readonly NamedSetting[] {
  const writer = writerOf(locale);
  const ofRoutes = Object.entries(set.routes ?? {}).flatMap(([route, settings]) =>
    simple(settings, writer).map(({ name, value }) => ({ name: `${name} (${route})`, value })),
  );
  return [...simple(set, writer), ...ofRoutes, ...ofEventSource(set.eventSource ?? {}, writer)];
}

const simple = (set: Simple, writer: Writer): NamedSetting[] =>
  order.flatMap((name) =>
    set[name] === undefined ? [] : [{ name: writer.names[name], value: written(name, set, writer) }],
  );

function written<K extends OtherSetting>(name: K, set: Simple, writer: Writer): NamedSetting['value'] {
  const value = set[name];
  return value === undefined || value === null ? null : writtenValue[name](value, writer);
}

type EventSourceChange = NonNullable<Settings['eventSource']>;

function ofEventSource(set: EventSourceChange, { words, count, time, percent }: Writer): NamedSetting[] {
  const { recordFailureRate, windowMs, maximumConcurrency, maximumRetryAttempts, maximumRecordAgeMs } = set;
  const number = (value: number | null | undefined) => (value == null ? value : count(value));
  const values: Readonly<Record<keyof EventSourceChange, NamedSetting['value'] | undefined>> = {
    recordFailureRate: recordFailureRate === undefined ? undefined : percent(recordFailureRate * 100),
    batchSize: number(set.batchSize),
    windowMs: windowMs === undefined ? undefined : time(windowMs),
    maximumConcurrency: number(maximumConcurrency),
    workers: number(set.workers),
    reportBatchItemFailures: turned(set.reportBatchItemFailures),
    bisectBatchOnFunctionError: turned(set.bisectBatchOnFunctionError),
    maximumRetryAttempts: maximumRetryAttempts === -1 ? words.withoutLimit : number(maximumRetryAttempts),
    maximumRecordAgeMs: maximumRecordAgeMs == null ? maximumRecordAgeMs : time(maximumRecordAgeMs),
  };
  const names = Object.keys(values) as readonly (keyof EventSourceChange)[];
  return names.flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [{ name: words.eventSource[name], value }];
  });
}

const turned = (on: boolean | undefined) => (on === undefined ? undefined : on || null);
