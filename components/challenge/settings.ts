/**
 * What the learner has set, by the paths of the knobs: short enough to be kept in the record.
 */
import { valueAt } from '@/components/lab/document/path';
import type { KnobOnPage } from '@/content/load/challenge';

export const settingsOf = (document: unknown, knobs: readonly KnobOnPage[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    knobs.flatMap(({ path, at }) => {
      const value = valueAt(document, at);
      return value === undefined ? [] : [[path, value] as const];
    }),
  );
