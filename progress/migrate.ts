/**
 * Brings a record of an older version up to the present one, a version at a time.
 *
 * To change the shape of the record: raise `currentVersion`, append a step to `migrations`, and add the old record to
 * the tests as a fixture. Steps are never edited afterwards.
 */
import { fail, readNumber, readObject } from './reader';
import { currentVersion } from './record';

/** Turns the fields of a record of one version into those of the next; the version itself is set for it. */
export type Migration = (old: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** By the version that a step starts from. */
export const migrations: Readonly<Record<number, Migration>> = {
  // Version 1 knew no challenges; a lesson without them reads as one with none.
  1: (old) => old,
  // Version 2 knew no review cards; likewise.
  2: (old) => old,
};

/** The record was written by a newer release than this one. It is sound, and must not be written over. */
export class NewerVersionError extends Error {}

export function migrate(value: unknown, steps = migrations, target: number = currentVersion): unknown {
  let record = readObject(value, '');
  const written = readNumber(record.version, 'version');
  if (written > target) throw new NewerVersionError(`version ${written}, this release reads up to ${target}`);
  for (let version = written; version < target; version += 1) {
    const step = steps[version];
    if (!step) return fail('version', `a number up to ${target} that this release knows`, written);
    record = { ...step(record), version: version + 1 };
  }
  return record;
}
