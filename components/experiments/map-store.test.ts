/**
 * A map outlives the views that show it.
 */
import { describe, expect, it } from 'vitest';
import type { Cell, MapRun } from './map-run';
import { beginMap, type Conduct, createMapStore, type MapSubject } from './map-store';

const subject = (version: string): MapSubject => ({
  ...{ document: { version }, version, seed: 1 },
  plan: {
    ...{ client: 'web', connection: 'web->shop', loads: [1] },
    before: { warmUpMs: 0, durationMs: 1 },
    after: { warmUpMs: 0, durationMs: 1 },
  },
});
const cell = (load: number) => ({ load }) as Cell;

/** Conducts nothing until the test says so. */
function byHand() {
  const maps: { readonly map: MapRun; readonly end: (ended: unknown) => void }[] = [];
  const conduct: Conduct = (map) => new Promise((end) => maps.push({ map, end }));
  return { maps, conduct };
}

describe('a map', () => {
  it('keeps its rows until another one is begun', async () => {
    const store = createMapStore();
    const { maps, conduct } = byHand();
    beginMap(store, subject('one'), 3, conduct);
    expect(maps[0]?.map).toMatchObject({ replications: 3, seed: 1, document: { version: 'one' } });
    maps[0]?.map.onRow([cell(1)]);
    maps[0]?.map.onRow([cell(2)]);
    maps[0]?.end(null);
    await Promise.resolve();
    expect(store.getState()).toMatchObject({ going: { kind: 'ready' }, cells: [{ load: 1 }, { load: 2 }] });
    beginMap(store, subject('two'), 1, conduct);
    maps[0]?.map.onRow([cell(9)]);
    expect(store.getState()).toMatchObject({ of: { version: 'two' }, cells: [], going: { kind: 'running' } });
  });

  it('keeps what was ready when it is called off or fails', async () => {
    const store = createMapStore();
    const { maps, conduct } = byHand();
    const callOff = beginMap(store, subject('one'), 1, conduct);
    maps[0]?.map.onRow([cell(1)]);
    callOff();
    maps[0]?.map.onRow([cell(2)]);
    maps[0]?.end(null);
    await Promise.resolve();
    expect(maps[0]?.map.signal?.aborted).toBe(true);
    expect(store.getState()).toMatchObject({ going: { kind: 'canceled' }, cells: [{ load: 1 }] });
    beginMap(store, subject('one'), 1, conduct);
    maps[1]?.end({ kind: 'failed' });
    await Promise.resolve();
    expect(store.getState().going).toEqual({ kind: 'failed' });
    callOff();
    expect(store.getState().going).toEqual({ kind: 'failed' });
  });
});
