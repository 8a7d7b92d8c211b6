/**
 * The sentences of the narration: what a moment is like, and what changed between two.
 */
import { formatCount } from '@/components/i18n/format';
import type { Locale } from '@/content/model';
import type { Topology } from '@/simulator/telemetry/topology';
import { stageMessages } from '../../messages';
import { nameOf } from '../../reading';
import type { Ejected, Facts } from './facts';
import { type NarrationMessages, narrationMessages } from './messages';

export interface Telling {
  readonly topology: Topology;
  readonly locale: Locale;
}

/** `At 1 minute 4 seconds.` */
export function timeSentence(atMs: number, locale: Locale): string {
  const seconds = Math.floor(atMs / 1_000);
  return narrationMessages[locale].at(Math.floor(seconds / 60), seconds % 60);
}

export function goodputSentence({ offered, goodput }: Facts, locale: Locale): string {
  const words = narrationMessages[locale];
  if (offered < 0.5) return words.noTraffic;
  // The window cuts what was asked and what was answered at different ends.
  return words.goodput(formatCount(Math.min(goodput, offered), locale), formatCount(offered, locale));
}

/** A change of the share of good answers by less than this is not worth a sentence. */
const worthTelling = 0.1;

export function goodputChange(before: Facts, now: Facts, locale: Locale): readonly string[] {
  const words = narrationMessages[locale];
  const [was, is] = [before, now].map(({ goodput, offered }) => (offered < 0.5 ? 1 : Math.min(1, goodput / offered)));
  if (was === undefined || is === undefined || Math.abs(is - was) < worthTelling) return [];
  return [is < was ? words.falls : words.rises, goodputSentence(now, locale)];
}

/** `told`: components whose exhaustion the feed has just told. */
export function saturationChanges(before: Facts, now: Facts, told: readonly number[], telling: Telling) {
  const words = narrationMessages[telling.locale];
  const begun = [...now.full].filter(([component]) => !before.full.has(component) && !told.includes(component));
  const over = [...before.full.keys()].filter((component) => !now.full.has(component));
  return [
    ...begun.map(([component, what]) => words.full[what](componentName(component, telling))),
    ...over.map((component) => words.free(componentName(component, telling))),
  ];
}

export function ejectionChanges(before: Facts, now: Facts, telling: Telling): readonly string[] {
  const words = narrationMessages[telling.locale];
  const begun = now.ejected.filter((one) => !before.ejected.some(sameAs(one)));
  const over = before.ejected.filter((one) => !now.ejected.some(sameAs(one)));
  return [
    ...begun.map((one) => ejectionSentence(words.ejected, one, telling)),
    ...over.map((one) => ejectionSentence(words.takenBack, one, telling)),
  ];
}

const sameAs = (one: Ejected) => (other: Ejected) =>
  one.caller === other.caller && one.callee === other.callee && one.replica === other.replica;

function ejectionSentence(say: NarrationMessages['ejected'], { caller, callee, replica }: Ejected, telling: Telling) {
  const of = stageMessages[telling.locale].replica(componentName(callee, telling), replica + 1);
  return say(componentName(caller, telling), of);
}

function componentName(component: number, { topology, locale }: Telling): string {
  const info = topology.components[component];
  return info === undefined ? '?' : nameOf(info, locale);
}
