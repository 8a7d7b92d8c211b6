/**
 * Reads YAML from strangers: text in, plain data of each document out, or what is wrong with it and where. YAML 1.2 with
 * the merge keys of 1.1; duplicate names, self-containing aliases and unknown tags are problems.
 */
import { type Document, LineCounter, parseAllDocuments } from 'yaml';
import { type PathPart, writePath } from '../../experiment/paths/parse';
import type { FileProblem } from './result';
import { type Budget, dataOf, YamlDataError } from './yaml-data';
import { excessOf, maxDocuments, maxValues } from './yaml-limits';
import { lineFinder } from './yaml-lines';

export interface YamlDocument {
  /** Counted from 1. */
  readonly number: number;
  /** JSON data with own properties only. */
  readonly value: unknown;
  /** The line of what stands at a path, or of the nearest thing above it, counted from 1. */
  readonly lineOf: (path: readonly PathPart[]) => number;
}

export interface YamlFile {
  /** Empty when there are problems; documents without content are left out. */
  readonly documents: readonly YamlDocument[];
  readonly problems: readonly FileProblem[];
}

export interface YamlOptions {
  /** Tags such as `!Ref`, and the field that stands for each in the long form: `{ Ref: ... }`. */
  readonly localTags?: Readonly<Record<string, string>>;
}

const parserOptions = {
  schema: 'core',
  merge: false,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

const maxProblems = 50;

export function readYaml(text: string, { localTags = {} }: YamlOptions = {}): YamlFile {
  const excess = excessOf(text);
  if (excess !== null) return failed([{ ...wholeFile, code: 'limit', ...excess }]);
  const lines = new LineCounter();
  const parsed = parse(text, lines);
  if (!Array.isArray(parsed)) return failed([parsed]);
  if (parsed.length > maxDocuments) {
    const expected = `at most ${maxDocuments} documents`;
    return failed([{ ...wholeFile, code: 'limit', expected, found: `${parsed.length}` }]);
  }
  const problems = parsed.flatMap((document, index) => syntaxProblems(document, index + 1, lines, text));
  return problems.length > 0 ? failed(problems) : dataOfAll(parsed, lines, localTags);
}

const wholeFile = { document: null, line: null, path: '' } as const;
const failed = (problems: readonly FileProblem[]): YamlFile => ({
  documents: [],
  problems: problems.slice(0, maxProblems),
});

/** The parser calls itself for each level of nesting and may run out of stack. */
function parse(text: string, lineCounter: LineCounter): Document[] | FileProblem {
  try {
    return [...parseAllDocuments(text, { ...parserOptions, lineCounter })];
  } catch (error) {
    const found = error instanceof RangeError ? 'more' : 'something else';
    return { ...wholeFile, code: 'syntax', expected: 'YAML of moderate depth', found };
  }
}

function syntaxProblems(document: Document, number: number, lines: LineCounter, text: string): FileProblem[] {
  return document.errors.slice(0, maxProblems).map(({ message, pos }) => ({
    document: number,
    line: lines.linePos(pos[0]).line,
    path: '',
    code: 'syntax',
    expected: 'YAML',
    found: /call stack/.test(message) ? 'nesting too deep to read' : foundAt(text, pos[0], lines),
  }));
}

/** `"x: y" at line 3, column 5`. */
function foundAt(text: string, at: number, lines: LineCounter): string {
  const { line, col } = lines.linePos(at);
  const found = /^.{1,20}/.exec(text.slice(at, at + 40))?.[0].trim();
  return found
    ? `${JSON.stringify(found)} at line ${line}, column ${col}`
    : `the end of a line at line ${line}, column ${col}`;
}

function dataOfAll(
  parsed: readonly Document[],
  lines: LineCounter,
  localTags: Readonly<Record<string, string>>,
): YamlFile {
  const budget: Budget = { values: maxValues };
  const documents: YamlDocument[] = [];
  const problems: FileProblem[] = [];
  for (const [index, document] of parsed.entries()) {
    try {
      const value = dataOf(document, budget, localTags);
      if (value !== null) documents.push({ number: index + 1, value, lineOf: lineFinder(document, lines) });
    } catch (error) {
      if (!(error instanceof YamlDataError)) throw error;
      const line = error.offset === null ? null : lines.linePos(error.offset).line;
      const { path, expected, found } = error;
      problems.push({ document: index + 1, line, path: writePath(path), code: 'format', expected, found });
    }
  }
  return problems.length > 0 ? failed(problems) : { documents, problems };
}
