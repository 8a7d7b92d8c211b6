import { expect, it } from 'vitest';
import { markFirstTerms } from './first-terms';

const term = (attributes: Readonly<Record<string, string>>) => ({
  name: 'Term',
  attributes: Object.entries(attributes).map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value })),
});
const isFirst = (node: { attributes: { name?: string }[] }) => node.attributes.some(({ name }) => name === 'first');

it('marks the first use of each term, by id or by kind', () => {
  const uses = [term({ kind: 'retry' }), term({ id: 'retry' }), term({ id: 'goodput' }), term({ kind: 'retry' })];
  markFirstTerms({ children: [{ name: 'p', children: uses.slice(0, 2) }, ...uses.slice(2)] });
  expect(uses.map(isFirst)).toEqual([true, false, true, false]);
});

it('leaves what is no term as it is', () => {
  const other = { name: 'Num', attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: 'goodput' }] };
  markFirstTerms({ children: [other] });
  expect(isFirst(other)).toBe(false);
});
