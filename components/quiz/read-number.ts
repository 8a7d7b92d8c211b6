/**
 * Reads a number as people type it: 1.9 or 1,9, grouped thousands, the unit written behind it or a related one.
 */

/** Scale of the units that can stand for each other, to the smallest of them. */
const scales: Readonly<Record<string, readonly [dimension: string, scale: number]>> = {
  ms: ['time', 1],
  밀리초: ['time', 1],
  s: ['time', 1000],
  sec: ['time', 1000],
  second: ['time', 1000],
  seconds: ['time', 1000],
  초: ['time', 1000],
};

/** The number in `unit`, or null when the text is no number in that unit. */
export function readNumberIn(text: string, unit: string): number | null {
  const match = /^([-+]?[\d.,\s\u2009\u202f]*\d[.,]?)\s*(\D*)$/u.exec(text.trim());
  if (!match) return null;
  const [, digits = '', typed = ''] = match;
  const value = readPlain(digits.replaceAll(/\s/gu, ''));
  const factor = unitFactor(typed.trim(), unit);
  return value === null || factor === null ? null : value * factor;
}

/** What one of the typed unit is in the asked unit; null when they have nothing to do with each other. */
function unitFactor(typed: string, unit: string): number | null {
  if (typed === '' || sameUnit(typed, unit)) return 1;
  const [from, to] = [scales[typed.toLowerCase()], scales[unit.toLowerCase()]];
  return from && to && from[0] === to[0] ? from[1] / to[1] : null;
}

function sameUnit(typed: string, unit: string): boolean {
  const words = (text: string) => text.toLowerCase().replaceAll(/[\s.]/gu, '');
  return words(unit).startsWith(words(typed));
}

function readPlain(digits: string): number | null {
  const value = Number(withDecimalPoint(digits));
  return Number.isFinite(value) ? value : null;
}

/**
 * Of two kinds of separators the last is the decimal one. A lone comma groups thousands when three digits follow and
 * the number does not begin with 0; a lone point is always decimal.
 */
function withDecimalPoint(digits: string): string {
  const decimal = digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
  const group = decimal === '.' ? ',' : '.';
  const both = digits.includes('.') && digits.includes(',');
  if (!both && /^[-+]?[1-9]\d{0,2}(,\d{3})+$/.test(digits)) return digits.replaceAll(',', '');
  return digits.replaceAll(group, '').replace(decimal, '.');
}
