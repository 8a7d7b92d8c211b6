/**
 * The metastability map of a page: what it is of, its cells so far, and how far it is. It outlives the views that show
 * it, so that a reader who watches the run of a cell comes back to the same map.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Cell, MapRun } from './map-run';
import type { Plan } from './plan';

type Written = Readonly<Record<string, unknown>>;

/** What a map is of. */
export interface MapSubject {
  readonly document: Written;
  /** The same for documents whose runs are the same. */
  readonly version: string;
  readonly seed: number;
  readonly plan: Plan;
}

export type Going =
  | { readonly kind: 'idle' | 'ready' | 'canceled' | 'failed' }
  | { readonly kind: 'running'; readonly share: number };

export interface MapState {
  /** Null until a map was begun. */
  readonly of: MapSubject | null;
  readonly cells: readonly Cell[];
  readonly going: Going;
}

export type MapStore = StoreApi<MapState>;

export const createMapStore = (): MapStore =>
  createStore<MapState>(() => ({ of: null, cells: [], going: { kind: 'idle' } }));

/** What conducts a map. */
export type Conduct = (map: MapRun) => Promise<unknown>;

/** Begins a map anew; the cells of the one before are given up. The function that is returned calls it off. */
export function beginMap(store: MapStore, of: MapSubject, replications: number, conduct: Conduct): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const put = (change: (state: MapState) => Partial<MapState>) => {
    if (!signal.aborted && store.getState().of === of) store.setState(change);
  };
  store.setState({ of, cells: [], going: { kind: 'running', share: 0 } });
  void conduct({
    ...{ document: of.document, plan: of.plan, seed: of.seed, replications, signal },
    onProgress: (share) => put(() => ({ going: { kind: 'running', share } })),
    onRow: (more) => put(({ cells }) => ({ cells: [...cells, ...more] })),
  }).then(
    (ended) => put(() => ({ going: { kind: ended === null ? 'ready' : 'failed' } })),
    () => put(() => ({ going: { kind: 'failed' } })),
  );
  return () => {
    if (store.getState().of === of && store.getState().going.kind === 'running')
      store.setState({ going: { kind: 'canceled' } });
    controller.abort();
  };
}
