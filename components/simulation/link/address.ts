/**
 * Where a link keeps its moment: a parameter of the page's address, before the figure's anchor.
 */
const parameter = 'moment';

/** The moment that the page was opened with; null without one. */
export const momentInAddress = (): string | null => new URLSearchParams(window.location.search).get(parameter);

/** The address of this page at a moment. */
export function addressOf(text: string, anchor: string): string {
  const { origin, pathname } = window.location;
  return `${origin}${pathname}?${parameter}=${text}#${anchor}`;
}
