import { describe, expect, it } from 'vitest';
import { aboutMessages } from '@/components/about/messages';
import { loadValidation, readValidation } from './validation';

const validation = await loadValidation();

describe('the validation of this release', () => {
  it('is read whole: every row of every table', () => {
    const rows = validation.families.flatMap(({ cases }) => cases.flatMap((one) => one.rows));
    expect(validation.cases).toBeGreaterThan(100);
    expect(rows.length).toBeGreaterThan(validation.cases);
    expect(rows.filter(({ quantity, expected, measured }) => !quantity || !expected || !measured)).toEqual([]);
    expect(validation.families.filter(({ sources }) => sources.length === 0)).toEqual([]);
  });

  it('has a name for each kind of case in both languages', () => {
    const kinds = validation.families.map(({ kind }) => kind);
    expect(kinds.filter((kind) => aboutMessages.en.families[kind] === undefined)).toEqual([]);
    expect(kinds.filter((kind) => aboutMessages.ko.families[kind] === undefined)).toEqual([]);
  });
});

const report = `# Validation

Written by \`npm run validate\` with seed 7 on 2026-01-02. **2 cases: 1 passed, 1 failed, 0 unsupported.**

## retry

| case | quantity | expected | measured | tolerance | within |
| --- | --- | --: | --: | --: | --- |
| A \\| B | p99 | 1 | 1.1 | 0.2 | yes |
| A \\| B | mean | 1 | 2 | 0.2 | **no** |

- Somebody 1999
`;

it('reads seed, day, counts, rows and sources', () => {
  expect(readValidation(report)).toEqual({
    day: '2026-01-02',
    seed: 7,
    cases: 2,
    passed: 1,
    families: [
      {
        kind: 'retry',
        cases: [
          {
            title: 'A | B',
            rows: [
              { quantity: 'p99', expected: '1', measured: '1.1', tolerance: '0.2', passed: true },
              { quantity: 'mean', expected: '1', measured: '2', tolerance: '0.2', passed: false },
            ],
          },
        ],
        sources: ['Somebody 1999'],
      },
    ],
  });
});

it('says what to do when the day is missing', () => {
  expect(() => readValidation('# Validation')).toThrow('npm run validate');
});
