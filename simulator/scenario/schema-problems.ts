/**
 * Turns what the schema library reports into problems that name the place, the expectation and the finding.
 */
import type * as z from 'zod/mini';
import { describeValue, formatPath, type ScenarioProblem } from './problem';
import { aName } from './schema/fields';

type Issue = z.core.$ZodIssue;

/** All problems of one failed parse of `input`. */
export function schemaProblems(issues: readonly Issue[], input: unknown): ScenarioProblem[] {
  return issues.flatMap((issue) => issueProblems(issue, input, []));
}

function issueProblems(issue: Issue, input: unknown, above: readonly PropertyKey[]): ScenarioProblem[] {
  const path = [...above, ...issue.path];
  const found = valueAt(input, path);
  const problem = (code: ScenarioProblem['code'], expected: string): ScenarioProblem[] => [
    { path: formatPath(path), code, expected, found: describeValue(found) },
  ];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: formatPath([...path, key]),
        code: 'unknownField',
        expected: 'no field of this name',
        found: describeValue(valueAt(input, [...path, key])),
      }));
    case 'invalid_union':
      return unionProblems(issue, input, path);
    case 'invalid_value':
      return problem('type', `one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`);
    case 'too_small':
      return problem('range', bound(issue.origin, issue.inclusive === false ? 'more than' : 'at least', issue.minimum));
    case 'too_big':
      return problem('range', bound(issue.origin, issue.inclusive === false ? 'less than' : 'at most', issue.maximum));
    case 'invalid_type':
      return problem('type', issue.expected === 'int' ? 'a whole number' : article(issue.expected));
    case 'invalid_key':
      return problem('format', issue.issues[0]?.message ?? aName);
    case 'invalid_format':
      return problem('format', issue.message);
    default:
      // Rules of our own say themselves what they expect.
      return problem('range', issue.message);
  }
}

/** Of a union, the alternatives that fit the value's JSON type say most; else all are named. */
function unionProblems(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  input: unknown,
  path: readonly PropertyKey[],
): ScenarioProblem[] {
  const found = valueAt(input, path);
  const kinds = 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
  if (issue.errors.length === 0) {
    const expected =
      kinds.length > 0 ? `one of ${kinds.map((kind) => JSON.stringify(kind)).join(', ')}` : 'a known kind';
    return [{ path: formatPath(path), code: 'type', expected, found: describeValue(found) }];
  }
  const fitting = issue.errors.filter(
    (errors) => !errors.some((error) => error.code === 'invalid_type' && error.path.length === 0),
  );
  if (fitting.length === 0) {
    const expected = issue.errors
      .map((errors) => (errors[0]?.code === 'invalid_type' ? article(errors[0].expected) : 'another form'))
      .join(' or ');
    return [{ path: formatPath(path), code: 'type', expected, found: describeValue(found) }];
  }
  return (fitting[0] as Issue[]).flatMap((error) => issueProblems(error, input, path));
}

const bound = (origin: string, relation: string, limit: number | bigint) =>
  origin === 'array' || origin === 'string' || origin === 'set'
    ? `${relation} ${limit} ${origin === 'string' ? 'characters' : 'entries'}`
    : `a number of ${relation} ${limit}`;

const article = (type: string) =>
  type === 'array'
    ? 'a list'
    : type === 'object' || type === 'record'
      ? 'an object'
      : type === 'string'
        ? 'a text'
        : type === 'null'
          ? 'null'
          : `a ${type}`;

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value: unknown = input;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}
