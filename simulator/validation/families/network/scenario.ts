/**
 * A queueing network as a scenario: each station is a service whose threads are not held while the next station works,
 * so that a request waits and works at one station after the other.
 */
import type { ScenarioInput } from '../../../scenario';
import { toRecordCount } from '../../batches';
import { Unsupported } from '../../cases';
import { type CaseService, toDistribution, toPatience, toWork } from '../../distributions';
import { type Classes, disciplineOf, type NetworkClass, type NetworkModel, type Station } from './model';

type Component = ScenarioInput['components'][number];
type Service = Extract<Component, { kind: 'service' }>;
type Client = Extract<Component, { kind: 'client' }>;

/** Requests of a class enter at a station through an endpoint of the class. */
const endpointOf = (index: number) => `visit${index}`;

export function networkScenario(model: NetworkModel, classes: Classes): ScenarioInput {
  checkRouting(model);
  const names = model.stations.map((one) => one.name);
  const entries = Object.entries(model.routing.entry).filter(([, share]) => share > 0);
  return {
    version: 1,
    durationMs: 1_000,
    components: [
      {
        id: 'client',
        kind: 'client',
        workload: workloadOf(model.source, classes.ratePerSecond),
        classes: entries.flatMap(([to, share]) =>
          classes.all.map(({ weight, priority }, index) => ({
            name: `class${index}_${to}`,
            weight: weight * share,
            to,
            endpoint: endpointOf(index),
            priority,
          })),
        ),
      },
      ...model.stations.map((one) => stationService(model, one, classes.all)),
    ],
    connections: [
      ...entries.map(([to]) => ({ from: 'client', to, ...clientPolicy(model.client) })),
      ...names.flatMap((from) => nextOf(model, from).map(([to]) => ({ from, to }))),
    ],
    faults: model.stations.flatMap((one) => outagesOf(one)),
  };
}

const nextOf = ({ routing }: NetworkModel, from: string) =>
  Object.entries(routing.next[from] ?? {}).filter(([, probability]) => probability > 0);

/** Names that are no station would be left out silently. */
function checkRouting({ stations, routing }: NetworkModel): void {
  const names = new Set(stations.map((one) => one.name));
  const used = [routing.entry, routing.next, ...Object.values(routing.next)].flatMap((record) => Object.keys(record));
  const unknown = used.find((name) => !names.has(name));
  if (unknown !== undefined) throw new Unsupported(`the routing names "${unknown}", which is no station`);
}

function outagesOf({ name, outages }: Station): NonNullable<ScenarioInput['faults']> {
  if (outages === undefined) return [];
  const { up, down, failure } = outages;
  return [
    { atMs: 0, target: name, kind: 'outages', upTime: toDistribution(up), downTime: toDistribution(down), failure },
  ];
}

function clientPolicy(client: NetworkModel['client']) {
  if (client === undefined) return {};
  const waitMs = client.backoff_s * 1_000;
  return {
    retryPolicy: {
      numRetries: client.retries,
      perTryTimeoutMs: client.timeout_s * 1_000,
      backOff: { baseMs: waitMs, maxMs: waitMs, factor: 1, jitter: 'none' as const },
    },
    deadline: { propagates: client.on_timeout === 'fail_and_server_stops' },
  };
}

function workloadOf(from: NetworkModel['source'], ratePerSecond: number): Client['workload'] {
  if (from.type === 'closed') return { kind: 'closed', users: from.users, thinkTime: toDistribution(from.think) };
  const { process, batch } = from;
  return { kind: 'open', process, ratePerSecond, ...(batch && { batchSize: toRecordCount(batch) }) };
}

function stationService(model: NetworkModel, one: Station, classes: readonly NetworkClass[]): Service {
  const discipline = disciplineOf(one.discipline, one.preemptive);
  // Without a bound on servers, those who find room never wait.
  const servers = one.servers ?? one.capacity;
  if (one.capacity !== null && servers !== null && one.capacity < servers) {
    throw new Unsupported(`station "${one.name}" has more servers than places`);
  }
  return {
    id: one.name,
    kind: 'service',
    concurrency: servers,
    threadHeldWhileWaiting: false,
    queue: {
      limit: one.capacity === null || servers === null ? null : one.capacity - servers,
      discipline: discipline === 'preemptive' ? 'priority' : discipline,
      ...(discipline === 'preemptive' && { preemptive: true }),
      patience: one.patience === undefined ? null : toPatience(one.patience),
    },
    endpoints: Object.fromEntries(
      classes.map(({ service }, index) => [
        endpointOf(index),
        { steps: stepsOf(model, one, service ?? one.service, endpointOf(index)) },
      ]),
    ),
  };
}

function stepsOf(model: NetworkModel, { name }: Station, service: CaseService, endpoint: string) {
  const next = nextOf(model, name);
  const onward = {
    kind: 'choose' as const,
    options: next.map(([to, probability]) => ({ to, endpoint, probability })),
  };
  return next.length > 0 ? [...toWork(service), onward] : toWork(service);
}
