/**
 * A function (AWS Lambda) runs on execution environments instead of threads; see `components/function/`.
 *
 * Models: environments one by one (INIT, idle, busy, reclaimed, replaced) and which idle one is used; account, reserved
 * and provisioned concurrency, scaling rate, request rate, each refusal with its reason; cold starts by runtime, package
 * and memory, processor share by memory; time-out and crash with suppressed INIT; asynchronous events with retries,
 * age, destinations and dead-letter queue; the bill.
 * Simplifies: fixed idle time and age; exact allowances; a request waits for the environment made for it; a share of a
 * processor is a slower one; a caller that gives up does not stop an invocation.
 * Leaves out: SnapStart, managed instances, several invocations in one environment, durable functions, streaming,
 * extensions, SHUTDOWN, payload sizes, VPC networks, availability zones, events delivered twice.
 * Sources: see `fidelity/function.ts`. SPEC L1-L22.
 */
import type { FunctionConfig, FunctionStep } from '../../scenario/schema/function';
import { functionCounters, functionGauges } from '../function/meter-names';
import type { ServerConfig, ServerEndpoint } from '../plan/server';
import { type Authored, spellOut } from './spell-out';

export const lowerFunction = (config: FunctionConfig): ServerConfig => ({
  id: config.id,
  kind: 'function',
  replicas: 1,
  concurrency: null,
  threadHeldWhileWaiting: true,
  queue: { limit: null, discipline: 'fifo', patience: null },
  host: 'environments',
  endpoints: Object.fromEntries(
    Object.entries(config.endpoints).map(([name, { label, steps }]) => [name, lowerEndpoint(label, steps)]),
  ),
  counters: functionCounters,
  gauges: functionGauges,
});

const lowerEndpoint = (label: ServerEndpoint['label'], steps: readonly FunctionStep[]): ServerEndpoint => ({
  label,
  priority: 0,
  steps: spellOut(steps.map(inEnvironment)),
});

/** Work in an environment is not that of a thread. */
function inEnvironment(step: FunctionStep): Authored {
  switch (step.kind) {
    case 'work':
      return { ...step, kind: 'functionWork' };
    case 'attempt':
      return { ...step, steps: step.steps.map(inEnvironment), otherwise: step.otherwise.map(inEnvironment) };
    default:
      return step;
  }
}
