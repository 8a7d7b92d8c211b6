/**
 * Queueing networks, and single stations in a short form: M/M/c, M/G/1, loss, abandonment, priorities, processor
 * sharing, batches, breakdowns, closed networks.
 *
 * Reading of the cases. Priorities: the lowest number is the most important, without numbers the first class; work that
 * is interrupted goes on where it was (preemptive resume), and the wait of a request is all its time in the queue.
 * Processor sharing: all who are present share the servers equally, each has at most one. Outages: the whole station
 * goes down, busy or idle, for a time; what is at work then goes on after the repair, or is lost with `failure: crash`.
 * Batches: `rate_per_s` is of batches, whose requests arrive together, each a request of its own. The wait of those who
 * give up counts as a wait; `mean_wait_served_s` is of the others.
 */
import * as z from 'zod/mini';
import type { Engine } from '../../../experiment';
import { caseBatch, meanBatch } from '../../batches';
import { type Family, parseModel, Unsupported } from '../../cases';
import { caseService } from '../../distributions';
import { caseRun, runAsGiven, startEngine } from '../../drive';
import { networkMeasure } from './measures';
import {
  type Classes,
  caseClass,
  caseOutages,
  casePatience,
  classesOf,
  disciplineName,
  type NetworkModel,
  networkModel,
} from './model';
import { NetworkSamples } from './samples';
import { networkScenario } from './scenario';

export const network: Family = (input, seed) => runNetwork(parseModel(networkModel, input), seed);

function runNetwork(model: NetworkModel, seed: number): ReturnType<Family> {
  const classes = classesOf(model);
  const stationOf = (link: number) => engine.plan.components[engine.plan.links[link]?.from ?? -1]?.service ?? -1;
  const samples = new NetworkSamples(model.stations.length, classes.all.length, stationOf, () => engine.nowMs);
  const engine: Engine = startEngine(networkScenario(model, classes), seed, () => samples);
  runAsGiven(engine, model.run, expectedRate(model, classes), () => samples.reset());
  return networkMeasure({ engine, model, classes: classes.all, samples });
}

/** About how many requests end in a second: only used to cut the run into steps. */
function expectedRate({ source, stations }: NetworkModel, { ratePerSecond }: Classes): number {
  if (source.type === 'open') return ratePerSecond * meanBatch(source.batch);
  const work = stations.reduce((sum, one) => sum + ('mean_s' in one.service ? one.service.mean_s : 0.01), 0);
  return source.users / (work + ('mean_s' in source.think ? source.think.mean_s : 0));
}

const stationModel = z.strictObject({
  kind: z.enum([
    'station',
    'priority',
    'priority_queue',
    'processor_sharing',
    'batch_arrivals',
    'outages',
    'breakdowns',
  ]),
  arrivals: z._default(z.enum(['poisson', 'constant']), 'poisson'),
  rate_per_s: z.optional(z.number()),
  batch: z.optional(caseBatch),
  classes: z.optional(z.array(caseClass).check(z.minLength(1), z.maxLength(32))),
  servers: z._default(z.nullable(z.int()), 1),
  capacity: z._default(z.nullable(z.int()), null),
  discipline: z.optional(disciplineName),
  preemptive: z.optional(z.boolean()),
  service: z.optional(caseService),
  patience: z.optional(casePatience),
  outages: z.optional(caseOutages),
  run: caseRun,
});

const usualDiscipline = { priority: 'priority', priority_queue: 'priority', processor_sharing: 'ps' } as const;

/** One station, in the words of the cases of load balancing and metastable failure. */
export const station: Family = (input, seed) => {
  const { kind, arrivals, rate_per_s, batch, classes, run, ...rest } = parseModel(stationModel, input);
  const service = rest.service ?? classes?.[0]?.service;
  if (service === undefined) throw new Unsupported('nothing says the service');
  const usual = kind in usualDiscipline ? usualDiscipline[kind as keyof typeof usualDiscipline] : 'fifo';
  const model: NetworkModel = {
    kind: 'network',
    source: { type: 'open', process: arrivals, rate_per_s, batch, classes },
    stations: [{ ...rest, name: 's', service, discipline: rest.discipline ?? usual }],
    routing: { entry: { s: 1 }, next: { s: {} } },
    run,
  };
  return runNetwork(model, seed);
};
