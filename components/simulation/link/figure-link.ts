/**
 * Links to a moment of a lesson's figure. Loaded only where one is made or followed: it brings the checks along.
 */
import type { CheckedFigure } from '@/content/model';
import type { Read } from '@/simulator/scenario/problem';
import { decodeMoment, encodeMoment, fingerprintOf } from '@/simulator/scenario/share';
import type { SessionPosition } from '../session';
import { type LinkExtras, momentOf, positionOf } from './position-moment';

/** What of a figure makes its run: when it changes, links to its moments show another run. */
const fingerprintOfFigure = ({ scenario, interventions }: CheckedFigure) => fingerprintOf([scenario, interventions]);

/** The text for `parameter` of the address of the lesson. */
export function linkTextOf(
  lesson: string,
  figure: CheckedFigure,
  position: SessionPosition,
  extras: LinkExtras = {},
): string {
  const of = { kind: 'figure', lesson, figure: figure.id, fingerprint: fingerprintOfFigure(figure) } as const;
  return encodeMoment(momentOf(position, [of], extras));
}

export interface FollowedLink extends LinkExtras {
  readonly position: SessionPosition;
}

export type Followed =
  | { readonly kind: 'here'; readonly link: FollowedLink }
  /** It belongs to another figure of the lesson, or, without a name, to something else altogether. */
  | { readonly kind: 'elsewhere'; readonly figure: string | null }
  /** The figure has changed since the link was made. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'broken'; readonly read: Extract<Read<never>, { ok: false }> };

/** What the text of an address means for a figure. */
export function followLink(text: string, lesson: string, figure: CheckedFigure): Followed {
  const moment = decodeMoment(text);
  if (!moment.ok) return { kind: 'broken', read: moment };
  const [run, ...others] = moment.value.runs;
  const { of } = run ?? {};
  if (of?.kind !== 'figure' || of.lesson !== lesson || others.length > 0) return { kind: 'elsewhere', figure: null };
  if (of.figure !== figure.id) return { kind: 'elsewhere', figure: of.figure };
  if (of.fingerprint !== fingerprintOfFigure(figure)) return { kind: 'changed' };
  const position = positionOf(moment.value, [figure]);
  if (!position.ok) return { kind: 'broken', read: position };
  const { selection, panels } = moment.value;
  return { kind: 'here', link: { position: position.value, selection, panels } };
}

/** The figure that a link belongs to; null when it belongs to none, or is damaged. */
export function figureOfLink(text: string): { readonly lesson: string; readonly figure: string } | null {
  const moment = decodeMoment(text);
  const of = moment.ok ? moment.value.runs[0]?.of : undefined;
  return of?.kind === 'figure' ? { lesson: of.lesson, figure: of.figure } : null;
}
