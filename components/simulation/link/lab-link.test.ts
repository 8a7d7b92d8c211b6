/**
 * Links to architectures of the lab: there and back, short enough for a chat, and hostile ones refused in words.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '@/components/lab/document/document';
import { figureOfDocument } from '@/components/lab/figure';
import { withRoom } from '@/components/lab/stage/tidy';
import { templates } from '@/content/templates';
import { readScenario } from '@/simulator/scenario';
import type { CheckedIntervention } from '@/simulator/scenario/checked';
import { encodeMoment } from '@/simulator/scenario/share';
import { firstLine } from '../lines';
import type { SessionPosition } from '../session';
import { labLinkText, positionAt, readLabLink } from './lab-link';

const documentOf = (id: string) => {
  const document = readDocument(JSON.parse(readFileSync(`content/templates/${id}.json`, 'utf8')));
  if (document === null) throw new Error(id);
  return withRoom(document);
};

const host = 'https://faultline.example.org/en/lab?moment=';

describe.each([...templates])('a link to the template %s', (id) => {
  const document = documentOf(id);
  const read = readScenario(document);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const figure = figureOfDocument(read.value);
  const target = figure.scenario.components.find(({ kind }) => kind !== 'client')?.id ?? '';
  const errors = { atMs: 12_345.678, target, kind: 'errors', rate: 0.5 } as CheckedIntervention;
  const position: SessionPosition = {
    seed: 7,
    lines: [
      firstLine(0, 0, 40_000),
      { ...firstLine(1, 0, 30_000), from: 0, forkMs: 12_345.678, acts: [errors], name: 'half of all fail' },
    ],
    shown: 1,
    besideLine: null,
    atMs: 23_456.789,
  };

  it('is short, and leads back to the same architecture at the same moment', () => {
    const text = labLinkText(document, position, { kind: 'component', id: target });
    expect((host + text).length).toBeLessThan(2_000);
    const link = readLabLink(text);
    if (!link.ok) throw new Error(JSON.stringify(link.problems));
    expect(link.value.scenario).toEqual(document);
    expect(positionAt(link.value, figure)).toMatchObject({ ok: true, value: { seed: 7, shown: 1, atMs: 23_456.789 } });
  });

  it('without a run opens at the start, with the seed of the scenario', () => {
    const link = readLabLink(labLinkText(document, null));
    if (!link.ok) throw new Error(JSON.stringify(link.problems));
    expect(positionAt(link.value, figure)).toMatchObject({ ok: true, value: { seed: figure.seed, atMs: 0 } });
  });
});

describe('a link that is no link to an architecture', () => {
  it.each(['', '1.', '1.AAAA', '9.AAAA', 'x'.repeat(300_000)])('says so: %.20s', (text) => {
    expect(readLabLink(text).ok).toBe(false);
  });

  it('says so of a link to a figure', () => {
    const of = { kind: 'figure', lesson: 'a', figure: 'b', fingerprint: '00000000' } as const;
    expect(readLabLink(encodeMoment({ v: 1, runs: [{ of }] }))).toMatchObject({
      ok: false,
      problems: [{ expected: 'one architecture' }],
    });
  });
});
