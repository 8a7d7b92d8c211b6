/**
 * What the learner has set, by the paths of the knobs: short enough to be kept in the record, and put back from there.
 */
import { valueAt, withValue } from '@/components/lab/document/path';
import type { KnobOnPage } from '@/content/load/challenge';

export const settingsOf = (document: unknown, knobs: readonly KnobOnPage[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    knobs.flatMap(({ path, at }) => {
      const value = valueAt(document, at);
      return value === undefined ? [] : [[path, value] as const];
    }),
  );

/** The document with what was set before; what cannot be read, or is of no knob, is left out. */
export function withSettings<T>(document: T, knobs: readonly KnobOnPage[], settings: string | null): T {
  const known = readSettings(settings);
  return knobs.reduce(
    (changed, { path, at }) => (Object.hasOwn(known, path) ? withValue(changed, at, known[path]) : changed),
    document,
  );
}

function readSettings(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(text ?? '{}');
    return typeof read === 'object' && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
}
