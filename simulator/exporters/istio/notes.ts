/**
 * What an export says of one part of a scenario, collected while its text is made.
 */
import type { Rule } from '../common/listing';
import type { Unsupported, Words } from '../common/result';

export interface Notes {
  readonly exported: string[];
  /** Listed in any case: the text says something else. */
  readonly unsupported: Unsupported[];
  /** Listed where the scenario says it: it would have no effect. */
  readonly rules: Rule[];
}

export const newNotes = (): Notes => ({ exported: [], unsupported: [], rules: [] });

/** What is noted about the parts of a scenario under one path. */
export interface Place {
  readonly path: string;
  readonly notes: Notes;
}

/** The text says this setting. */
export function said({ path, notes }: Place, setting: string): void {
  notes.exported.push(`${path}.${setting}`);
}

/** The text cannot say this value. */
export function unsaid({ path, notes }: Place, setting: string, reason: Words): void {
  notes.unsupported.push({ path: `${path}.${setting}`, reason });
}

/** The setting has no effect beside the others, or Istio has no other value than the usual one. */
export function moot({ path, notes }: Place, setting: string, reason: Words): void {
  notes.rules.push({ of: `${path}.${setting}`, reason });
}
