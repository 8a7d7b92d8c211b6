/**
 * Queueing networks as cases write them: sources, stations, routing, classes of requests with priorities, outages.
 */
import * as z from 'zod/mini';
import { caseBatch } from '../../batches';
import { Unsupported } from '../../cases';
import { caseDistribution, caseService } from '../../distributions';
import { caseRun } from '../../drive';

/** What a station does with those that wait, under the names that the literature and tools have for it. */
const disciplines = {
  fifo: 'fifo',
  fcfs: 'fifo',
  lifo: 'lifo',
  lcfs: 'lifo',
  ps: 'processorSharing',
  processor_sharing: 'processorSharing',
  priority: 'priority',
  nonpreemptive_priority: 'priority',
  non_preemptive_priority: 'priority',
  priority_nonpreemptive: 'priority',
  priority_non_preemptive: 'priority',
  preemptive_priority: 'preemptive',
  priority_preemptive: 'preemptive',
  preemptive_resume: 'preemptive',
  preemptive_resume_priority: 'preemptive',
  priority_preemptive_resume: 'preemptive',
} as const;
type DisciplineName = keyof typeof disciplines;
type Discipline = (typeof disciplines)[DisciplineName];

export const disciplineName = z.enum(Object.keys(disciplines) as [DisciplineName, ...DisciplineName[]]);

/** A priority discipline may say in a field of its own that it interrupts. */
export function disciplineOf(name: DisciplineName, preemptive: boolean | undefined): Discipline {
  const discipline = disciplines[name];
  if (preemptive === undefined) return discipline;
  if (discipline !== 'priority' && discipline !== 'preemptive') {
    throw new Unsupported(`a station that is ${name} does not say whether it is preemptive`);
  }
  return preemptive ? 'preemptive' : 'priority';
}

/** A station is up and down in turn, busy or idle. `pause`: work goes on after the repair; `crash`: it is lost. */
export const caseOutages = z.strictObject({
  up: caseDistribution,
  down: caseDistribution,
  failure: z._default(z.enum(['pause', 'crash']), 'pause'),
});

export const casePatience = z.looseObject({ applies_to: z.literal('queue_wait') });

export const station = z.strictObject({
  name: z.string(),
  /** null: as many as there are requests. */
  servers: z.nullable(z.int()),
  /** Requests in it at most, those at work included. */
  capacity: z.nullable(z.int()),
  discipline: disciplineName,
  preemptive: z.optional(z.boolean()),
  service: caseService,
  patience: z.optional(casePatience),
  outages: z.optional(caseOutages),
});
export type Station = z.output<typeof station>;

/**
 * Kinds of request. The lowest number is the most important priority, and without numbers the first class is, as
 * queueing theory (Cobham 1954), SimPy and Ciw have it.
 */
export const caseClass = z.strictObject({
  name: z.optional(z.string()),
  rate_per_s: z.optional(z.number()),
  share: z.optional(z.number()),
  priority: z.optional(z.number()),
  /** In place of the service of the only station. */
  service: z.optional(caseService),
});
type CaseClass = z.output<typeof caseClass>;

const classes = z.optional(z.array(caseClass).check(z.minLength(1), z.maxLength(32)));

const source = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('open'),
    process: z.enum(['poisson', 'constant']),
    /** Arrivals; with batches, of batches. Left out where each class has its own. */
    rate_per_s: z.optional(z.number()),
    batch: z.optional(caseBatch),
    classes,
  }),
  z.strictObject({ type: z.literal('closed'), users: z.int(), think: caseDistribution, classes }),
]);

const shares = z.record(z.string(), z.number());

export const networkModel = z.strictObject({
  kind: z.literal('network'),
  source,
  stations: z.array(station).check(z.minLength(1)),
  classes,
  routing: z.strictObject({ entry: shares, next: z.record(z.string(), shares) }),
  run: caseRun,
  client: z.optional(
    z.strictObject({
      timeout_s: z.number(),
      /** Whether the work that nobody waits for goes on. */
      on_timeout: z.enum(['fail_but_server_continues', 'fail_and_server_stops']),
      retries: z.int(),
      backoff_s: z._default(z.number(), 0),
    }),
  ),
});
export type NetworkModel = z.output<typeof networkModel>;

/** A class as the scenario needs it. */
export interface NetworkClass {
  readonly name: string;
  readonly weight: number;
  /** As in scenarios: higher goes first; undefined where nobody goes first. */
  readonly priority: number | undefined;
  readonly service: CaseClass['service'];
}

export interface Classes {
  readonly all: readonly NetworkClass[];
  /** Of all classes together; 0 for closed sources. */
  readonly ratePerSecond: number;
}

/** The classes of a model, one where it names none. */
export function classesOf({ source: from, classes: ofModel, stations }: NetworkModel): Classes {
  const given = from.classes ?? ofModel ?? [{}];
  if (from.classes !== undefined && ofModel !== undefined) throw new Unsupported('classes are given twice');
  const own = given.some((one) => one.service !== undefined);
  if (own && stations.length > 1) throw new Unsupported('a class has its own service, but there are several stations');
  const weights = given.map((one) => one.rate_per_s ?? one.share ?? (given.length === 1 ? 1 : Number.NaN));
  if (weights.some(Number.isNaN)) throw new Unsupported('a class says neither its rate_per_s nor its share');
  const priorities = prioritiesOf(given);
  const all = given.map((one, index) => ({
    name: one.name ?? String(index),
    weight: weights[index] as number,
    priority: priorities?.[index],
    service: one.service,
  }));
  return { all, ratePerSecond: from.type === 'open' ? totalRate(given, from.rate_per_s) : 0 };
}

function totalRate(given: readonly CaseClass[], ofSource: number | undefined): number {
  const rates = given.flatMap((one) => (one.rate_per_s === undefined ? [] : [one.rate_per_s]));
  if (rates.length !== 0 && rates.length !== given.length) throw new Unsupported('some classes have no rate_per_s');
  const sum = rates.length === 0 ? undefined : rates.reduce((total, rate) => total + rate, 0);
  const rate = ofSource ?? sum;
  if (rate === undefined) throw new Unsupported('nothing says the rate_per_s of the source');
  if (sum !== undefined && Math.abs(sum - rate) > 1e-9 * rate)
    throw new Unsupported('the rates of the classes do not add up');
  return rate;
}

function prioritiesOf(given: readonly CaseClass[]): number[] | undefined {
  if (given.length === 1) return undefined;
  const numbers = given.map((one, index) => one.priority ?? index);
  if (given.some((one) => one.priority !== undefined) && given.some((one) => one.priority === undefined)) {
    throw new Unsupported('some classes have no priority');
  }
  const order = [...new Set(numbers)].sort((one, other) => other - one);
  return numbers.map((number) => order.indexOf(number));
}
