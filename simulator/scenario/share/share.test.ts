import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { anyIntervention, anyScenario } from '../../testing/arbitrary';
import { decodeMoment, encodeMoment, fingerprintOf, type Moment, type MomentInput } from '.';
import { fromBase64Url, toBase64Url } from './base64url';

const data = (value: unknown) => JSON.parse(JSON.stringify(value));

const anyBranches = fc
  .array(fc.tuple(fc.array(anyIntervention, { maxLength: 3 }), fc.nat({ max: 500 }), fc.nat({ max: 7 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((all) =>
    all.map(([acts, atMs, from], index) =>
      index === 0
        ? { atMs: 0, acts }
        : { name: `branch ${index} 갈래`, from: from % index, atMs, acts: acts.filter((act) => act.atMs >= atMs) },
    ),
  );

const anyMoment: fc.Arbitrary<Moment> = fc
  .record({
    scenario: anyScenario.map(data),
    seed: fc.nat(),
    branches: anyBranches,
    atMs: fc.double({ min: 0, max: 86_400_000, noNaN: true }),
    request: fc.nat(),
  })
  .map(({ scenario, seed, branches, atMs, request }) => ({
    v: 1,
    runs: [
      { of: { kind: 'scenario', scenario }, branches: data(branches) },
      { of: { kind: 'scenario', scenario: {} }, branches: [{ atMs: 0, acts: [] }] },
    ],
    seed,
    shown: { run: 0, branch: branches.length - 1 },
    beside: { run: 1, branch: 0 },
    atMs: atMs === 0 ? 0 : atMs,
    selection: { kind: 'request', request },
    panels: ['trace', 'why'],
  }));

const problemsOf = (text: string) => {
  const read = decodeMoment(text);
  return read.ok ? [] : read.problems;
};

const packed = (json: string) => `1.${toBase64Url(deflateSync(new TextEncoder().encode(json)))}`;

const of = { kind: 'scenario', scenario: { version: 1 } } as const;
const small: MomentInput = { v: 1, runs: [{ of }] };

describe('a moment as text', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(anyMoment, (moment) => {
        const text = encodeMoment(moment);
        expect(text).toMatch(/^1\.[A-Za-z0-9_-]+$/);
        expect(decodeMoment(text)).toEqual({ ok: true, value: moment });
      }),
      { numRuns: 50 },
    );
  });

  it('gets its defaults when it is read', () => {
    expect(decodeMoment(encodeMoment(small))).toEqual({
      ok: true,
      value: {
        v: 1,
        runs: [{ of, branches: [{ atMs: 0, acts: [] }] }],
        shown: { run: 0, branch: 0 },
        atMs: 0,
        panels: [],
      },
    });
  });

  it('of version 1 stays readable', () => {
    // Never change these texts: people keep links.
    for (const text of writtenLongAgo) expect(decodeMoment(text)).toMatchObject({ ok: true });
  });

  it('is short enough for a chat: every template with two branches, three acts and a selection', () => {
    const folder = 'content/templates';
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    expect(files.length).toBeGreaterThanOrEqual(12);
    for (const file of files) {
      const scenario = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
      const target = scenario.components[1].id;
      const branches: MomentInput['runs'][number]['branches'] = [
        { acts: [{ atMs: 12_345.678, target, kind: 'slow', addedMs: 1_500 }] },
        {
          from: 0,
          atMs: 45_123.5,
          name: 'what if it crashes',
          acts: [
            { atMs: 45_123.5, target, kind: 'crash' },
            { atMs: 61_000, target, kind: 'recover' },
          ],
        },
      ];
      const text = encodeMoment({
        v: 1,
        runs: [{ of: { kind: 'scenario', scenario }, branches }],
        seed: 4_294_967_295,
        shown: { branch: 1 },
        beside: { branch: 0 },
        atMs: 61_234.5,
        selection: { kind: 'request', request: 123_456 },
        panels: ['trace', 'why', 'form'],
      });
      expect(text.length, file).toBeLessThan(1_800);
    }
  });
});

describe('a text that is none of ours', () => {
  it.each([
    ['', 'format', '""'],
    ['1.', 'format', '"1."'],
    ['hello', 'format', '"hello"'],
    ['2.AAAA', 'format', 'one of version 2'],
    ['1.AAAAA', 'format', 'a damaged one'],
    [`1.${'A'.repeat(300_000)}`, 'limit', '300002'],
    [packed('{"v":1'), 'syntax', 'a damaged one'],
    [packed('[]'), 'type', 'a list of 0'],
    [packed('{"v":7}'), 'type', '7'],
  ])('text %#, damaged or foreign, is a problem', (text, code, found) => {
    expect(problemsOf(text)).toContainEqual(expect.objectContaining({ code, found }));
  });

  it('names the place of what is wrong inside', () => {
    const branches = [
      { from: 0 },
      { from: 1 },
      { from: 0, atMs: 100, acts: [{ atMs: 99, target: 'B', kind: 'crash' }] },
    ];
    const wrong = { ...small, runs: [{ of, branches }], shown: { branch: 16 }, more: 1 };
    expect(problemsOf(packed(JSON.stringify(wrong))).map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'runs[0].branches[0].from',
        'runs[0].branches[1].from',
        'runs[0].branches[2].acts[0].atMs',
        'shown.branch',
        'more',
      ]),
    );
    const nowhere = problemsOf(encodeMoment({ ...small, shown: { branch: 3 }, beside: { run: 1 } }));
    expect(nowhere.map(({ path, found }) => [path, found])).toEqual([
      ['shown', 'branch 3 of run 0'],
      ['beside', 'branch 0 of run 1'],
    ]);
  });

  it('cannot fill the memory', () => {
    expect(problemsOf(packed(`{"v":1,"runs":"${' '.repeat(60_000_000)}"}`))).toEqual([
      { path: '', code: 'format', expected: 'the whole text of a link', found: 'a damaged one' },
    ]);
  });

  it('is never more than a problem, wherever a link was damaged', () => {
    const whole = encodeMoment({ ...small, panels: ['trace'], atMs: 12_345 });
    fc.assert(
      fc.property(fc.nat({ max: whole.length - 1 }), fc.string({ maxLength: 3 }), (at, instead) => {
        for (const text of [whole.slice(0, at), whole.slice(0, at) + instead + whole.slice(at + 1)]) {
          const read = decodeMoment(text);
          if (!read.ok) expect(read.problems.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 2_000 },
    );
    fc.assert(
      fc.property(fc.string(), (text) => decodeMoment(text).ok === false),
      { numRuns: 500 },
    );
  });
});

describe('bytes as text', () => {
  it('come back, and only one text stands for them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200, size: 'max' }), (bytes) => {
        expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
      }),
    );
    expect(fromBase64Url('AB')).toBeNull();
    expect(fromBase64Url('A')).toBeNull();
    expect(fromBase64Url('A=')).toBeNull();
  });
});

describe('a fingerprint', () => {
  it('differs when the data does', () => {
    expect(fingerprintOf({ a: 1 })).toBe(fingerprintOf({ a: 1 }));
    expect(fingerprintOf({ a: 1 })).not.toBe(fingerprintOf({ a: 2 }));
    expect(fingerprintOf('가')).not.toBe(fingerprintOf('각'));
    expect(fingerprintOf('')).toMatch(/^[0-9a-f]{8}$/);
  });
});

const writtenLongAgo = [
  '1.o5azlF53TXi9bIPCm7kz3izcovCmZc7rnS1vupaAq3wU-_AlVlCbFZiikTwAiS8zQyNjE3BWICYRwgzDkhZrAQ',
  '1.o6qnkzMSM8F1F4rPDQyNjBOTklNALqNvxMKyO7pFEEXYLILoABoNhATTLUwUlDsgJoNDuBYA',
];
