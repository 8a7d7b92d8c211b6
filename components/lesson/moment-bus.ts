/**
 * How prose, quiz and lists ask a figure to show a moment or a calculation, without knowing the stage. A figure that has not loaded
 * yet finds the last request waiting when it subscribes.
 */
import type { CalculationLink, Evidence, MomentLink } from '@/content/model';

export type MomentRequest = MomentLink;
type Listener = (request: Evidence) => void;

const listeners = new Map<string, Set<Listener>>();
const waiting = new Map<string, Evidence>();

/** The DOM id of a figure, and so its anchor. */
export const figureAnchor = (figure: string): string => `figure-${figure}`;

/** Asks a figure to show a moment. */
export function openMoment(request: Evidence): void {
  const subscribed = listeners.get(request.figure);
  if (subscribed === undefined || subscribed.size === 0) waiting.set(request.figure, request);
  else for (const listener of subscribed) listener(request);
}

/** Tells a page that does not scroll which element is to be seen. */
export const shownEvent = 'faultline-shown';

/** Brings the figure into view, as its anchor would, and asks it to show the moment. */
export function goToMoment(request: Evidence): void {
  const target = document.getElementById(figureAnchor(request.figure));
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  target?.dispatchEvent(new Event(shownEvent, { bubbles: true }));
  target?.scrollIntoView({ behavior: still ? 'auto' : 'smooth', block: 'start' });
  target?.focus({ preventScroll: true });
  openMoment(request);
}

function listen(figure: string, listener: Listener): () => void {
  const subscribed = listeners.get(figure) ?? new Set<Listener>();
  listeners.set(figure, subscribed.add(listener));
  const early = waiting.get(figure);
  waiting.delete(figure);
  if (early !== undefined) listener(early);
  return () => {
    subscribed.delete(listener);
  };
}

/** Listens for moments of one figure; a request that came too early is delivered at once. Returns the way to stop. */
export const onMoment = (figure: string, listener: (moment: MomentLink) => void): (() => void) =>
  listen(figure, (request) => {
    if ('atMs' in request) listener(request);
  });

/** The same for a figure that is calculated. */
export const onInputs = (figure: string, listener: (link: CalculationLink) => void): (() => void) =>
  listen(figure, (request) => {
    if ('inputs' in request) listener(request);
  });
