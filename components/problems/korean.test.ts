/**
 * Every expectation that the checks can name has its Korean words.
 */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInterventions, readScenario } from '@/simulator/scenario/read';
import { decodeMoment } from '@/simulator/scenario/share';
import { hostileInputs } from '@/simulator/testing/hostile-inputs';
import { anyChanges, spoiledText } from '@/simulator/testing/mutate';
import { siteScenarios } from '@/simulator/testing/site-templates';
import { koreanExpectation } from './korean';
import { problemSentence } from './sentence';

const folder = 'simulator/scenario';

/** Texts of the checks that are no expectations: parts of one, findings, and what is never said. */
const others = new Set([
  ...[
    ' or ',
    'at least',
    'at most',
    'more than',
    'less than',
    'it has none',
    'there is none',
    'too long',
    'the end of the text',
    'the end of the text at {}',
    '{} at {}',
    'line {}, column {}',
  ],
  ...['a {}', 'a number of {} {}', 'a list of {}', 'a damaged one', 'one of version {}', 'branch {} of run {}'],
  ...['connection of an API gateway', 'single environment', '{}: expected {}, found {}', 'a time'],
]);

/** A text of the source, with a gap for each value that is put in. */
const withGaps = (text: string) => text.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '{}');

/** The texts of more than a word in the source of the checks, but for those about types and of the schema. */
function textsOfChecks(): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^(?!schema\/|.*(?:dictionary|profiles|\.test)\.ts$).*\.ts$/.test(name),
  );
  const lines = files.flatMap((name) =>
    readFileSync(`${folder}/${name}`, 'utf8')
      .replace(/\/\*.*?\*\//gs, '')
      .split('\n')
      .filter((line) => !/^\s*\/\/|^import|^} from|new RegExp/.test(line)),
  );
  const texts = lines.flatMap((line) =>
    [...line.matchAll(/'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`|"((?:[^"\\]|\\.)*)"/g)].map(([, ...one]) =>
      one.join(''),
    ),
  );
  return [...new Set(texts.map(withGaps))].filter((text) => /[a-z] |: /.test(text) && /^[\w"${]/.test(text));
}

/** Names and examples in quotation marks stay as they are. */
const hasEnglish = (korean: string) =>
  /\b(?:the|of|that|with|which|expected|found|an|or)\b/.test(korean.replace(/"[^"]*"/g, ''));

describe('problems in Korean', () => {
  it.each(textsOfChecks().filter((text) => !others.has(text) && !text.includes('offering.map')))('say: %s', (text) => {
    const sentence = koreanExpectation(text.replaceAll('{}', '7'));
    expect(sentence).not.toBeNull();
    expect(sentence).toMatch(/니다/);
    expect(hasEnglish(sentence ?? '')).toBe(false);
  });

  it('are sentences whatever is wrong with a scenario', () => {
    const scenario = fc.constantFrom(...siteScenarios.map(([, one]) => one));
    fc.assert(
      fc.property(scenario, anyChanges, (one, changes) => {
        const text = spoiledText(one, changes, null);
        const read = readScenario(parsed(text));
        const acts = readInterventions([{ kind: 'crash', target: text.slice(40, 60), atMs: -1 }], one as never);
        for (const problem of [read, acts].flatMap((each) => (each.ok ? [] : each.problems))) {
          expect(koreanExpectation(problem.expected), problem.expected).not.toBeNull();
        }
      }),
      { numRuns: 400 },
    );
  });

  it('are sentences whatever is wrong with a link', () => {
    const inputs = hostileInputs(7, 900, { links: ['1.AAAA'], scenarios: siteScenarios.map(([, one]) => one) });
    for (const { text } of inputs.filter(({ through }) => through === 'link')) {
      const read = decodeMoment(text);
      for (const problem of read.ok ? [] : read.problems) {
        expect(koreanExpectation(problem.expected), problem.expected).not.toBeNull();
        expect(problemSentence(problem, 'ko')).toMatch(/니다\. .*니다\.$/s);
      }
    }
  });

  it('put the values in their places', () => {
    expect(koreanExpectation('at least 100 for batches of more than 10')).toBe(
      '10개를 넘는 배치에서는 100 이상이어야 합니다',
    );
    expect(koreanExpectation('a number or an object')).toBe('수여야 합니다, 또는 객체여야 합니다');
    const problem = { path: 'a', code: 'type', expected: 'a list', found: 'a list of 3' } as const;
    expect(problemSentence(problem, 'ko')).toBe('목록이어야 합니다. 지금은 항목 3개의 목록입니다.');
    expect(problemSentence({ ...problem, found: '"x" at line 2, column 5' }, 'ko')).toContain('2행 5열에서 "x" 부분을');
  });
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
