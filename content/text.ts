/**
 * Texts in both languages, side by side, so that neither can lack a part that the other has; and how a number is
 * written in one.
 */
export const locales = ['en', 'ko'] as const;
export type Locale = (typeof locales)[number];

/** A text in both languages. */
export type Text = Readonly<Record<Locale, string>>;

/** Shares are from 0 to 1, durations in ms. */
export type NumberFormat =
  | 'ms'
  | 'seconds'
  | 'percent'
  | 'perSecond'
  | 'count'
  | 'times'
  | 'usd'
  | 'days'
  | 'mb'
  | 'requests';
