'use client';

/**
 * What the fields of a form share: the table, the language, the problems, and how a value is set.
 */
import { createContext, useContext } from 'react';
import type { Locale } from '@/content/model';
import type { FieldTable } from '@/simulator/scenario/field-description';
import type { Path } from '../document/path';
import type { PlacedProblem } from './problems';

export interface FormContextValue {
  readonly table: FieldTable;
  readonly locale: Locale;
  readonly problems: readonly PlacedProblem[];
  /** Ids of the components that a field may name. */
  readonly ids: readonly string[];
  /** Groups stand open from the start. */
  readonly allOpen?: boolean;
  /** Undefined, or the field's default, takes it out of the document. */
  readonly set: (path: Path, value: unknown, fallback?: unknown) => void;
  /** Gives an entry of what stands at a path another name, wherever it is named. */
  readonly rename: (path: Path, name: string, next: string) => void;
}

const FormContext = createContext<FormContextValue | null>(null);
export const FormProvider = FormContext.Provider;

export function useForm(): FormContextValue {
  const value = useContext(FormContext);
  if (value === null) throw new Error('Only inside a form.');
  return value;
}
