/**
 * Checks a document of a file against a schema that names the fields which are read. What the schema does not name is
 * found by comparing, so that nothing of the file is lost in silence.
 */
import * as z from 'zod/mini';
import { type PathPart, writePath } from '../../experiment/paths/parse';
import { schemaProblems } from '../../scenario/schema-problems';
import type { FileProblem, Ignored, Words } from './result';
import type { YamlDocument } from './yaml-read';

export type Path = readonly PathPart[];

/** What is found while a file is read. */
export interface Findings {
  readonly ignored: Ignored[];
  readonly problems: FileProblem[];
}

/** One document and where its findings go. */
export interface Reading extends Findings {
  readonly document: YamlDocument;
}

/** The fields that the schema names, or null when they are not as it says; other fields are noted as ignored. */
export function readAs<T extends z.ZodMiniType>(schema: T, reading: Reading, notRead: Words): z.output<T> | null {
  const { document, problems } = reading;
  const parsed = z.safeParse(schema, document.value);
  if (parsed.success) {
    for (const path of unnamed(document.value, parsed.data, [])) ignore(reading, path, notRead);
    return parsed.data;
  }
  for (const issue of parsed.error.issues) {
    const line = document.lineOf(issue.path as PathPart[]);
    for (const problem of schemaProblems([issue], document.value)) {
      problems.push({ ...problem, document: document.number, line });
    }
  }
  return null;
}

/** Notes that something of the document has no counterpart in a scenario. */
export function ignore({ document, ignored }: Reading, path: Path, reason: Words): void {
  ignored.push({ document: document.number, line: document.lineOf(path), path: writePath(path), reason });
}

/** The highest fields of `value` that are not in `read`. */
function unnamed(value: unknown, read: unknown, path: Path): Path[] {
  if (typeof value !== 'object' || value === null || typeof read !== 'object' || read === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const part = Array.isArray(value) ? Number(key) : key;
    const found: unknown = Object.hasOwn(read, key) ? (read as Record<string, unknown>)[key] : undefined;
    const known = Object.hasOwn(read, key) && (found !== undefined || inner === undefined);
    return known ? unnamed(inner, found, [...path, part]) : [[...path, part]];
  });
}
