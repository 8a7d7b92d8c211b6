import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenAt } from './json-place';

/** Whether the engine reads it. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('where text stops being JSON', () => {
  it.each([
    ['', 'the end of the text at line 1, column 1'],
    ['hello', '"hello" at line 1, column 1'],
    ['{"a": 1,}', '"}" at line 1, column 9'],
    ['{"a": [1, 2', 'the end of the text at line 1, column 12'],
    ['{\n  "a": 1\n  "b": 2\n}', '"\\"b\\":" at line 3, column 3'],
    ['{"a": 01}', '"01}" at line 1, column 7'],
    ['{"a": NaN}', '"NaN}" at line 1, column 7'],
    ["{'a': 1}", '"\'a\':" at line 1, column 2'],
    ['{} {}', '"{}" at line 1, column 4'],
    ['{"a": 1]', '"]" at line 1, column 8'],
    ['{"a" 1}', '"1}" at line 1, column 6'],
    ['<script>alert(1)</script>', '"<script>alert(1)</sc" at line 1, column 1'],
  ])('is told of %j', (text, place) => {
    expect(isJson(text)).toBe(false);
    expect(brokenAt(text)).toBe(place);
  });

  it('is never before what could still go on, and never after what could not', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom('}', ']', ',', ':', '"', 'x', '{', ' 1'), (json, at, more) => {
        const place = at % (json.length + 1);
        const broken = json.slice(0, place) + more + json.slice(place);
        if (isJson(broken)) return;
        const column = Number(/column (\d+)$/.exec(brokenAt(broken))?.[1]);
        expect(column).toBeGreaterThan(0);
        expect(column).toBeLessThanOrEqual(broken.length + 1);
      }),
    );
  });

  it('is found in deep and long text', () => {
    expect(brokenAt('['.repeat(100_000))).toBe('the end of the text at line 1, column 100001');
    expect(brokenAt(`["${'x'.repeat(900_000)}`)).toMatch(/^"\\"x+" at line 1, column 2$/);
    expect(brokenAt(`["${'x'.repeat(900_000)}" 7]`)).toBe('"7]" at line 1, column 900005');
    expect(brokenAt(`[${'1,'.repeat(200_000)}x]`)).toBe('"x]" at line 1, column 400002');
  });
});
