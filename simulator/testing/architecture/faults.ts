/**
 * Random interventions of every kind on everything that a random architecture may have.
 */
import fc from 'fast-check';
import { connectionSettings } from '../../scenario/schema/connection';
import type { InterventionKind } from '../../scenario/schema/intervention';
import { nameOf, schemaAt } from '../schema/json-schema';
import { valuesOf } from '../schema/values';
import { type Json, routing } from './parts';

const kinds = schemaAt('faults[]').oneOf ?? [];
const settings = schemaAt('faults[configure].set').properties ?? {};

const processes = ['A', 'B', 'C', 'W', 'M', 'A#1', 'A#2', 'B#1'];
const managed = ['F', 'cache', 'db', 'db#1', 'api'];
const keepers = ['Q', 'D', 'S', 'T', 'O', 'N'];
const entrances = ['client->A', 'client->api'];
const calls = ['A->B', 'A->C', 'A->M', 'A->F', 'A->cache', 'A->db', 'A->Q', 'A->S', 'A->api', 'B->db'];
const feeds = ['Q->W', 'S->W', 'O->F', 'T->F'];
const links = [...entrances, ...calls, ...feeds];
const anywhere = [...processes, ...processes, ...managed, ...keepers, 'plane', 'M.inner', 'F#1', 'M.outer#1', ...links];

/** Where a kind means something; anywhere else where nothing is said. */
const targets: Partial<Record<InterventionKind, readonly string[]>> = {
  partition: links,
  loss: links,
  crash: [...processes, ...managed, 'plane', 'F#1'],
  pause: [...processes, ...managed, ...feeds],
  outages: [...processes, 'cache', 'db', 'api'],
  leak: [...processes, 'M.inner'],
  deploy: processes,
  scale: processes,
  recycle: ['F'],
  flush: ['api'],
  purge: ['Q', 'D'],
  poisonNext: keepers,
};

const given = {
  version: fc.constantFrom('v1', 'v2', 'v3'),
  onFailure: null,
  minimumRingSize: fc.constantFrom(1, 16),
  atMs: fc.integer({ min: 0, max: 1_200 }),
  replicas: fc.integer({ min: 1, max: 5 }),
  ...routing,
};

const bounds = fc.constantFrom(
  { maxErrorRate: 0.3 },
  { maxErrorRateAboveStable: 0.2, failureLimit: 1 },
  { maxP99Ms: 100, minRequests: 2 },
  { maxP99TimesStable: 2 },
);

/** A canary in one to three steps, judged by something or by nothing. */
const canary = fc
  .record({
    atMs: given.atMs,
    target: fc.constantFrom('A', 'B', 'C', 'M'),
    version: given.version,
    bakeMs: fc.constantFrom(0, 50),
    weights: fc.subarray([10, 40, 100], { minLength: 1 }),
    pauseMs: fc.constantFrom(0, 100, 300),
    intervalMs: fc.constantFrom(40, 150),
    bounds: fc.option(bounds, { nil: null }),
  })
  .map(({ weights, pauseMs, intervalMs, bounds: asked, ...deploy }): Json => {
    const steps = weights.map((weightPercent) => ({ weightPercent, pauseMs }));
    const analysis = asked === null ? null : { intervalMs, ...asked };
    return { ...deploy, kind: 'deploy', strategy: 'canary', canary: { steps, analysis } };
  });

const zones = ['@a', '@b', '@eu/a', '@us/a'];

/** One setting at a time: a target has few of them. */
const changes = Object.entries(settings).flatMap(([name, schema]) => {
  const values = valuesOf(schema, given);
  if (values === null) return [];
  const target = fc.constantFrom(...(name in connectionSettings ? links : [...processes, ...managed, ...keepers]));
  const set = values.map((value): Json => ({ [name]: value }));
  return [fc.record({ kind: fc.constant('configure'), atMs: given.atMs, target, set })];
});

/** Some of them mean nothing to their target. */
export const anyFault: fc.Arbitrary<Json> = fc.oneof(
  { weight: 6, arbitrary: fc.oneof(...changes).map((fault): Json => fault) },
  canary,
  ...kinds.flatMap((schema) => {
    const kind = nameOf(schema) as InterventionKind;
    if (kind === 'configure') return [];
    return [
      valuesOf(schema, {
        ...given,
        target: fc.constantFrom(...zones, ...(targets[kind] ?? anywhere)),
      }) as fc.Arbitrary<Json>,
    ];
  }),
);
