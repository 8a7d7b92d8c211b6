import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeFileProblem } from './result';
import { readYaml } from './yaml-read';
import { writeYaml } from './yaml-write';

const valuesOf = (text: string) => readYaml(text).documents.map((document) => document.value);
const problemsOf = (text: string) => readYaml(text).problems.map(describeFileProblem);

describe('reading YAML', () => {
  it('[XP1] gives the data of each document, with its number and lines', () => {
    const { documents, problems } = readYaml('# head\na: 1\n---\n---\nb:\n  - c: yes\n    d: [1, 2]\n');
    expect(problems).toEqual([]);
    expect(documents.map(({ number, value }) => [number, value])).toEqual([
      [1, { a: 1 }],
      [3, { b: [{ c: 'yes', d: [1, 2] }] }],
    ]);
    const lineOf = documents[1]?.lineOf ?? (() => 0);
    expect([['b'], ['b', 0, 'd'], ['b', 0, 'missing', 'x'], ['nothing']].map((path) => lineOf(path))).toEqual([
      5, 7, 6, 5,
    ]);
  });

  it('[XP1] follows aliases and merge keys', () => {
    expect(valuesOf('a: &a {x: 1, y: 2}\nb: *a\nc: {<<: *a, y: 3}\nd: {<<: [*a, {z: 4}]}')).toEqual([
      { a: { x: 1, y: 2 }, b: { x: 1, y: 2 }, c: { x: 1, y: 3 }, d: { x: 1, y: 2, z: 4 } },
    ]);
    expect(valuesOf('a: &a 1\nb: &a 2\nc: *a')).toEqual([{ a: 1, b: 2, c: 2 }]);
  });

  it('[XP1] reads a local tag as the field that stands for it, and no other tag', () => {
    const localTags = { '!Ref': 'Ref', '!GetAtt': 'Fn::GetAtt' };
    expect(readYaml('a: !Ref b\nc: [!GetAtt d.Arn]', { localTags }).documents[0]?.value).toEqual({
      a: { Ref: 'b' },
      c: [{ 'Fn::GetAtt': 'd.Arn' }],
    });
    expect(problemsOf('a: 1\nb: !Ref c')).toEqual(['document 1, line 2: b: expected no tag of this name, found !Ref']);
    expect(problemsOf('a: !!js/function x')[0]).toMatch(/line 1: a: expected no tag of this name/);
    expect(valuesOf('a: !!str 1\nb: ! c')).toEqual([{ a: '1', b: 'c' }]);
  });

  const bomb = ['a: &a0 [x, x, x, x, x, x, x, x, x]']
    .concat(Array.from({ length: 20 }, (_, n) => `b${n}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(', ')}]`))
    .join('\n');

  it.each<readonly [string, string, RegExp]>([
    ['an alias bomb', bomb, /line \d+: b3.*at most 50000 values in the file, aliases included, found more/],
    ['an alias of itself', 'a: &a\n  b: *a', /line 2: a\.b: expected an alias of something before it/],
    ['an alias of nothing', 'a: *b', /anchor/],
    ['a merge of what it is in', 'a: &a\n  <<: *a', /one of what it is in/],
    ['a merge of a number', 'a: {<<: 1}', /an object, or a list of objects, to merge/],
    ['a name twice', 'a: 1\na: 2', /document 1, line 2: a: expected each name once/],
    ['a tab for indentation', 'a:\n\tb: 1', /document 1, line 2/],
    ['a broken flow', 'a: 1\n---\nb: [1, 2', /document 2, line 3/],
    ['a prototype key', 'a:\n  __proto__: {x: 1}', /line 2: a: expected another name of a field, found __proto__/],
    ['a list as a name', '? [a]\n: 1', /expected a text as name of a field/],
    ['no number', 'a: .nan', /line 1: a: expected a text, a number/],
    ['a huge text', 'x'.repeat(1_000_001), /^the input: expected at most 1000000 characters/],
    ['too many brackets', 'a: [1]\n'.repeat(40_000), /at most 100000 words and signs/],
    ['deep brackets', '['.repeat(500_000), /brackets nested at most 100 deep/],
    ['deep indentation', Array.from({ length: 900 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'), /at most 64 deep/],
    ['deep lists', `${'- '.repeat(40_000)}1`, /nesting too deep/],
    ['many documents', '--- 1\n'.repeat(600), /at most 500 documents/],
    ['many errors', ']'.repeat(20_000), /document 1/],
    ['bytes', '\u0000\u0001\uFFFE: [', /document 1/],
  ])('[XP2] tells what is wrong with %s', (_, text, expected) => {
    const { documents, problems } = readYaml(text);
    expect(documents).toEqual([]);
    expect(problems.map(describeFileProblem)[0]).toMatch(expected);
    expect(problems.length).toBeLessThanOrEqual(50);
  });

  it('[XP2] leaves the prototype of objects alone', () => {
    const [value] = valuesOf('constructor: {prototype: {polluted: 1}}\ntoString: 2');
    expect(value).toEqual(
      Object.fromEntries([
        ['constructor', { prototype: { polluted: 1 } }],
        ['toString', 2],
      ]),
    );
    expect({}).not.toHaveProperty('polluted');
  });

  it('[XP2] never throws, whatever the text', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        ': ',
        '- ',
        '\n',
        '  ',
        '\t',
        '[',
        ']',
        '{',
        '}',
        ', ',
        '&a ',
        '*a',
        '!x ',
        '|',
        '>',
        '"',
        "'",
        '#',
        '---\n',
        '?',
        '%',
        '<<',
        '\r',
      ],
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
        ),
        (text) => {
          const { documents, problems } = readYaml(text);
          expect(documents.length === 0 || problems.length === 0).toBe(true);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('writing YAML', () => {
  it('[XP1] quotes what YAML 1.1 would read as something else', () => {
    expect(writeYaml([{ a: 'ON', b: 'yes', c: '0x10', d: '1_000', e: '12:30', f: 'v1' }, [1.5]])).toBe(
      'a: "ON"\nb: "yes"\nc: "0x10"\nd: "1_000"\ne: "12:30"\nf: v1\n---\n- 1.5\n',
    );
  });

  it('[XP1] quotes the merge key and the value sign of YAML 1.1, as names and as values', () => {
    const data = { '<<': { a: '=' }, '=': ['<<', '=='], b: { '<<': [] } };
    const text = writeYaml([data]);
    expect(text).toBe('"<<":\n  a: "="\n"=":\n  - "<<"\n  - ==\nb:\n  "<<": []\n');
    expect(valuesOf(text)).toEqual([data]);
  });

  it('[XP1] what is written reads back as the same', () => {
    const special = fc.constantFrom('<<', '=', '<', '~', 'null', '2001-12-14', '0o7', '1e3', '-', '? a', ': b', '*a');
    const key = fc.oneof(
      special,
      fc.string({ unit: 'grapheme' }).filter((name) => name !== '__proto__'),
    );
    const data = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        special,
        fc.string({ unit: 'grapheme' }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
        fc.constant(null),
        tie('list'),
        tie('object'),
      ),
      list: fc.array(tie('value'), { maxLength: 4 }),
      object: fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    })).object;
    fc.assert(
      fc.property(fc.array(data, { minLength: 1, maxLength: 3 }), (documents) => {
        expect(valuesOf(writeYaml(documents))).toEqual(documents);
      }),
      { numRuns: 300 },
    );
  });
});
