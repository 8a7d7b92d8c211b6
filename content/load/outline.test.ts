import { describe, expect, it } from 'vitest';
import { readOutline } from './outline';

const part = (id: unknown, nav: unknown, children: object[] = []) => ({
  type: 'mdxJsxFlowElement',
  name: 'Part',
  attributes: [
    { type: 'mdxJsxAttribute', name: 'id', value: id },
    { type: 'mdxJsxAttribute', name: 'nav', value: nav },
  ],
  children: children as never[],
  position: { start: { line: 7 } },
});
const figure = (id: string) => ({
  type: 'mdxJsxFlowElement',
  name: 'FigureStage',
  attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: id }],
});
const root = (...children: object[]) => ({ type: 'root', children: children as never[] });

describe('readOutline', () => {
  it('lists the parts in order with their figures, and finds a title at any depth', () => {
    const outline = readOutline(
      root(
        part('break', 'Break', [{ type: 'heading', depth: 1 }]),
        part('b-is-slow', 'B is slow', [{ type: 'mdxJsxFlowElement', name: 'Split', children: [figure('slow')] }]),
      ),
      'en.mdx',
    );
    expect(outline).toEqual({
      sections: [
        { id: 'break', nav: 'Break', figures: [] },
        { id: 'b-is-slow', nav: 'B is slow', figures: ['slow'] },
      ],
      hasTitle: true,
    });
  });

  it('takes no other heading for a title', () => {
    expect(readOutline(root({ type: 'heading', depth: 2 }), 'en.mdx').hasTitle).toBe(false);
  });

  it.each([
    ['a computed id', { type: 'mdxJsxAttributeValueExpression' }, 'Break'],
    ['no label', 'break', ''],
    ['an id that is no anchor', 'B is slow', 'B is slow'],
  ])('refuses %s, with file and line', (_, id, nav) => {
    expect(() => readOutline(root(part(id, nav)), 'en.mdx')).toThrow(/en\.mdx:7: <Part> needs/);
  });

  it('refuses two parts of one name', () => {
    expect(() => readOutline(root(part('a', 'A'), part('a', 'B')), 'ko.mdx')).toThrow(/ko\.mdx: two parts .*"a"/);
  });
});
