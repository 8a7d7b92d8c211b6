/**
 * The number of a slide in the address: it survives a reload and can be passed on.
 */
export const slideParameter = 'slides';

/** Counted from 0; a number that is none is the first. */
export function slideIn(search: string): number {
  const number = Number(new URLSearchParams(search).get(slideParameter));
  return Number.isInteger(number) && number > 0 ? number - 1 : 0;
}

/** The address with a slide in it, or with none. */
export function addressOf(href: string, slide: number | null): string {
  const url = new URL(href);
  url.hash = '';
  if (slide === null) url.searchParams.delete(slideParameter);
  else url.searchParams.set(slideParameter, String(slide + 1));
  return url.toString();
}
