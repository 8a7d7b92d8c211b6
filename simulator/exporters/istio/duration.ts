/**
 * Durations as Istio's resources write them: Go's `time.ParseDuration`, at least a millisecond (a rule of the resource
 * definitions), precise to the nanosecond.
 */

const unitsMs: readonly (readonly [string, number])[] = [
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1_000],
];

/** The shortest exact form, `90s`, `1500ms`, `0.25ms`; null below a millisecond, which Istio refuses. */
export function writeDuration(ms: number): string | null {
  if (ms < 1) return null;
  const exact = Number(ms.toFixed(6));
  const whole = unitsMs.find(([, unitMs]) => exact % unitMs === 0);
  return whole === undefined ? `${exact}ms` : `${exact / whole[1]}${whole[0]}`;
}

export const durationPattern = /^(?:[0-9]{1,9}(?:\.[0-9]{1,9})?(?:ns|us|µs|ms|s|m|h)){1,6}$/;

const factors: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
};

/** Milliseconds of a text of `durationPattern`, such as `1h30m`. */
export function readDuration(text: string): number {
  let ms = 0;
  for (const [, amount, unit = ''] of text.matchAll(/([0-9.]+)([a-zµ]+)/g)) ms += Number(amount) * (factors[unit] ?? 0);
  return Number(ms.toFixed(6));
}
