/**
 * A form in Korean shows no English: each field has a name and, where it is explained, an explanation.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FieldTable } from '@/simulator/scenario/field-description';
import about from './about.ko.json';
import { labelOf } from './labels';

const table = JSON.parse(readFileSync('public/scenario.fields.json', 'utf8')) as FieldTable;
const explained = new Set(table.fields.flatMap((field) => field.about ?? []));
const names = new Set(table.fields.flatMap((field) => (field.kind === 'object' ? Object.keys(field.fields) : [])));
const korean: Readonly<Record<string, string>> = about;

/** Names that are the same in both languages. */
const terms = new Set(['CORS', 'FIFO', 'INIT', 'API Gateway', 'ztunnel']);

describe('the form in Korean', () => {
  it('explains each field that is explained in English (components/lab/form/about.ko.json)', () => {
    expect([...explained].filter((text) => !/[가-힣]/.test(korean[text] ?? ''))).toEqual([]);
  });

  it('explains nothing that is not there any more', () => {
    expect(Object.keys(korean).filter((text) => !explained.has(text))).toEqual([]);
  });

  it('names each field (components/lab/form/labels.ko.json)', () => {
    const unnamed = [...names].filter((name) => {
      const label = labelOf(name, 'ko');
      return !/[가-힣]/.test(label) && !terms.has(label);
    });
    expect(unnamed).toEqual([]);
  });
});
