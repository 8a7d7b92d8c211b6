/**
 * A connection and the policies that its caller applies to every call over it. Each replica of the caller applies them
 * alone, from what it has seen itself.
 */
import * as z from 'zod/mini';
import { distribution } from './distribution';
import { eventSource, eventSourceChange } from './event-source';
import { count, described, identifier, positiveMs, timeMs } from './fields';
import { breaker } from './policies/breaker';
import { bulkhead } from './policies/bulkhead';
import { circuitBreaker } from './policies/circuit-breaker';
import { hedging } from './policies/hedging';
import { loadBalancing } from './policies/load-balancing';
import { locality } from './policies/locality';
import { outlierDetection } from './policies/outlier-detection';
import { retryPolicy } from './policies/retry';
import { retryBudget } from './policies/retry-budget';
import { faultInjection, headerRoutes, mirror, trafficSplit } from './policies/routing';
import { adaptiveThrottling } from './policies/throttling';

const deadline = z.strictObject({
  propagates: described(
    z._default(z.boolean(), false),
    'true: the time that is left goes with each try, and the callee stops when it has passed or the caller gives up ' +
      '(as in gRPC); false: the callee knows nothing and finishes.',
  ),
});

/** What the caller does with calls over this connection. */
const settings = {
  timeoutMs: described(
    z._default(z.nullable(positiveMs()), null),
    'The caller gives up a call after this time, all its tries and waits included; null: never.',
    'ms',
  ),
  retryPolicy: z.prefault(retryPolicy, {}),
  retryBudget: described(
    z._default(z.nullable(retryBudget), null),
    'Bounds the retries of all calls; null: nothing does.',
  ),
  hedging: described(z._default(z.nullable(hedging), null), 'Further tries while one is under way; null: none.'),
  deadline: z.prefault(deadline, {}),
  adaptiveThrottling: described(
    z._default(z.nullable(adaptiveThrottling), null),
    'The caller refuses tries of its own while the callee refuses too many; null: never.',
  ),
  breaker: described(
    z._default(z.nullable(breaker), null),
    'The circuit breaker of a library: closed, open, half-open; null: none.',
  ),
  bulkhead: described(
    z._default(z.nullable(bulkhead), null),
    'Bounds what this dependency may take of the caller; null: nothing bounds it.',
  ),
  circuitBreaker: described(
    z._default(z.nullable(circuitBreaker), null),
    "Limits of the caller's proxy, as Envoy means circuit breaking; null: none.",
  ),
  protocol: described(
    z._default(z.enum(['http1', 'http2', 'grpc']), 'http1'),
    'http1: a connection carries one request at a time; http2, grpc: any number. With grpc, error answers have a ' +
      'gRPC status for the retry conditions instead of an HTTP status.',
  ),
  loadBalancing: described(
    z._default(loadBalancing, { policy: 'roundRobin', weights: null }),
    'How the caller picks a replica; leastRequest: the less busy of two drawn at random.',
  ),
  locality: described(
    z._default(z.nullable(locality), null),
    'The caller prefers replicas of its own zone, or spreads requests over zones; null: zones do not matter to it.',
  ),
  outlierDetection: described(
    z._default(z.nullable(outlierDetection), null),
    'The caller leaves out replicas that answer badly; null: never.',
  ),
  headerRoutes: described(
    z._default(z.nullable(headerRoutes), null),
    'Requests with certain headers go to a version of the callee; the first route that fits, before any weights. null: none.',
  ),
  trafficSplit: described(
    z._default(z.nullable(trafficSplit), null),
    'Which versions of the callee get which share of the requests, drawn for each; null: all alike.',
  ),
  mirror: described(
    z._default(z.nullable(mirror), null),
    'Copies of requests are sent, and their answers ignored; what the copies write is real. null: none.',
  ),
  faultInjection: described(
    z._default(z.nullable(faultInjection), null),
    'Faults on purpose, before a request is sent; time-outs and retries do not act with it, as in Istio. null: none.',
  ),
};

const filledIn = z.strictObject({
  by: z.enum(['istio', 'envoy']),
  fields: described(z.array(z.string().check(z.maxLength(100))).check(z.maxLength(100)), 'Where its values stand.'),
  unwritten: described(
    z.array(z.string().check(z.maxLength(100))).check(z.maxLength(100)),
    'Settings that the scenario does not mention.',
  ),
});

export const connection = z.strictObject({
  from: described(identifier(), 'The caller.'),
  to: described(identifier(), 'The service called.'),
  latencyMs: described(z._default(distribution(), { kind: 'constant', ms: 0 }), 'Network time of one direction.', 'ms'),
  crossZoneMs: described(
    z._default(timeMs(), 0),
    'Added to the network time of one direction where caller and callee are in different zones.',
    'ms',
  ),
  crossRegionMs: described(
    z._default(z.nullable(timeMs()), null),
    'The same where they are in different regions; null: as between zones.',
    'ms',
  ),
  eventSource: described(
    z.optional(eventSource),
    'Only from a component that keeps messages: how its consumer gets them.',
  ),
  invocation: described(
    z._default(z.enum(['synchronous', 'asynchronous']), 'synchronous'),
    'To a function. asynchronous: Lambda keeps the event and answers at once; the function runs later.',
  ),
  ...settings,
  filledIn: described(z.optional(filledIn), 'Written when a scenario is read: what the defaults of its mesh gave.'),
});

export type ConnectionConfig = z.output<typeof connection>;
/** What the caller does with calls. */
export type ConnectionSettings = Omit<
  ConnectionConfig,
  'from' | 'to' | 'latencyMs' | 'crossZoneMs' | 'crossRegionMs' | 'eventSource' | 'invocation' | 'filledIn'
>;

/** The parts of a connection that may be changed while a run is under way; what is left out stays. */
export const connectionSettings = {
  timeoutMs: z.optional(z.nullable(positiveMs())),
  numRetries: z.optional(count(0, 1_000_000)),
  perTryTimeoutMs: z.optional(z.nullable(positiveMs())),
  retryPolicy: z.optional(retryPolicy),
  retryBudget: z.optional(z.nullable(retryBudget)),
  hedging: z.optional(z.nullable(hedging)),
  deadline: z.optional(deadline),
  adaptiveThrottling: z.optional(z.nullable(adaptiveThrottling)),
  breaker: z.optional(z.nullable(breaker)),
  bulkhead: z.optional(z.nullable(bulkhead)),
  eventSource: z.optional(eventSourceChange),
  circuitBreaker: z.optional(z.nullable(circuitBreaker)),
  loadBalancing: z.optional(loadBalancing),
  locality: z.optional(z.nullable(locality)),
  outlierDetection: z.optional(z.nullable(outlierDetection)),
  headerRoutes: z.optional(z.nullable(headerRoutes)),
  trafficSplit: z.optional(z.nullable(trafficSplit)),
  mirror: z.optional(z.nullable(mirror)),
  faultInjection: z.optional(z.nullable(faultInjection)),
};
