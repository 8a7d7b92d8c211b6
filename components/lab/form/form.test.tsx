/**
 * Forms drawn from the published table of fields: every field of every kind has a control, a value to begin with, and
 * its problems beside it in both languages.
 */

import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { problemSentence } from '@/components/problems/sentence';
import { type Locale, locales } from '@/content/model';
import { readScenario } from '@/simulator/scenario';
import type { FieldTable } from '@/simulator/scenario/field-description';
import { emptyDocument, type LabDocument } from '../document/document';
import { freshComponent, type Kind, kinds } from '../document/fresh';
import { Fields } from './field';
import { FormProvider } from './form-context';
import { labelOf } from './labels';
import { placeProblems } from './problems';
import { fieldAt, fieldNamed, firstValue, objectAt, optionName, optionOf } from './table';

const table = JSON.parse(readFileSync('public/scenario.fields.json', 'utf8')) as FieldTable;

function componentField(kind: string): number | undefined {
  const list = fieldAt(table, fieldNamed(table, table.root, 'components'));
  const union = fieldAt(table, list.kind === 'list' ? list.of : undefined);
  return union.kind === 'union' ? union.options.find((one) => optionName(table, union, one) === kind) : undefined;
}

function render(document: LabDocument, index: number, locale: Locale): string {
  const read = readScenario(document);
  const problems = placeProblems(document, read.ok ? [] : read.problems);
  const component = document.components[index];
  const fields = objectAt(table, componentField(component?.kind ?? ''));
  return renderToStaticMarkup(
    <FormProvider
      value={{ table, locale, problems, ids: document.components.map(({ id }) => id), set: () => {}, rename: () => {} }}
    >
      <Fields
        fields={fields?.fields ?? {}}
        required={fields?.required ?? []}
        path={['components', index]}
        value={component}
        without={['id', 'kind', 'position']}
      />
    </FormProvider>,
  );
}

const lone = (kind: Kind, fields: object = {}): LabDocument => ({
  ...emptyDocument,
  components: [{ ...freshComponent(emptyDocument, kind, { x: 0, y: 0 }), ...fields }],
});

describe('a form', () => {
  const every = kinds.flatMap((kind) => locales.map((locale) => [kind, locale] as const));

  it('explains a setting in its own words, not in those of the file', () => {
    expect(table.fields.some(({ about }) => /\b(null|true|false): /.test(about ?? ''))).toBe(true);
    for (const [kind, locale] of every) expect(render(lone(kind), 0, locale)).not.toMatch(/\b(null|true|false): /);
    expect(render(lone('service'), 0, 'en')).toContain('not set: without limit');
  });

  it.each(every)('has each field of a %s (%s), with a name for each control', (kind, locale) => {
    const html = render(lone(kind), 0, locale);
    const names = Object.keys(objectAt(table, componentField(kind))?.fields ?? {});
    for (const name of names.filter((one) => !['id', 'kind', 'position'].includes(one))) {
      expect(html).toContain(labelOf(name, locale));
    }
    const labelled = [...html.matchAll(/for="([^"]+)"/g)].map((match) => match[1]);
    for (const control of html.match(/<(input|select)[^>]*>/g) ?? []) {
      const id = /id="([^"]+)"/.exec(control)?.[1];
      expect(control.includes('aria-label=') || labelled.includes(id)).toBe(true);
    }
  });

  it('says default, unit and source under a field', () => {
    const html = render(lone('function'), 0, 'en');
    expect(html).toContain('default 128 MB');
    expect(html).toContain('AWS Lambda quotas page, 2026.');
  });

  it.each([
    ['en', 'Expected a number of at least 1; found 0.'],
    ['ko', '1 이상이어야 합니다.'],
  ] as const)('puts what is wrong beside its field (%s)', (locale, sentence) => {
    const html = render(lone('service', { replicas: 0 }), 0, locale);
    expect(html.match(/aria-invalid="true"/g)).toHaveLength(1);
    expect(html).toContain(sentence);
    expect(render(lone('service', { queue: { limit: -1 } }), 0, locale)).toContain(
      '<details class="border-b border-rule py-2.5" open="">',
    );
  });

  it('keeps a text that is no number in its field, and runs nothing of it', () => {
    const html = render(lone('service', { replicas: '<script>alert(1)</script>' }), 0, 'en');
    expect(html).not.toContain('<script>');
    expect(html).toContain('Expected a number');
  });
});

describe('the first value', () => {
  it('of every field that has a range lies in it', () => {
    table.fields.forEach((field, index) => {
      if (field.kind !== 'number') return;
      const value = firstValue(table, index);
      if (field.default === undefined) expect(value).toBeGreaterThanOrEqual(field.least ?? 0);
      if (field.above !== undefined) expect(value).toBeGreaterThan(field.above);
      if (field.most !== undefined) expect(value).toBeLessThanOrEqual(field.most);
    });
  });

  it('of every union is of its first option', () => {
    table.fields.forEach((field, index) => {
      if (field.kind !== 'union' || field.default !== undefined) return;
      const value = firstValue(table, index);
      expect(optionOf(table, field, value)).toBe(field.options[0]);
    });
  });
});

describe('a sentence about a problem', () => {
  it('is Korean where the interface is', () => {
    const codes = [
      'syntax',
      'type',
      'range',
      'format',
      'unknownField',
      'reference',
      'duplicate',
      'order',
      'limit',
    ] as const;
    for (const code of codes) {
      const sentence = problemSentence({ path: '', code, expected: 'x', found: 'y' }, 'ko');
      expect(sentence).toMatch(/[가-힣]/);
    }
  });
});
