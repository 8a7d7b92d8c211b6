/** Every kind of act and every setting of the schema has words, in both languages. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedWords } from '@/components/stage/panel/feed/both-languages';
import { feedEntries } from '@/components/stage/panel/feed/entries';
import { plainText } from '@/components/stage/panel/feed/sentence';
import { demoTopology } from '@/components/stage/panel/testing/demo-run';
import { type Intervention, intervention } from '@/simulator/scenario/schema/intervention';
import { whyText } from '@/simulator/telemetry/why/why-words';
import { nameOf, schemaAt } from '@/simulator/testing/schema/json-schema';
import { valuesOf } from '@/simulator/testing/schema/values';
import type { Configuration } from '../fault-bands';
import { settingWords } from '../fault-words';
import { otherSettings } from './other-settings';

const given = {
  version: fc.constantFrom('v1', 'v2'),
  onFailure: null,
  atMs: fc.integer({ min: 1, max: 1_200 }),
  target: fc.constantFrom('B', 'B#2', 'A->B', '@a'),
  trafficSplit: fc.constant([
    { version: 'v1', weight: 9 },
    { version: 'v2', weight: 1 },
  ]),
  distribute: fc.constant([]),
  routes: fc.constant({ 'GET /': { throttling: null, cacheTtlMs: 500 } }),
  headerRoutes: fc.constantFrom(null, [{ match: [{ agent: { prefix: 'x' } }], version: 'v2' }]),
};
const settings = Object.entries(schemaAt('faults[configure].set').properties ?? {});
const kinds = (schemaAt('faults[]').oneOf ?? []).filter((schema) => nameOf(schema) !== 'configure');

const sentences = (act: Intervention, scheduled: boolean, others: typeof otherSettings | null = otherSettings) =>
  (['en', 'ko'] as const).flatMap((locale) =>
    feedEntries([{ atMs: act.atMs, kind: 'intervention', intervention: act, scheduled }], {
      topology: demoTopology,
      own: [],
      locale,
      write: feedWords[locale],
      others,
    }).map(({ sentence }) => plainText(sentence)),
  );

/** The act as the last link of a why-chain. */
const causes = (act: Intervention) =>
  (['en', 'ko'] as const).flatMap((language) =>
    (['fault', 'intervention'] as const).map((kind) =>
      whyText(
        { kind, atMs: 1, component: 'B', replica: null, connection: null, params: { intervention: act } },
        language,
      ),
    ),
  );

/** What people do not read: names of files, values that are missing, holes. */
const raw = /[a-z][A-Z]|undefined|null|NaN|\[object|\{|\}|: \.|^\s*$|\s\./;
const holes = /^(Set up: |You |설정: \S+ )?\.?$/;

function expectWords(texts: readonly string[]) {
  for (const text of texts) {
    expect(text).not.toMatch(raw);
    expect(text).not.toMatch(holes);
  }
}

/** With every choice of one setting; `routes` and `eventSource` inside. */
const changes = settings.map(([name, schema]): [string, fc.Arbitrary<object>] => {
  const values = name in given ? given[name as keyof typeof given] : valuesOf(schema, given);
  if (values === null) throw new Error(`no values for ${name}`);
  return [name, (values as fc.Arbitrary<unknown>).map((value) => ({ [name]: value }))];
});

describe('the words of what is done to a run', () => {
  it.each(changes)('has some for the setting %s', (name, sets) => {
    fc.assert(
      fc.property(sets, fc.boolean(), (set, scheduled) => {
        const read = intervention.safeParse({ atMs: 1, target: 'A->B', kind: 'configure', set });
        fc.pre(read.success && read.data.kind === 'configure' && !emptyInside(set, name));
        const act = read.data as Configuration;
        expectWords([...sentences(act, scheduled), ...causes(act)]);
        for (const locale of ['en', 'ko'] as const) {
          const label = settingWords([act], locale, otherSettings);
          expect(label).not.toBe('');
          expect(label).not.toMatch(raw);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each(kinds.map((schema) => [String(nameOf(schema)), schema] as const))('has some for %s', (_, schema) => {
    const acts = valuesOf(schema, given);
    if (acts === null) throw new Error('no values');
    fc.assert(
      fc.property(acts, fc.boolean(), (values, scheduled) => {
        const read = intervention.safeParse(values);
        fc.pre(read.success);
        const act = read.data as Intervention;
        expectWords([...sentences(act, scheduled), ...causes(act)]);
      }),
      { numRuns: 40 },
    );
  });

  it('says in general what changed while the words are not there', () => {
    const act = { atMs: 1, target: 'A->B', kind: 'configure', set: { breaker: null } } as const;
    expect(sentences(act, true, null)).toEqual(['Set up: other settings from A to B.', '설정: A→B 설정 변경.']);
    expect(sentences(act, false, null)).toEqual(['You change settings from A to B.', 'A→B 설정을 바꿨습니다.']);
  });
});

/** A change of an event source or of routes that names nothing changes nothing. */
const emptyInside = (set: object, name: string) =>
  ['eventSource', 'routes'].includes(name) && Object.keys(Object.values(set)[0] as object).length === 0;
