/**
 * Reads validation cases, for unit tests that drive a building block with the numbers of a case.
 */
import { readFileSync } from 'node:fs';
import { validationCases } from '../validation/cases';

const cases = validationCases.parse(JSON.parse(readFileSync('simulator/validation/cases.json', 'utf8')));

export interface CaseUnderTest<Model> {
  readonly model: Model;
  /** What is expected of a quantity. */
  readonly expected: (quantity: string) => number;
}

/** The case of this name; `Model` is what the caller knows its kind to hold. */
export function validationCase<Model>(id: string): CaseUnderTest<Model> {
  const found = cases.find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no case ${id}.`);
  return {
    model: found.model as unknown as Model,
    expected: (quantity) => {
      const value = found.expect.find((one) => one.quantity === quantity)?.value;
      if (value === undefined) throw new Error(`Case ${id} expects nothing of ${quantity}.`);
      return value;
    },
  };
}

/** The cases of one kind, by id. */
export const casesOfKind = (kind: string): string[] =>
  cases.filter((one) => one.model.kind === kind).map((one) => one.id);
