/**
 * Arrow keys between the parts of the graph.
 */
import { describe, expect, it } from 'vitest';
import { shop } from '../testing/synthetic-topology';
import { allParts, type Direction, nextPart, type Part, partId } from './parts';

const walk = (from: Part, ...directions: Direction[]) =>
  directions.reduce((part, direction) => nextPart(shop, part, direction), from);

const client: Part = { kind: 'component', index: 0 };

describe('the parts of a graph', () => {
  it('are read along the way of a request', () => {
    expect(allParts(shop).map(partId)).toEqual([
      'component-0',
      'connection-0',
      'component-1',
      'connection-1',
      'component-2',
    ]);
  });

  it('are followed to the right and to the left, and stop at the ends', () => {
    expect(partId(walk(client, 'right', 'right', 'right'))).toBe('connection-1');
    expect(partId(walk(client, 'right', 'right', 'left', 'left'))).toBe('component-0');
    expect(partId(walk(client, 'left'))).toBe('component-0');
    expect(partId(walk(client, 'last', 'right'))).toBe('component-2');
    expect(partId(walk(client, 'last', 'first'))).toBe('component-0');
  });

  it('are reached side by side with up and down', () => {
    const fork = {
      ...shop,
      connections: [...shop.connections, { id: 'A->C', from: 1, to: 3 }],
      components: [...shop.components, ...shop.components.slice(2)],
    };
    const b: Part = { kind: 'component', index: 2 };
    expect(partId(nextPart(fork, b, 'down'))).toBe('component-3');
    expect(partId(nextPart(fork, { kind: 'connection', index: 1 }, 'down'))).toBe('connection-2');
    expect(partId(nextPart(fork, b, 'up'))).toBe('component-2');
  });
});
