/**
 * What a reader has chosen on a stage, beside the moment: a part of the graph, and what is open of single requests. A
 * link carries it along.
 */
import type { RequestFilter } from '@/simulator/telemetry/list-requests';
import type { Topology } from '@/simulator/telemetry/topology';
import type { Part } from '../graph/parts';

/** A part of the graph by name. */
export type Place =
  | { readonly kind: 'component'; readonly id: string }
  | { readonly kind: 'connection'; readonly from: string; readonly to: string };

export interface RequestsView {
  /** The request that is followed; null: none yet. */
  readonly request: number | null;
  /** The one beside it. */
  readonly other: number | null;
  readonly why: boolean;
  /** What the list is open for: another request to follow, or one to compare with. */
  readonly picks: 'request' | 'other' | null;
  readonly filter: RequestFilter;
  /** Requests are known at least up to here: where the run had got to when a link was made. In ms; 0 without one. */
  readonly untilMs: number;
}

export interface StageView {
  readonly place: Place | null;
  /** Null: closed. */
  readonly requests: RequestsView | null;
  /** On the phone the sheet gives way to the graph, and comes back as it was. */
  readonly folded: boolean;
}

export const nothingChosen: StageView = { place: null, requests: null, folded: false };
export const openList: RequestsView = {
  request: null,
  other: null,
  why: false,
  picks: 'request',
  filter: 'all',
  untilMs: 0,
};

/** The same requests with another one followed. */
export const following = (view: RequestsView | null, request: number): RequestsView => ({
  ...(view ?? openList),
  request,
  picks: null,
});

export function placeOf({ components, connections }: Topology, { kind, index }: Part): Place | null {
  if (kind === 'component') return componentPlace(components[index]?.id);
  const [from, to] = [components[connections[index]?.from ?? -1]?.id, components[connections[index]?.to ?? -1]?.id];
  return from === undefined || to === undefined ? null : { kind, from, to };
}

export const componentPlace = (id: string | undefined): Place | null =>
  id === undefined ? null : { kind: 'component', id };

/** Where a place stands in the graph; null when the graph has none of that name. */
export function partOf({ components, connections }: Topology, place: Place): Part | null {
  const indexOf = (id: string) => components.findIndex((component) => component.id === id);
  const index =
    place.kind === 'component'
      ? indexOf(place.id)
      : connections.findIndex(({ from, to }) => from === indexOf(place.from) && to === indexOf(place.to));
  return index < 0 ? null : { kind: place.kind, index };
}
