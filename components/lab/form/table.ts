/**
 * The table of fields that forms are drawn from: what can be asked of it.
 */

import type { FieldDescription, FieldTable } from '@/simulator/scenario/field-description';
import { isPlain } from '../document/document';

export type ObjectField = Extract<FieldDescription, { kind: 'object' }>;
export type UnionField = Extract<FieldDescription, { kind: 'union' }>;

const unknownField: FieldDescription = { kind: 'text' };

export const fieldAt = (table: FieldTable, index: number | undefined): FieldDescription =>
  (index === undefined ? undefined : table.fields[index]) ?? unknownField;

export function objectAt(table: FieldTable, index: number | undefined): ObjectField | null {
  const field = fieldAt(table, index);
  return field.kind === 'object' ? field : null;
}

/** The field of this name of an object. */
export const fieldNamed = (table: FieldTable, index: number | undefined, name: string): number | undefined =>
  objectAt(table, index)?.fields[name];

/** The name of an option: its constant, else what kind of value it is. */
export function optionName(table: FieldTable, { tag }: UnionField, option: number): string {
  const constant = tag === null ? undefined : fieldAt(table, fieldNamed(table, option, tag));
  if (constant?.kind === 'constant') return String(constant.value);
  const field = fieldAt(table, option);
  return field.kind === 'object' ? field.required.join(', ') : field.kind;
}

/** The option that a value is of; the first when it is of none. */
export function optionOf(table: FieldTable, union: UnionField, value: unknown): number | undefined {
  const { tag, options } = union;
  if (tag !== null) {
    const name = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[tag] : undefined;
    return options.find((option) => optionName(table, union, option) === name);
  }
  return options.find((option) => isOf(fieldAt(table, option), value));
}

function isOf(field: FieldDescription, value: unknown): boolean {
  switch (field.kind) {
    case 'number':
      return typeof value === 'number' || typeof value === 'string';
    case 'text':
      return typeof value === 'string';
    case 'choice':
      return field.values.includes(value);
    case 'list':
      return Array.isArray(value);
    case 'object':
      return isPlain(value) && field.required.every((name) => Object.hasOwn(value, name));
    default:
      return isPlain(value);
  }
}

/** A value to begin with: the default, else the least that a field needs. */
export function firstValue(table: FieldTable, index: number | undefined): unknown {
  const field = fieldAt(table, index);
  if (field.default !== undefined && field.default !== null) return field.default;
  switch (field.kind) {
    case 'number':
      return firstNumber(field);
    case 'text':
      return '';
    case 'boolean':
      return false;
    case 'choice':
      return field.values[0];
    case 'constant':
      return field.value;
    case 'list':
      return Array.from({ length: field.least ?? 0 }, () => firstValue(table, field.of));
    case 'record':
      return {};
    case 'union':
      return firstValue(table, field.options[0]);
    case 'object':
      return Object.fromEntries(field.required.map((name) => [name, firstValue(table, field.fields[name])]));
  }
}

function firstNumber({
  least = 0,
  above,
  most = Number.POSITIVE_INFINITY,
}: Extract<FieldDescription, { kind: 'number' }>) {
  const wanted = above === undefined ? least : Math.max(above + 1, least);
  return Math.min(Math.max(wanted, least), most);
}
