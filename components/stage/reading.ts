/**
 * What an instrument says: every text and badge on a node, from a metric row and the faults in force. Pure, for the
 * live graph and the still picture.
 */
import type { Fault } from '@/components/charts/fault-bands';
import { formatClock, formatDuration, formatPercent, formatRateShort } from '@/components/i18n/format';
import type { Meaning } from '@/components/ui/shape';
import type { Locale } from '@/content/model';
import type { LocalizedText } from '@/simulator/scenario/schema/fields';
import type { ComponentReading, EndpointReading, SeriesRow } from '@/simulator/telemetry/chunk';
import type { LiveReading } from '@/simulator/telemetry/live-reading';
import type { Reason } from '@/simulator/telemetry/outcome';
import { reasonFacts } from '@/simulator/telemetry/reason-facts';
import type { ComponentInfo, Topology } from '@/simulator/telemetry/topology';
import { ejectionWords, shunnedReplicas } from './ejections';
import { faultsOf, isCrashed, replicaOf } from './faults';
import { isProcess } from './kinds/kind-inside';
import { type KindReading, readKind } from './kinds/kind-reading';
import { kindMessages } from './kinds/messages';
import type { Line, Value } from './line';
import { type StageMessages, stageMessages } from './messages';

export interface Badge {
  readonly meaning: Meaning;
  readonly text: string;
}

export interface Reading {
  /** In bold: the letter of a service, the role of a client. */
  readonly name: string;
  readonly role: string;
  readonly kind: string;
  readonly lines: readonly Line[];
  /** The same in one line, for a client on a narrow page. */
  readonly compact: Line;
  readonly badges: readonly Badge[];
  /** Replicas that are down, or that nobody sends to: they are struck through. */
  readonly crashedReplicas: readonly number[];
  /** What stands in the face of its kind, and the words beside it; null for those that have none. */
  readonly face: Face | null;
  /** A proxy stands at each instance. */
  readonly hasSidecars: boolean;
  /** It stands beside the path of requests. */
  readonly isAside: boolean;
}

export interface Face {
  readonly info: ComponentInfo;
  readonly live: LiveReading | undefined;
  readonly words: readonly string[];
}

export interface Moment {
  readonly topology: Topology;
  readonly row: SeriesRow | null;
  readonly faults: readonly Fault[];
}

export const localized = (text: LocalizedText | null, locale: Locale): string =>
  text === null ? '' : typeof text === 'string' ? text : text[locale];

export function readComponent(moment: Moment, component: number, locale: Locale): Reading {
  const info = moment.topology.components[component] as ComponentInfo;
  return info.kind === 'client' ? readClient(moment, component, locale) : readService(moment, component, locale);
}

/** How a component is called in a sentence. */
export function nameOf(info: ComponentInfo, locale: Locale): string {
  if (info.kind !== 'client') return info.id;
  const role = localized(info.role, locale);
  return (
    role.charAt(0).toUpperCase() + role.slice(1) || (info.id === 'Client' ? stageMessages[locale].client : info.id)
  );
}

function readClient({ topology, row }: Moment, component: number, locale: Locale): Reading {
  const info = topology.components[component] as ComponentInfo;
  const words = stageMessages[locale];
  const own = topology.classes.flatMap((c, i) => (c.client === component ? [{ ...c, reading: row?.classes[i] }] : []));
  const sum = (key: 'goodputPerSecond' | 'failedPerSecond') => own.reduce((all, c) => all + (c.reading?.[key] ?? 0), 0);
  const share = failedShare(sum('failedPerSecond'), sum('failedPerSecond') + sum('goodputPerSecond'), locale);
  const rates = own.map((c) => formatRateShort(c.reading?.offeredPerSecond ?? 0, locale));
  const lines = own.map((c, i) => ({ left: localized(c.label, locale) || c.name, right: { text: rates[i] ?? '' } }));
  return {
    name: nameOf(info, locale),
    role: '',
    kind: '',
    lines: [...lines, { left: words.failed, right: share }],
    compact: { left: '', middle: withOneUnit(rates), right: inWords(share, words) },
    badges: [],
    crashedReplicas: [],
    face: null,
    hasSidecars: false,
    isAside: false,
  };
}

/** 38 + 25/s */
const withOneUnit = (rates: readonly string[]): string =>
  rates.map((rate, i) => (i < rates.length - 1 ? rate.replace(/\/.*$/, '') : rate)).join(' + ');

function readService(moment: Moment, component: number, locale: Locale): Reading {
  const info = moment.topology.components[component] as ComponentInfo;
  const reading = moment.row?.components[component];
  const own = readKind({ info, reading, locale });
  const lines = own === null ? endpointLines(info, reading, locale) : kindLines(own, reading, locale);
  return {
    name: info.id,
    role: roleOf(info, locale),
    kind: own?.kind ?? kindOfProcess(info, locale),
    lines,
    compact: lines[0] ?? { left: '', right: { text: '' } },
    badges: badgesOf(moment, component, locale),
    crashedReplicas: struckReplicas(moment, component),
    face:
      info.about === undefined ? null : { info, live: reading?.live, words: own?.face ?? moduleWords(info, locale) },
    hasSidecars: info.hasSidecars === true,
    isAside: info.kind === 'controlPlane',
  };
}

/** A role that only repeats the name says nothing. */
function roleOf({ id, role }: ComponentInfo, locale: Locale): string {
  const text = localized(role, locale);
  return text === id ? '' : text;
}

const kindOfProcess = ({ replicas, hasSidecars }: ComponentInfo, locale: Locale): string =>
  hasSidecars ? kindMessages[locale].sidecars(replicas) : stageMessages[locale].replicas(replicas);

const kindLines = (own: KindReading, reading: ComponentReading | undefined, locale: Locale): readonly Line[] =>
  own.isCalled ? [endpointLine(null, reading, locale), ...own.lines] : own.lines;

function endpointLines(info: ComponentInfo, reading: ComponentReading | undefined, locale: Locale): readonly Line[] {
  const several = info.endpoints.length > 1;
  return info.endpoints.map((endpoint, i) =>
    endpointLine(several ? localized(endpoint.label, locale) || endpoint.name : null, reading?.endpoints[i], locale),
  );
}

const moduleWords = ({ about }: ComponentInfo, locale: Locale): readonly string[] =>
  about?.kind === 'monolith' ? about.modules.map(({ name, label }) => localized(label, locale) || name) : [];

/** At most two: more would stand on what is below. */
function badgesOf(moment: Moment, component: number, locale: Locale): readonly Badge[] {
  const { id } = moment.topology.components[component] as ComponentInfo;
  const ejections = ejectionWords(moment, component, locale).map((text): Badge => ({ meaning: 'ejected', text }));
  const reasons = reasonBadges(moment.row?.components[component]?.reasons ?? [], locale);
  return [...faultBadges(moment.faults, id, locale), ...ejections, ...reasons].slice(0, 2);
}

function struckReplicas(moment: Moment, component: number): readonly number[] {
  const { id, replicas } = moment.topology.components[component] as ComponentInfo;
  const shunned = shunnedReplicas(moment, component);
  return Array.from({ length: replicas }, (_, replica) => replica).filter(
    (replica) => isCrashed(moment.faults, id, replica) || shunned.includes(replica),
  );
}

function endpointLine(name: string | null, reading: EndpointReading | undefined, locale: Locale): Line {
  const words = stageMessages[locale];
  const rate = reading?.arrivedPerSecond ?? 0;
  const left = name ?? formatRateShort(rate, locale);
  const hasLatency = reading !== undefined && Number.isFinite(reading.p99Ms);
  const middle = hasLatency ? words.p99(formatDuration(reading.p99Ms, locale)) : '';
  if (rate === 0 && !reading?.failedPerSecond) return { left, middle, right: { text: words.noCalls } };
  return { left, middle, right: inWords(failedShare(reading?.failedPerSecond ?? 0, rate, locale), words) };
}

/** The window cuts what arrived and what failed at different ends, so the share may come out above the whole. */
function failedShare(failed: number, all: number, locale: Locale): Value {
  const share = all > 0 ? Math.min(1, failed / all) : 0;
  return { text: formatPercent(share, locale), failing: share >= 0.005 };
}

const inWords = (share: Value, words: StageMessages): Value => ({ ...share, text: words.shareFailed(share.text) });

function meaningOf(reason: Reason): Meaning {
  const { outcome } = reasonFacts[reason];
  return outcome === 'unfinished' ? 'config' : outcome;
}

type Reasons = readonly { readonly reason: Reason; readonly perSecond: number }[];

function reasonBadges(reasons: Reasons, locale: Locale): readonly Badge[] {
  const words = stageMessages[locale];
  return reasons
    .filter(({ reason }) => words.reasons[reason] !== '')
    .map(({ reason, perSecond }) => ({
      meaning: meaningOf(reason),
      text: `${words.reasons[reason]} · ${formatRateShort(perSecond, locale)}`,
    }));
}

function faultBadges(faults: readonly Fault[], component: string, locale: Locale): readonly Badge[] {
  return faultsOf(faults, component).map((fault) => ({
    meaning: 'ejected' as const,
    text: stageMessages[locale].since(faultName(fault, component, locale), formatClock(fault.atMs, 0)),
  }));
}

export function faultName(fault: Fault, component: string, locale: Locale): string {
  const words = stageMessages[locale];
  const replica = replicaOf(fault);
  const of = (what: string) => (replica === null ? what : `${words.replica(component, replica + 1)} ${what}`);
  switch (fault.kind) {
    case 'crash':
      return of(words.crashed);
    case 'pause':
      return of(words.paused);
    case 'slow':
      return of(slowWords(fault.factor, fault.addedMs, locale));
    case 'errors':
      return of(words.errors(formatPercent(fault.rate, locale)));
    case 'leak':
      return of(words.leaks);
    case 'partition':
      return words.partitioned;
    case 'loss':
      return words.loss(formatPercent(fault.rate, locale));
  }
}

function slowWords(factor: number, addedMs: number, locale: Locale): string {
  const words = stageMessages[locale];
  if (factor === 1) return words.delayed(formatDuration(addedMs, locale));
  return words.slow(String(Number(factor.toFixed(2))));
}

/** The instrument in a few words, for those who hear it. */
export const summaryOf = (moment: Moment, component: number, locale: Locale): string =>
  factsOf(moment, component, locale).join(', ');

/** What an instrument says, one thing at a time; its name first. */
export function factsOf(moment: Moment, component: number, locale: Locale): readonly string[] {
  const words = stageMessages[locale];
  const info = moment.topology.components[component] as ComponentInfo;
  const { name, role, kind, lines, badges, face } = readComponent(moment, component, locale);
  const reading = moment.row?.components[component];
  const threads = info.concurrency === null || !isProcess(info) ? null : info.concurrency * info.replicas;
  const saturation =
    reading === undefined || threads === null
      ? []
      : [words.threadsBusy(reading.busy, threads), words.threadsHeld(reading.held), words.queued(reading.queued)];
  const said = lines.map(({ left, middle, right }) => [left, middle, right.text].filter(Boolean).join(' '));
  const shown = info.kind === 'monolith' ? [] : (face?.words ?? []);
  const hung = badges.map((badge) => badge.text);
  return [[name, role].filter(Boolean).join(' '), kind, ...saturation, ...shown, ...said, ...hung].filter(Boolean);
}
