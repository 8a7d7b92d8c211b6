/**
 * The board's picture of documents, running or not, right or wrong: everything has a place and a size, and order leaves
 * room.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { templates } from '@/content/templates';
import { placeOf } from '../document/arrange';
import { emptyDocument, type LabDocument, readDocument } from '../document/document';
import { freshComponent, kinds } from '../document/fresh';
import { documentAt, labGeometry, type Orientation, shownAt } from './lab-geometry';
import { sketchTopology } from './sketch';
import { tidied } from './tidy';
import { neighbour } from './walk';

const documentOf = (id: string): LabDocument =>
  readDocument(JSON.parse(readFileSync(`content/templates/${id}.json`, 'utf8'))) ?? emptyDocument;

function geometryOf(document: LabDocument, orientation: Orientation = 'across') {
  const places = document.components.map((one) => shownAt(placeOf(one), orientation));
  return labGeometry(sketchTopology(document, null), places, orientation);
}

const numbersOf = (document: LabDocument, orientation: Orientation) => {
  const { nodes, edges } = geometryOf(document, orientation);
  return [
    ...nodes.flatMap(({ box }) => Object.values(box)),
    ...edges.flatMap(({ lanes, box }) => [
      ...Object.values(box),
      ...lanes.flatMap(({ request }) => [...request.points]),
    ]),
  ];
};

describe.each([...templates])('the template %s on the board', (id) => {
  const document = tidied(documentOf(id));

  it('has a finite place for everything, both ways', () => {
    for (const way of ['across', 'down'] as const) {
      expect(numbersOf(document, way).every(Number.isFinite)).toBe(true);
    }
  });

  it('in order has no two instruments on each other, and requests run to the right', () => {
    const { nodes } = geometryOf(document);
    for (const [i, { box: a }] of nodes.entries()) {
      for (const { box: b } of nodes.slice(0, i)) {
        const apart = a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height;
        expect(apart).toBe(true);
      }
    }
    for (const { from, to } of sketchTopology(document, null).connections) {
      expect(nodes[to]?.box.x).toBeGreaterThan(nodes[from]?.box.x ?? 0);
    }
  });
});

describe('a document with mistakes', () => {
  it('is drawn: unknown kinds, wrong types, connections to nowhere', () => {
    const broken: LabDocument = {
      ...emptyDocument,
      components: [
        { id: 'a', kind: 'service', replicas: 'many', concurrency: -3, endpoints: null, queue: 7 },
        { id: 'b', kind: 'spaceship', modules: [] },
        { id: 'c', kind: 'client', classes: [null, 'x', { name: 5 }] },
      ],
      connections: [
        { from: 'a', to: 'b' },
        { from: 'a', to: 'nobody' },
      ],
    };
    expect(numbersOf(broken, 'across').every(Number.isFinite)).toBe(true);
    expect(geometryOf(broken).edges).toHaveLength(1);
  });

  it('every kind from the palette has a size', () => {
    for (const kind of kinds) {
      const document = { ...emptyDocument, components: [freshComponent(emptyDocument, kind, { x: 0, y: 0 })] };
      expect(geometryOf(document).nodes[0]?.box.height).toBeGreaterThan(40);
    }
  });
});

it('a place on the picture leads back to the place in the document', () => {
  for (const way of ['across', 'down'] as const) {
    expect(documentAt(shownAt({ x: 120, y: -80 }, way), way)).toEqual({ x: 120, y: -80 });
  }
});

it('arrow keys find what is nearest in their direction', () => {
  const box = (x: number, y: number) => ({ x, y, width: 10, height: 10 });
  const boxes = new Map([
    ['a', box(0, 0)],
    ['b', box(100, 0)],
    ['c', box(60, 90)],
  ]);
  expect(neighbour(boxes, 'a', { x: 1, y: 0 })).toBe('b');
  expect(neighbour(boxes, 'a', { x: 0, y: 1 })).toBe('c');
  expect(neighbour(boxes, 'a', { x: -1, y: 0 })).toBeNull();
});
