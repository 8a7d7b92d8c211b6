/**
 * How the time per event grows with the number of pending events: of the event list alone, and of the rich chain.
 */
import { Engine } from '../../experiment';
import { EventList } from '../../kernel';
import { createSampler, createStream } from '../../random';
import type { Measurement } from './measurement';
import { richChain } from './scenarios';
import { alternate, type Contestant, median, type Rates, ratioOf } from './timing';

const few = 300;
const many = 80_000;
const goal = { atMost: 1.5 };

const waits = createWaits();

/** Exponential times of mean 1, drawn beforehand. */
function createWaits(): Float64Array {
  const sampler = createSampler({ kind: 'exponential', meanMs: 1 });
  const stream = createStream(1, 'benchmark', 'waits');
  return Float64Array.from({ length: 4_096 }, (_, index) => sampler.sample(stream, index, 0));
}

/** The hold model: each event schedules one like it, so that as many stay pending. */
function hold(pending: number, events: number): Contestant {
  const list = new EventList();
  let drawn = 0;
  const schedule = (a: number) => list.schedule(list.nowMs + (waits[drawn++ & 4_095] as number), 3, 1, 0, a);
  for (let a = 0; a < pending; a++) schedule(a);
  const handle = (_kind: number, _target: number, a: number) => {
    schedule(a);
  };
  list.run(Number.POSITIVE_INFINITY, 3 * pending, handle);
  return () => {
    list.run(Number.POSITIVE_INFINITY, events, handle);
    return events;
  };
}

/** The same with a time-out beside each event, twenty times as far ahead, that is canceled when the event comes. */
function holdWithTimeouts(pending: number, events: number): Contestant {
  const list = new EventList();
  const timer = new Int32Array(pending / 2);
  let drawn = 0;
  const begin = (a: number) => {
    timer[a] = list.schedule(list.nowMs + 20, 4, 2, 0, a);
    list.schedule(list.nowMs + (waits[drawn++ & 4_095] as number), 1, 1, 0, a);
  };
  const handle = (kind: number, _target: number, a: number) => {
    if (kind === 1) list.cancel(timer[a] as number);
    begin(a);
  };
  for (let a = 0; a < timer.length; a++) begin(a);
  list.run(Number.POSITIVE_INFINITY, 3 * pending, handle);
  return () => {
    list.run(Number.POSITIVE_INFINITY, events, handle);
    return events;
  };
}

/** The rich chain at a rate that keeps about so many events pending. */
function chain(ratePerSecond: number, events: number): { readonly run: Contestant; readonly pending: () => number } {
  const engine = new Engine(richChain(ratePerSecond), { seed: 1 });
  engine.run(500);
  return {
    run: () => {
      const before = engine.events;
      engine.run(Number.POSITIVE_INFINITY, events);
      return engine.events - before;
    },
    pending: () => engine.world.events.length,
  };
}

const nanosecondsOf = (rates: Rates<'few' | 'many'>) => ({
  'ns few': 1e9 / median(rates.few),
  'ns many': 1e9 / median(rates.many),
});

export function growthOfEventList(rounds: number, events: number): Measurement[] {
  const measure = (id: string, name: string, model: typeof hold): Measurement => {
    const rates = alternate(rounds, { few: model(few, events), many: model(many, events) });
    return { id, name, value: ratioOf(rates, 'few', 'many'), unit: '', goal, parts: nanosecondsOf(rates) };
  };
  return [
    measure('event-list-growth', 'event list, hold model: 300 to 80,000 pending', hold),
    measure('timeouts-growth', 'event list with time-outs: 300 to 80,000 pending', holdWithTimeouts),
  ];
}

export function growthOfChain(rounds: number, events: number): Measurement {
  const one = chain(3_500, events);
  const other = chain(930_000, events);
  const rates = alternate(rounds, { few: one.run, many: other.run });
  return {
    id: 'chain-growth',
    name: 'rich chain: 300 to 80,000 pending',
    value: ratioOf(rates, 'few', 'many'),
    unit: '',
    goal,
    parts: { ...nanosecondsOf(rates), 'pending few': one.pending(), 'pending many': other.pending() },
  };
}
