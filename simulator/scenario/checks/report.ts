/**
 * How the checks say what is wrong.
 */
import type { ProblemCode } from '../problem';

/** `found` is what stands there; it is described in a few words. */
export type Report = (path: string, code: ProblemCode, expected: string, found: unknown) => void;
