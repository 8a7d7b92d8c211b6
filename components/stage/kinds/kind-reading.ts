/**
 * What instruments of managed components say: their kind, the readout lines, and the words beside their face.
 */
import { formatCount, formatDuration, formatPercent, formatRateShort } from '@/components/i18n/format';
import type { Locale } from '@/content/model';
import type { ComponentReading } from '@/simulator/telemetry/chunk';
import type { LiveReading } from '@/simulator/telemetry/live-reading';
import type { ComponentInfo } from '@/simulator/telemetry/topology';
import type { Line, Value } from '../line';
import { kindMessages } from './messages';

export interface KindReading {
  readonly kind: string;
  /** One for each readout line after that of the calls; see `kindInside`. */
  readonly lines: readonly Line[];
  /** Words beside the face, from top to bottom. */
  readonly face: readonly string[];
  /** Its endpoints are called, so a line says how that goes. */
  readonly isCalled: boolean;
}

type Live<Kind extends LiveReading['kind']> = Extract<LiveReading, { kind: Kind }>;

interface Said {
  readonly info: ComponentInfo;
  readonly reading: ComponentReading | undefined;
  readonly locale: Locale;
}

/** null for clients, services and monoliths. */
export function readKind(said: Said): KindReading | null {
  const { info, reading, locale } = said;
  const words = kindMessages[locale];
  switch (info.kind) {
    case 'function':
      return readFunction(said, live(reading, 'function'));
    case 'apiGateway':
      return readGateway(said, live(reading, 'apiGateway'));
    case 'queue':
      return readQueue(said, live(reading, 'queue'));
    case 'stream':
    case 'table':
      return readStream(said, live(reading, 'stream'));
    case 'objectStore':
    case 'topic':
      return readPush(said, live(reading, 'push'));
    case 'cache':
      return readCache(said, live(reading, 'cache'));
    case 'database':
      return readDatabase(said, live(reading, 'database'));
    case 'controlPlane': {
      const shown = live(reading, 'controlPlane');
      const [version, upToDate, proxies] = [shown?.version, shown?.upToDate, shown?.proxies].map((n) =>
        formatCount(n ?? 0, locale),
      ) as [string, string, string];
      const lines = [line(words.version(version), words.upToDate(upToDate, proxies)), line(words.offThePath, '')];
      return { kind: words.controlPlane, lines, face: [], isCalled: false };
    }
    default:
      return null;
  }
}

const live = <Kind extends LiveReading['kind']>(
  reading: ComponentReading | undefined,
  kind: Kind,
): Live<Kind> | null => (reading?.live?.kind === kind ? (reading.live as Live<Kind>) : null);

const line = (left: string, right: string, middle = ''): Line => ({ left, middle, right: value(right) });
const value = (text: string): Value => ({ text });

function readFunction({ info, locale }: Said, shown: Live<'function'> | null): KindReading {
  const words = kindMessages[locale];
  const number = (n: number | undefined) => formatCount(n ?? 0, locale);
  const limit = shown?.limit ?? (info.about?.kind === 'function' ? info.about.limit : 0);
  const isReserved = info.about?.kind === 'function' && info.about.isReserved;
  const middle = shown?.initializing ? words.initializing(number(shown.initializing)) : '';
  return {
    kind: isReserved ? words.reserved(number(limit)) : words.unreserved,
    lines: [line(words.busy(number(shown?.busy)), words.idle(number(shown?.idle)), middle)],
    face: [],
    isCalled: true,
  };
}

function readGateway({ info, reading, locale }: Said, shown: Live<'apiGateway'> | null): KindReading {
  const words = kindMessages[locale];
  const throttled = (reading?.reasons ?? []).find(({ reason }) => reason === 'throttled')?.perSecond ?? 0;
  const { bucket } = shown ?? {};
  return {
    kind: info.about?.kind === 'apiGateway' ? words.gateway[info.about.type] : '',
    lines: [line(words.throttled(formatRateShort(throttled, locale)), '')],
    face:
      bucket === undefined
        ? []
        : [
            words.refill(formatRateShort(bucket.ratePerSecond, locale)),
            words.burst(formatCount(bucket.burst, locale)),
            words.tokensLeft(formatCount(Math.floor(bucket.tokens), locale)),
          ],
    isCalled: true,
  };
}

function readQueue({ info, locale }: Said, shown: Live<'queue'> | null): KindReading {
  const words = kindMessages[locale];
  const number = (n: number | undefined) => formatCount(n ?? 0, locale);
  const oldest = shown && shown.oldestMs > 0 ? words.oldest(formatDuration(shown.oldestMs, locale)) : '';
  const delayed = shown?.delayed ? words.delayed(number(shown.delayed)) : '';
  return {
    kind: words.queue(info.about?.kind === 'queue' && info.about.fifo),
    lines: [
      line(words.waiting(number(shown?.visible)), oldest),
      line(words.inFlight(number(shown?.inFlight)), delayed),
    ],
    face: [],
    isCalled: false,
  };
}

function readStream({ info, locale }: Said, shown: Live<'stream'> | null): KindReading {
  const words = kindMessages[locale];
  const age = shown && shown.iteratorAgeMs > 0 ? words.iteratorAge(formatDuration(shown.iteratorAgeMs, locale)) : '';
  const shards = info.about?.kind === 'stream' ? info.about.shards : 1;
  return {
    kind: info.kind === 'table' ? words.table : words.stream(shards),
    lines: [line(words.records(formatCount(shown?.waiting ?? 0, locale)), age)],
    face: (shown?.shards ?? []).flatMap(({ isBlocked }, shard) => (isBlocked ? [words.blocked(shard + 1)] : [])),
    isCalled: true,
  };
}

function readPush({ info, locale }: Said, shown: Live<'push'> | null): KindReading {
  const words = kindMessages[locale];
  const number = (n: number | undefined) => formatCount(n ?? 0, locale);
  return {
    kind: info.kind === 'topic' ? words.topic : words.objectStore,
    lines: [line(words.pending(number(shown?.pending)), words.delivering(number(shown?.inProgress)))],
    face: [],
    isCalled: true,
  };
}

function readCache({ info, locale }: Said, shown: Live<'cache'> | null): KindReading {
  const words = kindMessages[locale];
  const capacity = info.about?.kind === 'cache' ? info.about.capacity : null;
  const share = shown?.hitShare ?? Number.NaN;
  const most = capacity === null ? null : formatCount(capacity, locale);
  return {
    kind: words.cache,
    lines: [],
    face: [
      Number.isNaN(share) ? words.noReads : words.hits(formatPercent(share, locale)),
      words.entries(formatCount(shown?.entries ?? 0, locale), most),
    ],
    isCalled: true,
  };
}

function readDatabase({ info, locale }: Said, shown: Live<'database'> | null): KindReading {
  const words = kindMessages[locale];
  const own = info.about?.kind === 'database' ? info.about.maxConnections : null;
  const inUse = (shown?.nodes ?? []).reduce((sum, node) => sum + node.inUse, 0);
  const most = own === null ? null : formatCount(own * info.replicas, locale);
  return {
    kind: words.database(info.replicas),
    lines: [line(words.inUse(formatCount(inUse, locale), most), '')],
    face: [],
    isCalled: true,
  };
}
