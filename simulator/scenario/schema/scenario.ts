/**
 * The scenario: plain, versioned JSON that says everything about a run but its seed and what the learner does.
 */
import * as z from 'zod/mini';
import { account } from './account';
import { apiGateway } from './api-gateway';
import { cache } from './cache';
import { client } from './client';
import { connection } from './connection';
import { controlPlane } from './control-plane';
import { database } from './database';
import { count, described, localizedText, positiveMs, timeMs } from './fields';
import { lambdaFunction } from './function';
import { interventions } from './intervention';
import { mesh } from './mesh';
import { monolith } from './monolith';
import { objectStore } from './object-store';
import { messageQueue } from './queue';
import { service } from './service';
import { stream } from './stream';
import { table } from './table';
import { topic } from './topic';
import { tracing } from './tracing';
import { transactions } from './transaction';

/** The version of the scenario format. */
export const scenarioVersion = 1;

/** Any part of a scenario that sends or serves. */
export const component = z.discriminatedUnion('kind', [
  client,
  service,
  monolith,
  apiGateway,
  cache,
  database,
  messageQueue,
  stream,
  table,
  objectStore,
  topic,
  lambdaFunction,
  controlPlane,
]);

export const scenarioSchema = z.strictObject({
  $schema: described(
    z.optional(z.string().check(z.maxLength(2_000))),
    'Where an editor finds the schema of this file.',
  ),
  version: described(z.literal(scenarioVersion), 'Version of this format.'),
  title: described(z.optional(localizedText()), 'Name for people.'),
  seed: described(z._default(count(0, 4_294_967_295), 1), 'Fixes every random draw; a run may name another.'),
  durationMs: described(z._default(positiveMs(), 60_000), 'Simulated time of a run.', 'ms'),
  warmUpMs: described(z._default(timeMs(), 0), 'First part of the run, left out of the statistics.', 'ms'),
  account: described(z.prefault(account, {}), 'The cloud account that its functions belong to.'),
  components: described(z.array(component).check(z.minLength(1), z.maxLength(200)), 'Who sends and who serves.'),
  connections: described(z._default(z.array(connection).check(z.maxLength(1_000)), []), 'Who may call whom, and how.'),
  transactions: described(
    z._default(z.nullable(transactions), null),
    'Business transactions that the run audits; null: none.',
  ),
  mesh: described(z._default(z.nullable(mesh), null), 'The service mesh; null: there is none.'),
  faults: described(z._default(interventions, []), 'Faults, recoveries and changes on a schedule.'),
  tracing: described(z.prefault(tracing, {}), 'What is recorded of its traces.'),
});

export type Scenario = z.output<typeof scenarioSchema>;
/** A scenario as authors write it, with defaults left out. */
export type ScenarioInput = z.input<typeof scenarioSchema>;
export type ComponentConfig = Scenario['components'][number];
