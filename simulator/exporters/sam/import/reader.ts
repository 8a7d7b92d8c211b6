/**
 * Reads the properties of a resource one by one: what has the wrong type is a problem, what nobody asked for is listed as
 * ignored, and a reference to a parameter is its default.
 */
import type { PathPart } from '../../../experiment/paths/parse';
import { writePath } from '../../../experiment/paths/parse';
import { describeValue } from '../../../scenario/problem';
import type { FileProblem, Ignored, Words } from '../../common/result';
import { intrinsicOf } from '../intrinsics';
import { ignoredBecause } from './reasons';

/** What reading a file collects. */
export interface Findings {
  readonly ignored: Ignored[];
  readonly problems: FileProblem[];
  readonly number: number;
  readonly lineOf: (path: readonly PathPart[]) => number;
  /** Defaults of the parameters, by name. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function ignore({ ignored, number, lineOf }: Findings, path: readonly PathPart[], reason: Words): void {
  ignored.push({ document: number, line: lineOf(path), path: writePath(path), reason });
}

function wrong(
  { problems, number, lineOf }: Findings,
  path: readonly PathPart[],
  expected: string,
  value: unknown,
): undefined {
  const place = { document: number, line: lineOf(path), path: writePath(path) };
  problems.push({ ...place, code: 'type', expected, found: describeValue(value) });
}

/** A value that cannot be told from the file. */
const unknown = Symbol('unknown');

export class Reader {
  readonly #asked = new Set<string>();
  readonly #value: Fields;

  constructor(
    readonly findings: Findings,
    value: unknown,
    readonly path: readonly PathPart[],
  ) {
    this.#value = isFields(value) ? value : {};
    if (!isFields(value) && value !== undefined && value !== null) wrong(findings, path, 'an object', value);
  }

  get names(): string[] {
    return Object.keys(this.#value);
  }

  has = (name: string): boolean => Object.hasOwn(this.#value, name);

  at = (name: string): readonly PathPart[] => [...this.path, name];

  /** The value as it stands; it counts as read. */
  raw(name: string): unknown {
    this.#asked.add(name);
    return Object.hasOwn(this.#value, name) ? this.#value[name] : undefined;
  }

  number(name: string): number | undefined {
    const value = this.#resolved(name);
    if (value === unknown || value === undefined) return undefined;
    if (typeof value === 'number') return value;
    const parsed = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
    return Number.isFinite(parsed) ? parsed : wrong(this.findings, this.at(name), 'a number', value);
  }

  text(name: string): string | undefined {
    const value = this.#resolved(name);
    if (value === undefined || typeof value === 'string') return value;
    if (typeof value === 'number') return String(value);
    return value === unknown ? undefined : wrong(this.findings, this.at(name), 'a text', value);
  }

  boolean(name: string): boolean | undefined {
    const value = this.#resolved(name);
    if (value === undefined || typeof value === 'boolean') return value;
    if (value === 'true' || value === 'false') return value === 'true';
    return value === unknown ? undefined : wrong(this.findings, this.at(name), 'true or false', value);
  }

  list(name: string): readonly unknown[] {
    const value = this.raw(name);
    if (value === undefined || value === null) return [];
    if (Array.isArray(value)) return value;
    if (intrinsicOf(value) !== null) ignore(this.findings, this.at(name), ignoredBecause.intrinsic);
    else wrong(this.findings, this.at(name), 'a list', value);
    return [];
  }

  /** A reader of what is below; an empty one where there is nothing. */
  below(name: string): Reader {
    const value = this.raw(name);
    if (intrinsicOf(value) === null) return new Reader(this.findings, value, this.at(name));
    ignore(this.findings, this.at(name), ignoredBecause.intrinsic);
    return new Reader(this.findings, undefined, this.at(name));
  }

  /** Entries of a list, each with a reader. */
  entries(name: string): Reader[] {
    return this.list(name).map((entry, index) => new Reader(this.findings, entry, [...this.at(name), index]));
  }

  /** What nobody asked for is ignored; `silent` is what says nothing that a scenario could have. */
  rest(silent: readonly string[], reason: Words = ignoredBecause.noCounterpart): void {
    for (const name of this.names) {
      if (!this.#asked.has(name) && !silent.includes(name)) ignore(this.findings, this.at(name), reason);
    }
  }

  #resolved(name: string): unknown {
    const value = this.raw(name);
    if (value === null) return undefined;
    const intrinsic = intrinsicOf(value);
    if (intrinsic === null) return value;
    const { parameters } = this.findings;
    if (intrinsic.name === 'Ref' && typeof intrinsic.of === 'string' && Object.hasOwn(parameters, intrinsic.of)) {
      const known = parameters[intrinsic.of];
      if (known !== undefined) return known;
    }
    if (intrinsic.name === 'Fn::Sub' && typeof intrinsic.of === 'string' && !intrinsic.of.includes('${')) {
      return intrinsic.of;
    }
    ignore(this.findings, this.at(name), ignoredBecause.intrinsic);
    return unknown;
  }
}
