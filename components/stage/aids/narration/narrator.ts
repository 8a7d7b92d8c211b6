/**
 * Decides what to say and when: what has changed since it last spoke, the gravest first, and never more often than a
 * listener can follow. It reads what was recorded; a run is the same whether it is told or not.
 */
import { otherSettings } from '@/components/charts/settings/other-settings';
import type { Locale } from '@/content/model';
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import type { SeriesRow } from '@/simulator/telemetry/chunk';
import type { Happening } from '@/simulator/telemetry/happening';
import type { Topology } from '@/simulator/telemetry/topology';
import { faultsAt } from '../../faults';
import { rowAt } from '../../moment';
import { feedWords } from '../../panel/feed/both-languages';
import { feedEntries } from '../../panel/feed/entries';
import { plainText } from '../../panel/feed/sentence';
import { summaryOf } from '../../reading';
import { type Facts, factsOf } from './facts';
import { narrationMessages } from './messages';
import { ejectionChanges, goodputChange, goodputSentence, saturationChanges, timeSentence } from './sentences';

/** The run as far as it is known, and where its play head stands. */
export interface RunNow {
  readonly topology: Topology;
  readonly rows: readonly SeriesRow[];
  readonly happenings: readonly Happening[];
  /** What the figure does to its run by itself. */
  readonly own: readonly Intervention[];
  readonly shownMs: number;
  readonly playing: boolean;
}

/** The reader's time between two announcements while the run plays. */
export const pauseMs = 5_000;
/** After so long without news the narration gives a sign of life. */
export const silenceMs = 20_000;
/** Of what happened, before the sentence on goodput. */
const mostSentences = 4;

interface Told {
  readonly facts: Facts;
  readonly untilMs: number;
  readonly playing: boolean;
}

export class RunNarrator {
  private told: Told | null = null;
  private spokeAtMs = Number.NEGATIVE_INFINITY;
  private lookedAtMs = Number.NaN;

  constructor(private readonly locale: Locale) {}

  /** What to announce at a moment of the reader's time; null: nothing. */
  next(run: RunNow, nowMs: number): string | null {
    const { told } = this;
    const rests = run.shownMs === this.lookedAtMs;
    this.lookedAtMs = run.shownMs;
    if (told === null) return this.say(run, nowMs, [goodputSentence(this.factsNow(run), this.locale)]);
    // A play head that is dragged is told where it comes to rest.
    if (!run.playing && !rests) return null;
    if (run.shownMs < told.untilMs) return run.playing ? this.wait(run) : this.say(run, nowMs, this.there(run));
    if (run.playing && nowMs - this.spokeAtMs < pauseMs) return null;
    const news = this.changes(told, run);
    const stopped = told.playing && !run.playing;
    if (news.length > 0) return this.say(run, nowMs, news);
    if (stopped) return this.say(run, nowMs, [narrationMessages[this.locale].paused, ...this.there(run)]);
    if (run.playing && nowMs - this.spokeAtMs >= silenceMs) return this.say(run, nowMs, this.nothingNew(run));
    return null;
  }

  /** The whole moment, when the listener asks for it. */
  describe(run: RunNow, nowMs: number): string {
    const { topology, shownMs } = run;
    const moment = { topology, row: rowAt(run.rows, shownMs), faults: faultsAt(run.happenings, shownMs) };
    const parts = topology.components.map((_, component) => `${summaryOf(moment, component, this.locale)}.`);
    return this.say(run, nowMs, [goodputSentence(this.factsNow(run), this.locale), ...parts]);
  }

  private changes({ facts, untilMs }: Told, run: RunNow): readonly string[] {
    const now = this.factsNow(run);
    const { topology } = run;
    const telling = { topology, locale: this.locale };
    const fresh = run.happenings.filter(({ atMs }) => atMs > untilMs && atMs <= run.shownMs);
    const exhausted = fresh.flatMap((one) => (one.kind === 'threadsExhausted' ? [one.component] : []));
    const goodputTold = fresh.some(({ kind }) => kind === 'goodputBack' || kind === 'goodputLost');
    const events = [
      ...this.feed(run, untilMs),
      ...ejectionChanges(facts, now, telling),
      ...saturationChanges(facts, now, exhausted, telling),
    ];
    const goodput = goodputTold ? [goodputSentence(now, this.locale)] : goodputChange(facts, now, this.locale);
    return [...shortened(events, this.locale), ...goodput];
  }

  /** The same sentences as in the feed; the repairs that are no news there are none here. */
  private feed(run: RunNow, afterMs: number): readonly string[] {
    const { topology, own, shownMs } = run;
    return feedEntries(run.happenings, {
      topology,
      own,
      locale: this.locale,
      write: feedWords[this.locale],
      others: otherSettings,
    })
      .filter(({ atMs }) => atMs > afterMs && atMs <= shownMs)
      .map(({ sentence }) => plainText(sentence));
  }

  private there(run: RunNow): readonly string[] {
    return [goodputSentence(this.factsNow(run), this.locale)];
  }

  private nothingNew(run: RunNow): readonly string[] {
    return [narrationMessages[this.locale].same, ...this.there(run)];
  }

  private factsNow({ topology, rows, shownMs }: RunNow): Facts {
    return factsOf(topology, rowAt(rows, shownMs));
  }

  /** A run that plays and was thrown back begins anew from there. */
  private wait(run: RunNow): null {
    this.told = { facts: this.factsNow(run), untilMs: run.shownMs, playing: run.playing };
    return null;
  }

  private say(run: RunNow, nowMs: number, sentences: readonly string[]): string {
    this.wait(run);
    this.spokeAtMs = nowMs;
    return [timeSentence(run.shownMs, this.locale), ...sentences].join(' ');
  }
}

function shortened(sentences: readonly string[], locale: Locale): readonly string[] {
  const over = sentences.length - mostSentences;
  if (over <= 0) return sentences;
  return [...sentences.slice(0, mostSentences), narrationMessages[locale].more(over)];
}
