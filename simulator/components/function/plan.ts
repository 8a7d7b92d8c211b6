/**
 * A function compiled: samplers of its cold starts, where its events go, and the link by which they reach it.
 */
import { coldStart } from '../../pricing/cold-start-table';
import { createSampler, createStream, type Sampler, type Stream } from '../../random';
import { plainConnection } from '../../scenario/plain-connection';
import type { AccountConfig } from '../../scenario/schema/account';
import type { ConnectionConfig } from '../../scenario/schema/connection';
import type { Destination, FunctionConfig } from '../../scenario/schema/function';
import type { Scenario } from '../../scenario/schema/scenario';
import { endpointOf, linkOf, type Names } from '../plan/names';

export interface FunctionPlan {
  readonly config: FunctionConfig;
  readonly account: AccountConfig;
  /** Fetching the code and starting the microVM, then INIT. */
  readonly start: Sampler;
  readonly startStream: Stream;
  readonly init: Sampler;
  readonly initStream: Stream;
  /** What a first invocation takes longer; null: as measured, by memory. */
  readonly firstInvoke: Sampler | null;
  readonly firstInvokeStream: Stream;
  readonly destinationsSite: number;
  readonly onSuccess: DestinationPlan | null;
  readonly onFailure: DestinationPlan | null;
  readonly deadLetterQueue: DestinationPlan | null;
  /** Link from the function to itself, by which Lambda hands it asynchronous events; -1 when nobody sends any. */
  readonly ownLink: number;
}

export interface DestinationPlan {
  readonly link: number;
  readonly endpoint: number;
}

/** The functions of a scenario by component, and the links that lead from them to themselves. */
export function planFunctions(
  names: Names,
  { account, components, connections }: Scenario,
): { functions: (FunctionPlan | null)[]; ownLinks: ConnectionConfig[] } {
  const ownLinks: ConnectionConfig[] = [];
  const functions = components.map((config) => {
    if (config.kind !== 'function') return null;
    const asynchronous = connections.some((one) => one.to === config.id && one.invocation === 'asynchronous');
    const ownLink = asynchronous ? connections.length + ownLinks.length : -1;
    if (asynchronous) ownLinks.push(plainConnection(config.id, config.id));
    return planFunction(names, config, account, ownLink);
  });
  return { functions, ownLinks };
}

function planFunction(names: Names, config: FunctionConfig, account: AccountConfig, ownLink: number): FunctionPlan {
  const stream = (purpose: string) => createStream(names.seed, purpose, config.id);
  const cold = config.coldStart;
  const measured = () => coldStart(config.runtime, config.packageType, config.memoryMb).initMs;
  const destination = (to: Destination | null) => (to === null ? null : planDestination(names, config.id, to));
  return {
    config,
    account,
    start: createSampler(config.environmentStart),
    startStream: stream('environment start'),
    init: createSampler(cold.kind === 'measured' ? { kind: 'constant', ms: measured() } : cold.init),
    initStream: stream('init'),
    firstInvoke: cold.kind === 'measured' ? null : createSampler(cold.firstInvoke),
    firstInvokeStream: stream('first invoke'),
    destinationsSite: stream('destinations').k0,
    onSuccess: destination(config.eventInvoke.onSuccess),
    onFailure: destination(config.eventInvoke.onFailure),
    deadLetterQueue: destination(config.eventInvoke.deadLetterQueue),
    ownLink,
  };
}

const planDestination = (names: Names, from: string, to: Destination): DestinationPlan => ({
  link: linkOf(names, from, to.to),
  endpoint: endpointOf(names, to.to, to.endpoint, ''),
});
