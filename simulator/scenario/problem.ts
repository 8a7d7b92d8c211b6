/**
 * One thing that is wrong with an input: where it stands, what was expected, what was found.
 */
export interface ScenarioProblem {
  /** JSON path, such as `components[1].queue.limit`; empty for the whole input. */
  readonly path: string;
  /** Machine-readable kind. */
  readonly code: 'syntax' | 'version' | 'type' | 'range' | 'unknownField' | 'missing' | 'reference' | 'duplicate' | 'limit';
  readonly expected: string;
  readonly found: string;
}
