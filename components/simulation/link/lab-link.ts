/**
 * Links to an architecture of the lab, with the moment of its run. Loaded only where one is made or followed.
 */
import type { CheckedFigure } from '@/content/model';
import type { Read } from '@/simulator/scenario/problem';
import { decodeMoment, encodeMoment, type Moment, type Selection } from '@/simulator/scenario/share';
import { firstLine } from '../lines';
import type { SessionPosition } from '../session';
import { momentOf, positionOf } from './position-moment';

export type { Moment };

/** A run that nobody has looked at yet. */
const start: SessionPosition = {
  seed: 1,
  lines: [firstLine(0, 0, 0)],
  shown: 0,
  besideLine: null,
  atMs: 0,
};

/** The text for the address; without a position it opens at the start. */
export function labLinkText(
  scenario: Readonly<Record<string, unknown>>,
  position: SessionPosition | null,
  selection?: Selection,
): string {
  const of = { kind: 'scenario', scenario: { ...scenario } } as const;
  const { seed, ...moment } = momentOf(position ?? start, [of], { selection });
  return encodeMoment(position === null ? moment : { ...moment, seed });
}

export interface LabLink {
  /** What it is of, unchecked. */
  readonly scenario: Readonly<Record<string, unknown>>;
  readonly moment: Moment;
}

export function readLabLink(text: string): Read<LabLink> {
  const read = decodeMoment(text);
  if (!read.ok) return read;
  const [run, ...others] = read.value.runs;
  if (run?.of.kind === 'scenario' && others.length === 0) {
    return { ok: true, value: { scenario: run.of.scenario, moment: read.value } };
  }
  const problem = { path: 'runs', code: 'reference', expected: 'one architecture', found: 'something else' } as const;
  return { ok: false, problems: [problem] };
}

/** Where a session of the figure stands at the moment of a link. */
export const positionAt = ({ moment }: LabLink, figure: CheckedFigure): Read<SessionPosition> =>
  positionOf(moment, [figure]);
