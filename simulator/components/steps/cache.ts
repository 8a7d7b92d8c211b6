/**
 * What a cache does with a request: looks for the entry, stores it, drops it; with coalescing, requests that miss a
 * key that is being fetched wait for it.
 */
import { beginFill, endFill, waitingForFill } from '../../resources/cache-fills';
import { type CacheStore, invalidateKey, readCache, writeCache } from '../../resources/cache-store';
import { enqueue, leave } from '../../resources/waiting-line';
import { cacheCounter } from '../lower/cache';
import { count } from '../meters';
import type { CacheDropPlan, CacheReadPlan, CacheWritePlan } from '../plan/steps/cache';
import { servicePlanOf } from '../threads';
import type { World } from '../world';
import { type StepHandler, type StepResult, stepResult } from './handler';
import { wakeNow } from './wake';

/** What `Try.drawn` says of a request at a cache. */
const filling = { no: 0, fetches: 1, waits: 2 } as const;

export const cacheReadHandler: StepHandler<CacheReadPlan> = {
  run(world, id, step) {
    const reader = world.try(id);
    const store = world.cells[step.cell] as CacheStore;
    const hit = readCache(store, reader.subject, world.nowMs);
    note(world, id, hit ? 'hits' : 'misses');
    if (hit) {
      reader.step = step.hit;
      return stepResult.jump;
    }
    return step.coalesce ? joinFill(world, id, store) : stepResult.next;
  },

  /** What it waited for has been stored, or could not be fetched: then it tries itself. */
  wake(world, id, step) {
    const reader = world.try(id);
    const store = world.cells[step.cell] as CacheStore;
    reader.drawn = filling.no;
    reader.holding = -1;
    if (!readCache(store, reader.subject, world.nowMs)) return joinFill(world, id, store);
    note(world, id, 'coalesced');
    reader.step = step.hit;
    return stepResult.jump;
  },

  release(world, id, step) {
    const reader = world.try(id);
    const { fills } = world.cells[step.cell] as CacheStore;
    if (reader.drawn === filling.waits) leaveFill(world, id, fills);
    else if (reader.drawn === filling.fetches) wakeWaiting(world, endFill(fills, reader.subject).waiting.first);
  },
};

function joinFill(world: World, id: number, { fills }: CacheStore): StepResult {
  const reader = world.try(id);
  const line = waitingForFill(fills, reader.subject);
  reader.holding = reader.step;
  if (line === undefined) {
    beginFill(fills, reader.subject);
    reader.drawn = filling.fetches;
    return stepResult.next;
  }
  reader.drawn = filling.waits;
  enqueue(line, world.tries, id);
  return stepResult.waits;
}

function leaveFill(world: World, id: number, fills: CacheStore['fills']): void {
  const line = waitingForFill(fills, world.try(id).subject);
  if (line !== undefined) leave(line, world.tries, id);
}

export const cacheWriteHandler: StepHandler<CacheWritePlan> = {
  run(world, id, step) {
    const writer = world.try(id);
    const store = world.cells[step.cell] as CacheStore;
    if (writer.drawn !== filling.fetches) {
      if (step.filled) writeCache(store, writer.subject, world.nowMs);
      return stepResult.next;
    }
    const { current, waiting } = endFill(store.fills, writer.subject);
    if (step.filled && current) writeCache(store, writer.subject, world.nowMs);
    writer.drawn = filling.no;
    writer.holding = -1;
    wakeWaiting(world, waiting.first);
    return stepResult.next;
  },
};

export const cacheDropHandler: StepHandler<CacheDropPlan> = {
  run(world, id, step) {
    if (invalidateKey(world.cells[step.cell] as CacheStore, world.try(id).subject)) note(world, id, 'invalidations');
    return stepResult.next;
  },
};

/** Wakes all who wait, from the first on. */
function wakeWaiting(world: World, first: number): void {
  for (let id = first; id >= 0; id = world.try(id).next) {
    world.try(id).drawn = filling.no;
    wakeNow(world, id);
  }
}

const note = (world: World, id: number, counter: keyof typeof cacheCounter): void =>
  count(world, servicePlanOf(world, world.try(id)).firstCounter + cacheCounter[counter]);
