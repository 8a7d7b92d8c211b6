/**
 * Where a link keeps its moment: a parameter of the page's address, before the figure's anchor.
 */
const parameter = 'moment';

/** The moment that the page was opened with; null without one. */
export const momentInAddress = (): string | null => new URLSearchParams(window.location.search).get(parameter);

/** The address of this page at a moment, at an anchor where there is one. */
export function addressOf(text: string, anchor: string | null): string {
  const { origin, pathname } = window.location;
  return `${origin}${pathname}?${parameter}=${text}${anchor === null ? '' : `#${anchor}`}`;
}

/** Takes the moment out of the address, so that the page opens as it is left. */
export function forgetMoment(): void {
  window.history.replaceState(window.history.state, '', window.location.pathname + window.location.hash);
}
