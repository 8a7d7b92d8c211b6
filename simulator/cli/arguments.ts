/**
 * Reads command lines: flags with and without values, durations with a unit. Wrong ones end in `UsageError`.
 */
import { parseArgs } from 'node:util';

/** The command line or an input file is wrong: exit code 2. */
export class UsageError extends Error {}

type Flags = Record<string, { type: 'string' | 'boolean'; multiple?: boolean }>;

/** Splits a command line into positional arguments and flags. */
export function readArguments<T extends Flags>(args: readonly string[], options: T, usage: string) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, min: 60_000, h: 3_600_000 };

/** Reads a duration such as `500ms`, `20s`, `2m` or `1h` into milliseconds; a bare number counts seconds. */
export function readDuration(text: string, flag: string): number {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|min|h)?$/.exec(text);
  const factor = match === null ? undefined : unitMs[match[2] ?? 's'];
  if (match === null || factor === undefined) {
    throw new UsageError(`${flag} ${text}: expected a duration such as 500ms, 20s, 2m or 1h`);
  }
  const ms = Number(match[1]) * factor;
  if (ms > 86_400_000) throw new UsageError(`${flag} ${text}: expected at most one day`);
  return ms;
}

/** Reads a seed: a whole number from 0 to 2^32 - 1. */
export const readSeed = (text: string): number => readCount(text, '--seed', 0, 4_294_967_295);

/** Reads a whole number in a range. */
export function readCount(text: string, flag: string, least: number, most: number): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || count < least || count > most) {
    throw new UsageError(`${flag} ${text}: expected a whole number from ${least} to ${most}`);
  }
  return count;
}
