/**
 * Which replicas the callers of a connection have ejected.
 */
import type { LinkState } from '../../components/records';
import { type Ejection, mostEjections } from '../live-reading';

/** The first of them; undefined when there are none, as on most connections at most times. */
export function ejectionsOf({ callers }: LinkState): Ejection[] | undefined {
  const all: Ejection[] = [];
  for (const [caller, { ejected }] of callers.entries()) {
    for (let replica = 0; replica < ejected.length && all.length < mostEjections; replica++) {
      if (ejected[replica] === 1) all.push({ caller, replica });
    }
  }
  return all.length > 0 ? all : undefined;
}
