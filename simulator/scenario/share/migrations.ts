/**
 * Brings a moment of an older version to the present one, step by step. Links are kept for years, in chats and slides.
 */
import { momentVersion } from './moment';

type Migration = (moment: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** By the version that a step starts from; each step sets `v` to the next one. */
const migrations: Readonly<Record<number, Migration>> = {};

/** The moment in the form of today; the data itself when it is none or of a version that is not known. */
export function migrated(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return data;
  let moment = data as Readonly<Record<string, unknown>>;
  for (let version = Number(moment['v']); version < momentVersion; version++) {
    const step = Object.hasOwn(migrations, version) ? migrations[version] : undefined;
    if (step === undefined) return data;
    moment = step(moment);
  }
  return moment;
}
