/**
 * A function (AWS Lambda) runs on execution environments instead of threads; see `components/function/`.
 */
import type { FunctionConfig, FunctionStep } from '../../scenario/schema/function';
import { functionCounters, functionGauges } from '../function/meter-names';
import type { ServerStep } from '../plan/forms';
import type { ServerConfig, ServerEndpoint } from '../plan/server';
import { spellOut } from './spell-out';

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
  steps: steps.flatMap((step, index): ServerStep[] =>
    step.kind === 'work' ? [{ ...step, kind: 'functionWork' }] : spellOut([step], `${index}.`),
  ),
});
