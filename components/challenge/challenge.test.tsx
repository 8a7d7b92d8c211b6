/**
 * What a learner reads of a challenge: goals, the fields of its knobs, and a verdict with its evidence.
 */
import { readFileSync } from 'node:fs';
import { createRef } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { fieldAt } from '@/components/lab/form/table';
import { lesson } from '@/content/lessons/cascading-failure';
import { loadChallenge } from '@/content/load/challenge';
import { locales } from '@/content/model';
import { conduct, grade } from '@/simulator/experiment';
import { turn } from '@/simulator/experiment/knobs';
import { readScenario } from '@/simulator/scenario';
import type { FieldTable } from '@/simulator/scenario/field-description';
import { fieldIndexAt } from './field-at';
import { Goals } from './goals';
import { challengeMessages } from './messages';
import { settingsOf, withSettings } from './settings';
import type { GradeReport } from './use-grading';
import { Verdict } from './verdict';

if (lesson.challenge === undefined) throw new Error('The lesson has a challenge.');
const { challenge } = lesson;
const loaded = loadChallenge(challenge, lesson.slug, 'index.ts');
const onPage = loaded.figure.challenge;
const file = challenge.file as { readonly scenario: unknown };

function gradeOf(set: Readonly<Record<string, unknown>>, change = (scenario: object): object => scenario): GradeReport {
  const read = readScenario(file.scenario);
  const turned = read.ok ? turn({ scenario: read.value, interventions: [] }, set) : read;
  if (!turned.ok) throw new Error(JSON.stringify(turned.problems));
  const planned = grade(change(turned.value.scenario), file);
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  return conduct(planned.value);
}

describe('a challenge on its page', () => {
  it('does not hold what it is graded on', () => {
    const page = JSON.stringify(loaded);
    for (const seed of [3021, 41177, 90653, 777013]) expect(page).not.toContain(String(seed));
    expect(page).not.toContain('heldOut');
  });

  it.each(locales)('says what is asked for each grade (%s)', (locale) => {
    const html = renderToStaticMarkup(<Goals goals={onPage.goals} locale={locale} />);
    for (const { label } of onPage.goals) expect(html).toContain(label[locale]);
    for (const value of locale === 'en'
      ? ['at most 1 %', 'at least 14 per second', 'at most 200 ms', 'at most 24']
      : ['1% 이하', '초당 14건 이상', '200ms 이하', '24 이하']) {
      expect(html.replace(/\u00a0/g, ' ')).toContain(value);
    }
  });

  it('knows the field of each knob, with its kind and unit', () => {
    const table = JSON.parse(readFileSync('public/scenario.fields.json', 'utf8')) as FieldTable;
    const fields = onPage.knobs.map(({ at }) => fieldAt(table, fieldIndexAt(table, onPage.document, at)));
    expect(fields.map(({ kind }) => kind)).toEqual(['number', 'number', 'number', 'object', 'number']);
    expect(fields[2]).toMatchObject({ unit: 'ms', nullable: true });
    expect(fieldIndexAt(table, onPage.document, ['components', 1, 'nothing'])).toBeUndefined();
  });
});

describe('what was set', () => {
  const set = { 'connections.A->B.bulkhead': { maxConcurrent: 10 }, 'components.A.concurrency': 12 };
  const changed = withSettings(onPage.document, onPage.knobs, JSON.stringify(set));

  it('is put back as it was kept', () => {
    expect(settingsOf(changed, onPage.knobs)).toMatchObject(set);
    const given = readScenario(file.scenario);
    const meant = given.ok ? turn({ scenario: given.value, interventions: [] }, set) : given;
    if (!meant.ok) throw new Error(JSON.stringify(meant.problems));
    expect(readScenario(changed)).toEqual({ ok: true, value: meant.value.scenario });
  });

  it.each([null, '', 'no JSON', 'null', '[1]', '{"components.B.replicas":9}'])('is left as given by %j', (text) => {
    expect(withSettings(onPage.document, onPage.knobs, text)).toEqual(onPage.document);
  });
});

describe('a verdict', () => {
  const [lazy] = challenge.lazy;
  const reports = {
    lazy: gradeOf(lazy?.set ?? {}),
    refused: gradeOf({}, (scenario) => ({ ...scenario, durationMs: 1_000, warmUpMs: 0 })),
  };
  const traffic = { rush: { en: 'a rush', ko: '손님이 몰릴 때' } };
  const render = (report: GradeReport, locale: 'en' | 'ko') =>
    renderToStaticMarkup(
      <Verdict {...{ report, traffic, locale }} challenge={onPage} heading={createRef<HTMLHeadingElement>()} />,
    ).replace(/\u00a0/g, ' ');

  it.each(locales)('has the worst of each objective, its place, and every measurement (%s)', (locale) => {
    const html = render(reports.lazy, locale);
    expect(html).toContain(challengeMessages[locale].verdict.none);
    const measured = reports.lazy.objectives.flatMap(({ evidence }) => evidence);
    expect(html.match(/<tr/g)).toHaveLength(measured.length + reports.lazy.objectives.length);
    expect(html).toContain(traffic.rush[locale]);
    expect(html).toContain(locale === 'en' ? '16 spent' : '16 사용');
  });

  it('says what may not be changed, and shows no evidence then', () => {
    const html = render(reports.refused, 'en');
    expect(html).toContain('<code>durationMs</code>: no change of 60000 (1000)');
    expect(html).not.toContain('<table');
  });
});
