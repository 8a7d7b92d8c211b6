/**
 * Speed: M/M/1 beside the package simjs, and a rich chain beside a loop written by hand.
 */
import type { Plan } from '../../components/plan';
import { Engine, runScenario } from '../../experiment';
import type { Scenario } from '../../scenario';
import { TraceRecorder } from '../../telemetry/traces/trace-recorder';
import type { Measurement } from './measurement';
import { queueAt80Percent, richChain } from './scenarios';
import { simjsQueue } from './simjs-queue';
import { alternate, median, ratioOf } from './timing';
import { typedArrayQueue } from './typed-array-queue';

const ratePerSecond = 80;

/** Customers per second through the scenario language, as a multiple of simjs. */
export function besideSimjs(rounds: number, customers: number): Measurement {
  const scenario = queueAt80Percent();
  const rates = alternate(rounds, {
    faultline: (seed) => {
      const summary = runScenario(scenario, { seed, durationMs: (customers / ratePerSecond) * 1_000 });
      return summary.classes[0]?.succeeded ?? 0;
    },
    simjs: (seed) => simjsQueue(customers, seed).served,
  });
  return {
    id: 'mm1-beside-simjs',
    name: 'M/M/1: customers/s beside simjs',
    value: ratioOf(rates, 'faultline', 'simjs'),
    unit: '',
    goal: { atLeast: 1 },
    parts: { 'M/s faultline': median(rates.faultline) / 1e6, 'M/s simjs': median(rates.simjs) / 1e6 },
  };
}

/**
 * Events per second of the rich chain, metrics on, as a multiple of those of the typed-array loop. The goal is 2 million
 * a second where the loop does 13 million.
 */
export function besideTypedArrays(rounds: number, events: number): Measurement {
  const scenario = richChain(1_000);
  const rates = alternate(rounds, {
    chain: (seed) => eventsOf(new Engine(scenario, { seed }), events),
    loop: (seed) => {
      typedArrayQueue(events, seed);
      return 2 * events;
    },
  });
  return {
    id: 'chain-beside-loop',
    name: 'rich chain: events/s beside a typed-array loop',
    value: ratioOf(rates, 'chain', 'loop'),
    unit: '',
    goal: { atLeast: 2 / 13 },
    parts: { 'M/s chain': median(rates.chain) / 1e6, 'M/s loop': median(rates.loop) / 1e6 },
  };
}

/** Time per event of the rich chain with every request traced, as a multiple of the time without traces. */
export function costOfTraces(rounds: number, events: number): Measurement {
  const scenario = richChain(1_000);
  const rates = alternate(rounds, {
    without: (seed) => eventsOf(new Engine(scenario, { seed }), events),
    traced: (seed) => eventsOf(tracedEngine(scenario, seed), events),
  });
  return {
    id: 'traces-cost',
    name: 'rich chain: time with all requests traced',
    value: ratioOf(rates, 'without', 'traced'),
    unit: '',
    goal: { atMost: 1.3 },
    parts: { 'ns without': 1e9 / median(rates.without), 'ns traced': 1e9 / median(rates.traced) },
  };
}

function tracedEngine(scenario: Scenario, seed: number): Engine {
  let recorder: TraceRecorder | undefined;
  const observe = (plan: Plan) => (recorder = new TraceRecorder(plan, { sampling: 1 }));
  const engine = new Engine(scenario, { seed, observe });
  recorder?.attach(engine.world.events);
  return engine;
}

function eventsOf(engine: Engine, events: number): number {
  engine.run(Number.POSITIVE_INFINITY, events);
  return engine.events;
}
