/**
 * Entries get another name wherever they are named: the scenario stays one, and does the same.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templates } from '@/content/templates';
import { describeProblem, readScenario } from '@/simulator/scenario';
import { anyArchitecture } from '@/simulator/testing/any-architecture';
import { isPlain, type LabDocument } from './document';
import { renameEntry } from './entry-names';
import { type Path, valueAt } from './path';

const lists = ['endpoints', 'queries', 'modules', 'routes'];
const problemsOf = (document: LabDocument): string[] => {
  const read = readScenario(document);
  return read.ok ? [] : read.problems.map(describeProblem);
};

/** Everything that has a name of its own and is named elsewhere. */
const entriesOf = (document: LabDocument): readonly (readonly [Path, string])[] =>
  document.components.flatMap((component, index) =>
    lists.flatMap((list) =>
      Object.keys(isPlain(component[list]) ? component[list] : {})
        .filter((name) => list !== 'routes' || !name.includes('{'))
        .map((name) => [['components', index, list], name] as const),
    ),
  );

/** Another name of the same form; a route is another path. */
const another = (name: string) => (name.includes('/') ? `${name}x` : name.startsWith('$') ? name : 'Another');

function expectRenamed(document: LabDocument, [path, name]: readonly [Path, string]): void {
  const next = another(name);
  const renamed = renameEntry(document, path, name, next);
  const clue = `${path.join('.')}.${name}`;
  if (next !== name) expect(Object.keys(valueAt(renamed, path) as object), clue).toContain(next);
  expect(problemsOf(renamed), clue).toEqual([]);
  const back = renameEntry(renamed, path, next, name);
  expect(problemsOf(back), clue).toEqual([]);
  expect(renameEntry(back, path, name, next), clue).toEqual(renamed);
}

describe('a named entry', () => {
  it.each(templates)('gets another name everywhere in %s', (id) => {
    const document = JSON.parse(readFileSync(`content/templates/${id}.json`, 'utf8')) as LabDocument;
    for (const entry of entriesOf(document)) expectRenamed(document, entry);
  });

  it('gets another name everywhere in any architecture', () => {
    fc.assert(
      fc.property(anyArchitecture, fc.nat(), (scenario, pick) => {
        const document = scenario as unknown as LabDocument;
        const entries = entriesOf(document);
        const entry = entries[pick % entries.length];
        if (entry !== undefined) expectRenamed(document, entry);
      }),
      { numRuns: 60 },
    );
  });

  const two = { handle: { steps: [] }, browse: { steps: [] } };
  const calling = (steps: readonly unknown[]): LabDocument => ({
    version: 1,
    components: [
      { id: 'web', kind: 'client', classes: [{ name: 'browse', to: 'shop' }] },
      { id: 'shop', kind: 'service', endpoints: { browse: { steps } } },
      { id: 'store', kind: 'service', endpoints: two },
    ],
    connections: [{ from: 'web', to: 'shop' }],
  });

  it('is still meant by a call that named none', () => {
    const document = calling([{ kind: 'call', to: 'store' }]);
    const steps = ['components', 1, 'endpoints', 'browse', 'steps', 0];
    const callee = renameEntry(document, ['components', 2, 'endpoints'], 'browse', 'look');
    expect(valueAt(callee, steps)).toEqual({ kind: 'call', to: 'store', endpoint: 'look' });
    const caller = renameEntry(document, ['components', 1, 'endpoints'], 'browse', 'look');
    expect(valueAt(caller, ['components', 1, 'endpoints', 'look', 'steps', 0])).toEqual({
      ...{ kind: 'call', to: 'store', endpoint: 'browse' },
    });
    // The only one of the shop is found whatever its name.
    expect(valueAt(caller, ['components', 0])).toEqual(document.components[0]);
  });

  it('is renamed in a class, a compensation, an event source, a policy and a fault', () => {
    const document: LabDocument = {
      ...calling([{ kind: 'saga', calls: [{ to: 'store', endpoint: 'browse', compensate: 'handle' }] }]),
      connections: [{ from: 'q', to: 'store', eventSource: { kind: 'workers', endpoint: 'handle' } }],
      faults: [
        { kind: 'configure', target: 'q->store', set: { eventSource: { kind: 'workers', endpoint: 'handle' } } },
      ],
    };
    const renamed = renameEntry(document, ['components', 2, 'endpoints'], 'handle', 'undo');
    expect(JSON.stringify(renamed)).not.toContain('handle');
    const policy = { ...document.components[2], authorization: [{ action: 'deny', endpoints: ['handle'] }] };
    const guarded = { ...document, components: [document.components[0], document.components[1], policy] };
    const told = renameEntry(guarded as LabDocument, ['components', 2, 'endpoints'], 'handle', 'undo');
    expect(valueAt(told, ['components', 2, 'authorization', 0, 'endpoints'])).toEqual(['undo']);
  });

  it('is written where a participant of a two-phase commit named none', () => {
    const document = calling([{ kind: 'twoPhaseCommit', participants: [{ to: 'store' }] }]);
    const vote = { ...document.components[2], endpoints: { prepare: {}, commit: {}, abort: {} } };
    const voting = { ...document, components: [document.components[0], document.components[1], vote] } as LabDocument;
    const renamed = renameEntry(voting, ['components', 2, 'endpoints'], 'commit', 'apply');
    expect(valueAt(renamed, ['components', 1, 'endpoints', 'browse', 'steps', 0, 'participants'])).toEqual([
      { to: 'store', commit: 'apply' },
    ]);
  });

  it('takes the faults of a module along', () => {
    const document: LabDocument = {
      version: 1,
      components: [
        {
          ...{ id: 'shop', kind: 'monolith', endpoints: { buy: { module: 'cart' } } },
          modules: { cart: { steps: [{ kind: 'module', module: 'pay' }] }, pay: { steps: [] } },
        },
      ],
      connections: [],
      faults: [
        { kind: 'crash', target: 'shop.pay#2' },
        { kind: 'crash', target: 'other.pay' },
      ],
    };
    const renamed = renameEntry(document, ['components', 0, 'modules'], 'pay', 'bill');
    expect(renamed.faults).toEqual([
      { kind: 'crash', target: 'shop.bill#2' },
      { kind: 'crash', target: 'other.pay' },
    ]);
    expect(valueAt(renamed, ['components', 0, 'modules', 'cart', 'steps', 0, 'module'])).toBe('bill');
  });

  it('keeps its name when the other is taken, or none', () => {
    const document = calling([]);
    for (const next of ['handle', '', '__proto__'])
      expect(renameEntry(document, ['components', 2, 'endpoints'], 'browse', next)).toBe(document);
  });
});
