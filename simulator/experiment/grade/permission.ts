/**
 * Whether a submission changes only what it may.
 */
import { describeValue, type ScenarioProblem } from '../../scenario/problem';
import type { Scenario } from '../../scenario/schema/scenario';
import { type PathPart, parsePath } from '../paths/parse';
import type { Changeable } from './challenge';
import { type Change, changesBetween } from './changes';

/** What says nothing to a run: names and places for people, and the seed, which the challenge names. */
const free: readonly Changeable[] = [
  '$schema',
  'title',
  'seed',
  'components.*.role',
  'components.*.position',
  'components.*.endpoints.*.label',
].map((path) => ({ path }));

/** What a submission changed and may not have; problems name the path. */
export function forbiddenChanges(
  given: Scenario,
  submitted: Scenario,
  mayChange: readonly Changeable[],
): ScenarioProblem[] {
  const rules = [...free, ...mayChange].map((rule) => ({ rule, parts: parsePath(rule.path) ?? [] }));
  return changesBetween(given, submitted).flatMap((change) => {
    const covering = rules.filter(({ parts }) => matches(parts, change.parts.slice(0, parts.length)));
    if (covering.some(({ rule }) => allows(rule, change))) return [];
    const [first] = covering;
    return [first === undefined ? notAllowed(change) : outOfRange(first.rule, change)];
  });
}

/** Whether a path has the parts that a pattern asks for, `*` being any. */
export const matches = (pattern: readonly PathPart[], parts: readonly PathPart[]): boolean =>
  pattern.length === parts.length && pattern.every((part, index) => part === '*' || part === parts[index]);

function allows({ atMost, atLeast }: Changeable, { after }: Change): boolean {
  if (atMost === undefined && atLeast === undefined) return true;
  return typeof after === 'number' && after <= (atMost ?? after) && after >= (atLeast ?? after);
}

const notAllowed = ({ path, before, after }: Change): ScenarioProblem => ({
  path,
  code: 'reference',
  expected: `no change of ${describeValue(before)}`,
  found: describeValue(after),
});

function outOfRange({ atMost, atLeast }: Changeable, { path, after }: Change): ScenarioProblem {
  const bounds = [
    ...(atLeast === undefined ? [] : [`at least ${atLeast}`]),
    ...(atMost === undefined ? [] : [`at most ${atMost}`]),
  ];
  return { path, code: 'range', expected: `a number of ${bounds.join(' and ')}`, found: describeValue(after) };
}
