/**
 * Finds the description of a field by its place in a document: the options of unions are those that its values are of.
 */
import { fieldAt, optionOf } from '@/components/lab/form/table';
import type { FieldTable } from '@/simulator/scenario/field-description';

type Path = readonly (string | number)[];

/** Undefined: no scenario has such a field. */
export function fieldIndexAt(table: FieldTable, document: unknown, at: Path): number | undefined {
  let index: number | undefined = table.root;
  let value = document;
  for (const part of at) {
    index = insideOf(table, index, value, part);
    if (index === undefined) return undefined;
    value = within(value, part);
  }
  return index;
}

function insideOf(table: FieldTable, index: number | undefined, value: unknown, part: string | number) {
  const field = fieldAt(table, index);
  switch (field.kind) {
    case 'object':
      return field.fields[part];
    case 'list':
    case 'record':
      return field.of;
    case 'union':
      return insideOf(table, optionOf(table, field, value), value, part);
    default:
      return undefined;
  }
}

const within = (value: unknown, part: string | number): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[part] : undefined;
