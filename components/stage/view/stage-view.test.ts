import { describe, expect, it } from 'vitest';
import { decodeMoment, encodeMoment } from '@/simulator/scenario/share';
import { requestFilters } from '@/simulator/telemetry/list-requests';
import { allParts } from '../graph/parts';
import { shop } from '../testing/synthetic-topology';
import { extrasOf, viewOf } from './link-view';
import { following, nothingChosen, openList, partOf, placeOf, type RequestsView, type StageView } from './stage-view';

const runs = [{ of: { kind: 'scenario' as const, scenario: {} } }];

/** A view as it comes out of a link that it was put into. */
function carried(view: StageView): StageView {
  const { selection, panels } = extrasOf(view, 5);
  const moment = { v: 1 as const, runs, ...(selection && { selection }), panels: [...(panels ?? [])] };
  const read = decodeMoment(encodeMoment(moment));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return viewOf(read.value);
}

const requests: RequestsView = { request: 12, other: 7, why: true, picks: 'other', filter: 'failed', untilMs: 9_000 };

describe('what is chosen on a stage', () => {
  it('comes whole through a link', () => {
    const places = allParts(shop).map((part) => placeOf(shop, part));
    for (const place of [null, ...places]) {
      for (const one of [null, openList, requests, following(requests, 5), { ...requests, other: null, why: false }]) {
        const view = { ...nothingChosen, place, requests: one };
        expect(carried(view)).toEqual(view);
      }
    }
    for (const filter of requestFilters) {
      const view = { ...nothingChosen, requests: { ...openList, filter } };
      expect(carried(view)).toEqual(view);
    }
  });

  it('is read from a stranger as far as it makes sense', () => {
    const panels = ['requests', 'request:0', 'beside:4', 'why', 'list:other', 'filter:all-of-them', 'trace'];
    expect(viewOf({ panels })).toEqual({ ...nothingChosen, requests: openList });
    expect(viewOf({ panels: ['why'] })).toEqual(nothingChosen);
    expect(viewOf({ selection: { kind: 'request', request: 3 } }).requests).toMatchObject({ request: 3, picks: null });
  });

  it('names parts of the graph, and finds them by name', () => {
    for (const part of allParts(shop)) {
      const place = placeOf(shop, part);
      expect(place && partOf(shop, place)).toEqual(part);
    }
    expect(partOf(shop, { kind: 'component', id: 'nobody' })).toBeNull();
    expect(partOf(shop, { kind: 'connection', from: 'nobody', to: 'noone' })).toBeNull();
    expect(placeOf(shop, { kind: 'component', index: 99 })).toBeNull();
  });
});
