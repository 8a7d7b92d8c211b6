/**
 * What is wrong with an input: where it stands, what was expected, what was found.
 */
export interface ScenarioProblem {
  /** Path in the JSON, such as `components[1].queue.limit`; empty for the whole input. */
  readonly path: string;
  readonly code: ProblemCode;
  readonly expected: string;
  readonly found: string;
}

export type ProblemCode =
  | 'syntax'
  | 'type'
  | 'range'
  | 'format'
  | 'unknownField'
  | 'reference'
  | 'duplicate'
  | 'order'
  | 'limit';

/** A result that is either a value or what is wrong. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly ScenarioProblem[] };

/** One line for people. */
export function describeProblem(problem: ScenarioProblem): string {
  return `${problem.path === '' ? 'the input' : problem.path}: expected ${problem.expected}, found ${problem.found}`;
}

/** Writes a path as people read it: `components[1].queue`. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}

/** A short picture of a value that was found. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
