/**
 * What the pieces of a lesson need to know of the lesson they stand in. Made once for each lesson and language, on
 * the server; every lookup that fails names the file and the way to mend it.
 */
import type { NumberedLesson } from '@/content/curriculum';
import type { LoadedChallenge } from '@/content/load/challenge';
import type { FigureRunEnd } from '@/content/load/figure-run';
import type { Section } from '@/content/load/outline';
import type { Recording } from '@/content/load/recording';
import type { TracedRequest } from '@/content/load/request-trace';
import type { GoodputSeries } from '@/content/load/series';
import type { CheckedFigure, CheckedLesson, Locale } from '@/content/model';
import type { RunSummary } from '@/simulator/experiment/summary';
import type { Trace } from '@/simulator/telemetry/traces/trace';

/** A named run of the lesson, simulated. */
export interface FinishedRun {
  readonly summary: RunSummary;
  /** Rates of one request class, or of all together. */
  readonly series: (requestClass: string | null) => GoodputSeries;
}

export interface LessonContext {
  readonly locale: Locale;
  readonly entry: NumberedLesson;
  readonly data: CheckedLesson;
  /** Where the prose stands, for messages to the author. */
  readonly file: string;
  readonly sections: readonly Section[];
  /** A quoted number: its value in the unit it is written in, and as it is written for the reader. */
  readonly number: (id: string) => { readonly value: number; readonly text: string };
  readonly run: (id: string) => FinishedRun;
  /** Simulates a figure as it is before the reader touches it. */
  readonly recordFigure: (figure: CheckedFigure, until: FigureRunEnd) => Recording;
  /** Null: the lesson has none. */
  readonly challenge: () => LoadedChallenge | null;
  /** The traces of one request of a figure's run, its own first. */
  readonly traceRequest: (figure: CheckedFigure, of: TracedRequest) => readonly Trace[];
}

/** What each bound piece gets beside what the author writes. */
export interface InLesson {
  readonly lesson: LessonContext;
}

/** Tells an author what is wrong in which file, and what to do. */
export function authorError(file: string, what: string, fix: string): Error {
  return new Error(`${file}: ${what} ${fix}`);
}

/** The figure of this name with its number in the lesson. */
export function figureById(
  context: LessonContext,
  id: string,
): { readonly figure: CheckedFigure; readonly number: number } {
  const index = context.data.figures.findIndex((figure) => figure.id === id);
  const figure = context.data.figures[index];
  if (figure !== undefined) return { figure, number: index + 1 };
  const known = context.data.figures.map((each) => each.id).join(', ') || 'none';
  throw authorError(context.file, `There is no figure "${id}".`, `Figures of this lesson: ${known}.`);
}
