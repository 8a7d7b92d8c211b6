/**
 * What was done by hand comes along into the next version of a document, and nothing of it is lost.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstLine, type Lines } from '@/components/simulation/lines';
import type { CheckedIntervention } from '@/simulator/scenario/checked';
import { readInterventions, readScenario } from '@/simulator/scenario/read';
import { type Act, freshDraft, perform } from '../document/acts';
import { type LabDocument, readDocument } from '../document/document';
import { figureOfDocument } from '../figure';
import { carried, type Deeds, deedsOf, type Version } from './deeds';

const storm = readDocument(JSON.parse(readFileSync('content/templates/retry-storm.json', 'utf8'))) as LabDocument;

function edited(...acts: Act[]): Version {
  const { document, identities } = acts.reduce(perform, freshDraft(storm));
  const read = readScenario(document);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return { figure: figureOfDocument(read.value), identities };
}

const crash = (target: string, atMs: number) => ({ kind: 'crash', target, atMs }) as CheckedIntervention;
const carry = (deeds: Deeds, version: Version) => carried(deeds, version, readInterventions);

const asOpened = edited();
const { figure } = asOpened;
const [main, branch] = [crash('payment', 9_000), crash('orders', 12_000)];
const lines: Lines = [
  { ...firstLine(0, 0, 40_000), acts: [main] },
  { ...firstLine(1, 0, 12_000), from: 0, forkMs: 11_000, acts: [branch], name: 'two' },
];
const ownSeed = figure.seed;
const done: Deeds = { ownSeed, lines, shown: 1, besideLine: 0, atMs: 15_000, seed: ownSeed };
const actsOf = ({ lines: all }: { readonly lines: Lines }) => all.map(({ acts }) => acts);

const faster: Act = { kind: 'set', path: ['components', 1, 'concurrency'], value: 99 };
const withoutOrders: Act = { kind: 'remove', ids: ['orders'] };
const ids = figure.scenario.components.map(({ id }) => id);

describe('what was done by hand', () => {
  it('is done again at the same moments and on the same branches', () => {
    expect(ids).toEqual(expect.arrayContaining(['payment', 'orders']));
    const next = carry(done, edited(faster));
    expect(next.unfit).toEqual([]);
    expect(next.position).toMatchObject({ shown: 1, besideLine: 0, atMs: 15_000, seed: figure.seed });
    expect(actsOf(next.position)).toEqual([[main], [branch]]);
    expect(next.position.lines.map(({ name, forkMs, knownMs }) => [name, forkMs, knownMs])).toEqual([
      [null, 0, 15_000],
      ['two', 11_000, 15_000],
    ]);
  });

  it('waits where it does not fit, and comes back', () => {
    const without = carry(done, edited(withoutOrders));
    expect(without.unfit).toEqual([branch]);
    expect(actsOf(without.position)).toEqual([[main], []]);
    const more = crash('payment', 14_000);
    const went = without.position.lines.map((line) => (line.id === 1 ? { ...line, acts: [...line.acts, more] } : line));
    const left = deedsOf({ ...without.position, lines: went }, edited(withoutOrders), without);
    expect(actsOf(left)).toEqual([[main], [branch, more]]);
    expect(carry(left, asOpened).unfit).toEqual([]);
  });

  it('does not come back once the reader started over', () => {
    const without = carry(done, edited(withoutOrders));
    const over = { ...without.position, lines: [firstLine(0, 0, 0)], shown: 0, besideLine: null };
    expect(actsOf(deedsOf(over, edited(withoutOrders), without))).toEqual([[]]);
  });

  it('follows a component that gets another name', () => {
    const next = carry(done, edited({ kind: 'rename', id: 'orders', name: 'till' }));
    expect(next.unfit).toEqual([]);
    expect(actsOf(next.position)).toEqual([[main], [{ ...branch, target: 'till' }]]);
  });

  it('does not mean a component that gets the name of another', () => {
    const rename = (id: string, name: string): Act => ({ kind: 'rename', id, name });
    const swapped = edited(rename('orders', 'till'), rename('payment', 'orders'));
    const next = carry(done, swapped);
    expect(actsOf(next.position)).toEqual([[{ ...main, target: 'orders' }], [{ ...branch, target: 'till' }]]);
    const back = edited(rename('orders', 'till'), rename('payment', 'orders'), rename('till', 'payment'));
    expect(actsOf(carry(deedsOf(next.position, swapped, next), back).position)).toEqual([
      [{ ...main, target: 'orders' }],
      [{ ...branch, target: 'payment' }],
    ]);
  });

  it('is not done to another component in the same place', () => {
    const other = edited(withoutOrders, { kind: 'add', component: 'service', at: { x: 0, y: 0 } });
    expect(carry(done, other).unfit).toContainEqual(branch);
  });

  it('waits when the run ends before it', () => {
    const short = carry(done, edited({ kind: 'set', path: ['durationMs'], value: 10_000 }));
    expect(short.unfit).toEqual([branch]);
    expect(short.position).toMatchObject({ atMs: 10_000 });
    expect(short.position.lines[1]?.forkMs).toBe(10_000);
    const back = deedsOf(short.position, edited(), short);
    expect(back.lines.map(({ forkMs }) => forkMs)).toEqual([0, 11_000]);
  });

  it('keeps a seed that the reader drew, and follows that of the document', () => {
    const seeded = edited({ kind: 'set', path: ['seed'], value: 77 });
    expect(carry(done, seeded).position.seed).toBe(77);
    expect(carry({ ...done, seed: 5 }, edited(faster)).position.seed).toBe(5);
  });

  it('is never lost, whatever is edited in between', () => {
    const versions = [
      asOpened,
      edited({ kind: 'rename', id: 'orders', name: 'till' }),
      edited({ kind: 'rename', id: 'orders', name: 'till' }, { kind: 'rename', id: 'payment', name: 'orders' }),
      edited(withoutOrders),
      edited({ kind: 'remove', ids: ['payment'] }),
      edited({ kind: 'set', path: ['durationMs'], value: 5_000 }),
      edited(faster),
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...versions), { maxLength: 12 }), (through) => {
        const end = through.reduce<Deeds>((deeds, version) => {
          const next = carry(deeds, version);
          return deedsOf(next.position, version, next);
        }, done);
        expect(actsOf(carry(end, asOpened).position)).toEqual([[main], [branch]]);
      }),
    );
  });
});
