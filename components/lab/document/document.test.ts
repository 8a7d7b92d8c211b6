/**
 * The document of the lab: acts, names, paths and undo, on templates and on random architectures.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templates } from '@/content/templates';
import { describeProblem, readScenario } from '@/simulator/scenario';
import { anyArchitecture } from '@/simulator/testing/any-architecture';
import { tidied } from '../stage/tidy';
import { type Act, freshDraft, perform } from './acts';
import { emptyDocument, type LabDocument, readDocument } from './document';
import { kinds } from './fresh';
import { acted, freshHistory, redone, undone } from './history';
import { createLabStore } from './lab-store';
import { resolvePath, sameValue, valueAt } from './path';

function template(id: string): LabDocument {
  const document = readDocument(JSON.parse(readFileSync(`content/templates/${id}.json`, 'utf8')));
  if (document === null) throw new Error(id);
  return document;
}

const draftOf = freshDraft;
const resultOf = (document: LabDocument, acts: readonly Act[]) => acts.reduce(perform, draftOf(document)).document;

function problemsOf(document: LabDocument): string[] {
  const read = readScenario(document);
  return read.ok ? [] : read.problems.map(describeProblem);
}

const nearby = { x: 0, y: 0 };
const add = (component: (typeof kinds)[number]): Act => ({ kind: 'add', component, at: nearby });
const connect = (from: string, to: string): Act => ({ kind: 'connect', from, to });

describe('adding and connecting', () => {
  it.each([
    [
      ['client', 'service', 'database'],
      ['client', 'service', 'database'],
    ],
    [
      ['client', 'apiGateway', 'function', 'table'],
      ['client', 'gateway', 'function', 'table'],
    ],
    [
      ['client', 'monolith', 'cache'],
      ['client', 'monolith', 'cache'],
    ],
    [
      ['client', 'service', 'objectStore', 'function'],
      ['client', 'service', 'bucket', 'function'],
    ],
    [
      ['client', 'service', 'topic', 'queue', 'monolith'],
      ['client', 'service', 'topic', 'queue', 'monolith'],
    ],
    [
      ['client', 'function', 'stream', 'service'],
      ['client', 'function', 'stream', 'service'],
    ],
  ] as const)('gives a scenario that runs: %s', (parts, ids) => {
    const links = ids.slice(1).map((to, i) => connect(ids[i] ?? '', to));
    expect(problemsOf(resultOf(emptyDocument, [...parts.map(add), ...links]))).toEqual([]);
  });

  it('places each component where nothing stands, under a name of its own', () => {
    const { components } = resultOf(emptyDocument, [...kinds, ...kinds].map(add));
    const places = components.map(({ position }) => `${position?.x},${position?.y}`);
    expect(new Set(places).size).toBe(components.length);
    expect(new Set(components.map(({ id }) => id)).size).toBe(components.length);
  });

  it('connects what comes after a chosen component', () => {
    const acts: Act[] = [add('client'), { kind: 'add', component: 'service', at: nearby, after: 'client' }];
    expect(problemsOf(resultOf(emptyDocument, acts))).toEqual([]);
  });
});

describe('names', () => {
  it.each(templates)('are changed wherever they stand in %s', (id) => {
    const document = template(id);
    for (const component of document.components) {
      const renamed = resultOf(document, [{ kind: 'rename', id: component.id, name: 'Another' }]);
      expect(problemsOf(renamed)).toEqual([]);
      expect(sameValue(resultOf(renamed, [{ kind: 'rename', id: 'Another', name: component.id }]), document)).toBe(
        true,
      );
    }
  });

  it('are changed wherever they stand in any architecture', () => {
    fc.assert(
      fc.property(anyArchitecture, fc.nat(), (scenario, pick) => {
        const document = scenario as unknown as LabDocument;
        const { id = '' } = document.components[pick % document.components.length] ?? {};
        expect(problemsOf(resultOf(document, [{ kind: 'rename', id, name: 'Another' }]))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('are not given twice, and must be names', () => {
    const document = resultOf(emptyDocument, [add('client'), add('service')]);
    for (const name of ['service', '', 'a b', '__proto__', '<b>']) {
      expect(resultOf(document, [{ kind: 'rename', id: 'client', name }])).toBe(document);
    }
  });
});

describe('removing', () => {
  it.each(templates)('leaves nothing that names what is gone in %s', (template_) => {
    const document = template(template_);
    for (const { id } of document.components) {
      const left = resultOf(document, [{ kind: 'remove', ids: [id] }]);
      const text = JSON.stringify([left.components, left.connections, left.faults, left.mesh]);
      expect(text).not.toMatch(new RegExp(`"(to|from|target|cache|queue|onFailure|controlPlane)":"${id}"`));
      expect(problemsOf(left).filter((line) => line.includes(`"${id}"`))).toEqual([]);
    }
  });

  it('takes the calls of a connection along', () => {
    const chain = [add('client'), add('service'), add('database'), connect('client', 'service')];
    const before = resultOf(emptyDocument, chain);
    const joined = resultOf(before, [connect('service', 'database')]);
    expect(sameValue(resultOf(joined, [{ kind: 'disconnect', from: 'service', to: 'database' }]), before)).toBe(true);
  });
});

describe('fields', () => {
  const document = template('retry-storm');
  const path = resolvePath(document, 'components[1].queue.limit');

  it('are found by the path of a problem', () => {
    expect(path).toEqual(['components', 1, 'queue', 'limit']);
    const routes = { 'GET /a.b/{id}[0]': { integration: {} }, GET: {} };
    const gateway = { ...emptyDocument, components: [{ id: 'g', kind: 'apiGateway', routes }] };
    const text = 'components[0].routes.GET /a.b/{id}[0].integration.kind';
    expect(resolvePath(gateway, text)).toEqual(['components', 0, 'routes', 'GET /a.b/{id}[0]', 'integration', 'kind']);
  });

  it('are not written when they have their default', () => {
    const set: Act = { kind: 'set', path, value: 7, fallback: null };
    const changed = resultOf(document, [set]);
    expect(valueAt(changed, path)).toBe(7);
    expect(valueAt(resultOf(changed, [{ ...set, value: null }]), path)).toBeUndefined();
  });

  it('cannot reach beyond the document', () => {
    const value = { polluted: true };
    expect(resultOf(document, [{ kind: 'set', path: ['components', 0, '__proto__'], value }])).toEqual(document);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

const anyId = fc.constantFrom('client', 'service', 'service-2', 'queue', 'function', 'gateway', 'database', 'web');
const anyName = fc.oneof(anyId, fc.string({ maxLength: 5 }));
const anyPlace = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) });
const anyIds = fc.uniqueArray(anyId, { maxLength: 3 });
const anyEdit: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), component: fc.constantFrom(...kinds), at: anyPlace }),
  fc.record({ kind: fc.constantFrom('connect' as const, 'disconnect' as const), from: anyId, to: anyId }),
  fc.record({ kind: fc.constantFrom('remove' as const, 'duplicate' as const), ids: anyIds }),
  fc.record({ kind: fc.constant('rename' as const), id: anyId, name: anyName }),
  fc.record({ kind: fc.constant('move' as const), ids: anyIds, by: anyPlace }),
  fc.record({
    kind: fc.constant('align' as const),
    ids: anyIds,
    edge: fc.constantFrom('left' as const, 'top' as const, 'row' as const, 'column' as const),
  }),
  fc.record({
    kind: fc.constant('set' as const),
    path: fc.constantFrom(['components', 0, 'concurrency'], ['durationMs'], ['components', 1, 'queue', 'limit']),
    value: fc.oneof(fc.integer(), fc.constant(null), fc.string(), fc.constant(undefined)),
  }),
  fc.record({
    kind: fc.constant('renameEntry' as const),
    path: fc.constantFrom(['components', 1, 'endpoints'], ['components', 0, 'queries'], ['components', 2, 'endpoints']),
    name: fc.constantFrom('handle', 'checkout', 'read', 'consume'),
    next: anyName,
  }),
);
const anyTemplate = fc.constantFrom(...templates).map(template);
/** Beside the edits: another document from a template, a file or a cell of a map, and one tidied up. */
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: anyEdit },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('replace' as const), document: anyTemplate }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('arrange' as const), document: anyTemplate.map(tidied) }),
  },
);
const anyStart = fc.constantFrom(emptyDocument, template('retry-storm'), template('poison-record'));

describe('undo', () => {
  it('as many times as acts were done gives the first document, and redo gives the last', () => {
    fc.assert(
      fc.property(anyStart, fc.array(anyAct, { maxLength: 40 }), (start, acts) => {
        const first = freshHistory(draftOf(start));
        const last = acts.reduce((history, act) => acted(history, act), first);
        const back = last.past.reduce((history) => undone(history), last);
        expect(back.present).toEqual(first.present);
        expect(undone(back)).toBe(back);
        const again = back.future.reduce((history) => redone(history), back);
        expect(again.present).toEqual(last.present);
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same steps back in the lab, with gestures, choosing and other documents between', () => {
    const anyGesture = fc.constantFrom(undefined, 'drag', 'type replicas');
    const anyStep = fc.oneof(
      fc.tuple(anyAct, anyGesture).map(([act, gesture]) => ({ act, gesture })),
      anyIds.map((ids) => ({ ids })),
    );
    fc.assert(
      fc.property(anyStart, fc.array(anyStep, { maxLength: 30 }), (start, steps) => {
        const lab = createLabStore();
        lab.open(start);
        const shown = () => lab.getState().history.present.document;
        const seen = [shown()];
        for (const step of steps) {
          const { past } = lab.getState().history;
          if ('ids' in step) lab.select(step.ids);
          else lab.act(step.act, step.gesture);
          if (lab.getState().history.past.length > past.length) seen.push(shown());
          else seen[seen.length - 1] = shown();
        }
        for (const document of [...seen].reverse().slice(1)) {
          lab.undo();
          expect(shown()).toBe(document);
        }
        lab.undo();
        expect(shown()).toBe(start);
        for (const document of seen.slice(1)) {
          lab.redo();
          expect(shown()).toBe(document);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('takes a gesture back as a whole', () => {
    const start = freshHistory(draftOf(template('retry-storm')));
    const move = (x: number): Act => ({ kind: 'move', ids: ['web'], by: { x, y: 0 } });
    const dragged = [1, 2, 3].reduce((history, x) => acted(history, move(x), 'drag 1'), start);
    const twice = acted(dragged, move(9), 'drag 2');
    expect(undone(twice).present).toBe(dragged.present);
    expect(undone(undone(twice)).present).toBe(start.present);
  });

  it('keeps every problem at a place of the document', () => {
    fc.assert(
      fc.property(anyStart, fc.array(anyAct, { maxLength: 25 }), (start, acts) => {
        const { document } = acts.reduce(perform, draftOf(start));
        const read = readScenario(document);
        for (const problem of read.ok ? [] : read.problems) {
          const path = resolvePath(document, problem.path);
          const parent = path.slice(0, -1);
          const known = parent.findIndex((_, i) => valueAt(document, parent.slice(0, i + 1)) === undefined);
          const owner = ['components', 'connections', 'faults'].includes(String(path[0])) && path.length > 1;
          if (owner) expect(valueAt(document, path.slice(0, 2))).toBeDefined();
          expect(known === -1 || known >= 2 || !owner).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
