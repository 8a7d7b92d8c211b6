/**
 * What exporting a scenario into another tool's files gives, and what importing such files gives. Nothing is dropped in
 * silence: what one side cannot say is listed with its place and the reason.
 */
import { describeProblem, type Scenario, type ScenarioProblem } from '../../scenario';

/** A text for people in both languages. */
export interface Words {
  readonly en: string;
  readonly ko: string;
}

/** A setting of the scenario that the format has no counterpart for, or not for this value. */
export interface Unsupported {
  /** Such as `connections.web->api.hedging`; it means everything below it too. `*` stands for each. */
  readonly path: string;
  readonly reason: Words;
}

export interface Exported {
  /** The objects of the file as data, in order. */
  readonly documents: readonly unknown[];
  /** The same as YAML. */
  readonly text: string;
  /** Settings of the scenario that the text says. */
  readonly exported: readonly string[];
  /** All other settings that are not as the schema has them by default. */
  readonly unsupported: readonly Unsupported[];
}

/** Where something stands in a file of several documents. */
export interface FilePlace {
  /** Counted from 1; null: the file as a whole. */
  readonly document: number | null;
  /** Counted from 1; null where no line can be told. */
  readonly line: number | null;
}

/** Something in the file that the scenario cannot say. */
export interface Ignored extends FilePlace {
  readonly path: string;
  readonly reason: Words;
}

/** Something in the file that is wrong; `path` is within the document. */
export interface FileProblem extends ScenarioProblem, FilePlace {}

export interface Imported {
  /** Null when there are problems. */
  readonly scenario: Scenario | null;
  readonly ignored: readonly Ignored[];
  readonly problems: readonly FileProblem[];
}

/** `document 2, line 14: spec.hosts`, as far as it is known. */
export function describePlace({ document, line, path }: FilePlace & { readonly path: string }): string {
  const at = [...(document === null ? [] : [`document ${document}`]), ...(line === null ? [] : [`line ${line}`])];
  return [at.join(', '), path].filter((part) => part !== '').join(': ');
}

/** One line for people. */
export const describeFileProblem = (problem: FileProblem): string =>
  describeProblem({ ...problem, path: describePlace(problem) });
