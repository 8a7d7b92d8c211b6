/**
 * Steps of a database.
 */

/** Takes a row lock and keeps it until the request ends. */
export interface LockStep {
  readonly kind: 'lock';
  /** `one`: every request wants the same row; `subject`: the row of what the request is about. */
  readonly row: 'one' | 'subject';
  /** How long a request waits for the lock; null: without end. In ms. */
  readonly timeoutMs: number | null;
  /** The component's counter of requests that had to wait. */
  readonly waits: number;
}

/** A step that fails where the node is not the primary. */
export interface PrimaryOnlyStep {
  readonly kind: 'primaryOnly';
}
