/**
 * The validation cases, for tests that hold a single function against them.
 */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { type ValidationCase, validationCases } from '../validation/cases';

const all = validationCases.parse(JSON.parse(readFileSync('simulator/validation/cases.json', 'utf8')));

/** The case with this id. */
export function caseNamed(id: string): ValidationCase {
  const found = all.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`There is no validation case ${id}.`);
  return found;
}

/** The model of a case, read as what the caller knows its kind to be. */
export const modelOf = <Model>(id: string): Model => caseNamed(id).model as unknown as Model;

/** The cases of a kind, by id. */
export const caseIdsOfKind = (kind: string): string[] =>
  all.filter((candidate) => candidate.model.kind === kind).map((candidate) => candidate.id);

/** What a case expects of a quantity, without its tolerance. */
export function expectedIn(id: string, quantity: string): number {
  const expected = caseNamed(id).expect.find((candidate) => candidate.quantity === quantity);
  if (expected === undefined) throw new Error(`Case ${id} says nothing of ${quantity}.`);
  return expected.value;
}

/** Expects one or more quantities of a case, each within the tolerance that the case states. */
export function expectCase(id: string, quantities: Readonly<Record<string, number>>): void {
  const { expect: expectations } = caseNamed(id);
  for (const [quantity, measured] of Object.entries(quantities)) {
    const expected = expectations.find((candidate) => candidate.quantity === quantity);
    if (expected === undefined) throw new Error(`Case ${id} says nothing of ${quantity}.`);
    const { value, abs_tol: absolute = 0, rel_tol: relative = 0 } = expected;
    const tolerance = Math.max(absolute, relative * Math.abs(value));
    expect(measured, `${id}: ${quantity}`).toBeGreaterThanOrEqual(value - tolerance);
    expect(measured, `${id}: ${quantity}`).toBeLessThanOrEqual(value + tolerance);
  }
}
