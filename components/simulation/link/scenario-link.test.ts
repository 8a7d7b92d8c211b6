import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { figureOfDocument } from '@/components/lab/figure';
import { twins } from '@/content/twins';
import { encodeMoment } from '@/simulator/scenario/share';
import { followScenarioLink, freshPosition, scenarioLinkText } from './scenario-link';

const fileOf = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../../../content/twins/${name}.json`, import.meta.url), 'utf8'));

describe('a link to two architectures on the same traffic', () => {
  it.each(twins)('$id fits into a chat, and leads to the same place', ({ variants }) => {
    const scenarios = variants.map(fileOf);
    const position = { ...freshPosition(2, 11), atMs: 31_000 };
    const text = scenarioLinkText(scenarios, position);
    expect(text.length).toBeLessThan(1_900);
    const followed = followScenarioLink(text, figureOfDocument);
    expect(followed).toMatchObject({
      ok: true,
      value: { written: scenarios, position: { atMs: 31_000, besideLine: 1, shown: 0 } },
    });
    expect(followed?.ok && followed.value.figures.map((figure) => figure.scenario.title)).toEqual(
      scenarios.map((scenario) => scenario.title),
    );
  });

  it('tells what is wrong with one of them', () => {
    const text = scenarioLinkText([fileOf('time-out/none'), { version: 1 }], freshPosition(2, 1));
    expect(followScenarioLink(text, figureOfDocument)).toMatchObject({
      ok: false,
      problems: [{ path: 'runs[1].of.scenario.components' }],
    });
    expect(followScenarioLink('1.nothing', figureOfDocument)).toMatchObject({ ok: false });
  });

  it('is none when it leads to the figure of a lesson', () => {
    const of = { kind: 'figure', lesson: 'shop', figure: 'f', fingerprint: '00000000' } as const;
    expect(followScenarioLink(encodeMoment({ v: 1, runs: [{ of }] }), figureOfDocument)).toBeNull();
  });
});
