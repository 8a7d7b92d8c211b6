/**
 * Lists what a format cannot say. Every setting of a scenario is either claimed by the exporter, or listed with the
 * reason of the first rule that means it; a setting that no rule means is listed all the same.
 */
import { type PathPart, parsePath, writePath } from '../../experiment/paths/parse';
import type { Scenario } from '../../scenario';
import type { Unsupported, Words } from './result';
import { settingsOf } from './settings';

/** Why settings have no counterpart. */
export interface Rule {
  /**
   * The beginning of the paths that it means, such as `components.*.queue`; `*` is any one part. What is listed is as
   * long as this, so that one entry may stand for all that is below.
   */
  readonly of: string;
  readonly reason: Words;
  /** List it once for all, with the `*` as it stands. */
  readonly once?: boolean;
}

const noCounterpart: Words = {
  en: 'the format has no such setting',
  ko: '이 형식에는 이에 해당하는 설정이 없습니다',
};

/**
 * All settings of the scenario that are not claimed. A claim or a rule means what is below it too; `own` are entries
 * that the exporter found itself, with reasons that depend on the value.
 */
export function unsupportedSettings(
  scenario: Scenario,
  exported: readonly string[],
  own: readonly Unsupported[],
  rules: readonly Rule[],
): Unsupported[] {
  const claimed = [...exported, ...own.map(({ path }) => path)];
  const isClaimed = matcher(claimed);
  const known = rules.map((rule) => ({ rule, parts: parsePath(rule.of) ?? [] }));
  const listed = new Map<string, Unsupported>(own.map((entry) => [entry.path, entry]));
  for (const { parts } of settingsOf(scenario)) {
    if (isClaimed(parts)) continue;
    const found = known.find((one) => begins(parts, one.parts));
    const length = found?.parts.length ?? parts.length;
    const path = found?.rule.once ? found.rule.of : writePath(parts.slice(0, length));
    if (!listed.has(path)) listed.set(path, { path, reason: found?.rule.reason ?? noCounterpart });
  }
  return [...listed.values()];
}

const begins = (parts: readonly PathPart[], beginning: readonly PathPart[]): boolean =>
  beginning.length <= parts.length && beginning.every((part, index) => part === '*' || part === parts[index]);

/** Tells whether one of the paths, some of them with `*`, is the beginning of the parts. */
export function matcher(paths: readonly string[]): (parts: readonly PathPart[]) => boolean {
  const plain = new Set(paths.filter((path) => !path.includes('*')));
  const wild = paths.filter((path) => path.includes('*')).map((path) => parsePath(path) ?? []);
  return (parts) =>
    parts.some((_, index) => plain.has(writePath(parts.slice(0, index + 1)))) ||
    wild.some((beginning) => begins(parts, beginning));
}
