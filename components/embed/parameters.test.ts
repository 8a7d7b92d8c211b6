import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readParameters } from './parameters';

const read = (search: string) => {
  const result = readParameters(search);
  return result.ok ? result.value : result.problems;
};

describe('the parameters of an embedded page', () => {
  it('name what is shown, and have defaults for the rest', () => {
    expect(read('?figure=cascading-failure/works')).toEqual({
      subject: { kind: 'figure', lesson: 'cascading-failure', figure: 'works' },
      controls: 'full',
      autoplay: false,
    });
    expect(read('?template=retry-storm&controls=none&autoplay=1&theme=dark&lang=ko')).toEqual({
      subject: { kind: 'template', template: 'retry-storm' },
      controls: 'none',
      autoplay: true,
    });
    expect(read('?moment=1.AbC_-9')).toMatchObject({ subject: { kind: 'moment', text: '1.AbC_-9' } });
  });

  it('say what is wrong with each', () => {
    expect(read('')).toEqual([{ kind: 'subject', count: 0 }]);
    expect(read('?template=saga&figure=a/b')).toEqual([{ kind: 'subject', count: 2 }]);
    expect(read('?template=saga&theme=pink')).toEqual([{ kind: 'wrong', name: 'theme', found: 'pink' }]);
    expect(read('?template=saga&colour=red')).toEqual([{ kind: 'unknown', name: 'colour' }]);
    expect(read('?template=saga&template=saga')).toEqual([{ kind: 'twice', name: 'template' }]);
    expect(read('?template=../../etc/passwd')).toEqual([
      { kind: 'wrong', name: 'template', found: '../../etc/passwd' },
    ]);
    expect(read('?__proto__=1&template=saga')).toEqual([{ kind: 'unknown', name: '__proto__' }]);
  });

  it('never throw, and repeat no more than a little of what was written', () => {
    const names = fc.constantFrom('figure', 'template', 'moment', 'theme', 'lang', 'controls', 'autoplay', '__proto__');
    const pair = fc.tuple(
      fc.oneof(names, fc.string()),
      fc.oneof(fc.string({ maxLength: 300 }), fc.constant('<script>')),
    );
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 12 }), (pairs) => {
        const result = readParameters(new URLSearchParams(pairs).toString());
        if (result.ok) return;
        expect(result.problems.length).toBeGreaterThan(0);
        for (const problem of result.problems) {
          expect(Object.values(problem).every((value) => String(value).length <= 61)).toBe(true);
        }
      }),
    );
  });
});
