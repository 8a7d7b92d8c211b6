/**
 * Walks through the data of a lesson and finds every text that stands in both languages.
 */
import { locales, type Text } from '../model';

export interface FoundText {
  readonly where: string;
  readonly text: Text;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function isText(value: unknown): value is Text {
  return isRecord(value) && locales.every((locale) => typeof value[locale] === 'string');
}

export function textsIn(value: unknown, where = ''): readonly FoundText[] {
  if (isText(value)) return [{ where, text: value }];
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, where === '' ? key : `${where}.${key}`));
}
