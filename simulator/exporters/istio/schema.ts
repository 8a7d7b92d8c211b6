/**
 * The fields of Istio's resources that an import reads, with their types. Other fields are allowed, and noted.
 */
import * as z from 'zod/mini';
import { durationPattern, readDuration } from './duration';

const duration = () =>
  z.pipe(
    z.string().check(z.regex(durationPattern, 'a duration such as "5s" or "100ms"')),
    z.transform((text) => readDuration(text)),
  );

const int32 = () => z.int().check(z.gte(0), z.lte(2_147_483_647));
const uint32 = () => z.int().check(z.gte(0), z.lte(4_294_967_295));
const percent = () => z.number().check(z.gte(0), z.lte(100));
const labels = () => z.record(z.string(), z.string());
const name = () => z.string().check(z.minLength(1), z.maxLength(253));
/** A field that may be there without a value, as in `retries:`. */
const maybe = <T extends z.ZodMiniType>(schema: T) => z.optional(z.nullable(schema));

const metadata = z.optional(z.looseObject({ name: z.optional(z.string()), namespace: z.optional(z.string()) }));
const head = { apiVersion: z.string(), kind: z.string(), metadata };
const selector = maybe(z.object({ matchLabels: maybe(labels()) }));

/** What every document must have before it is known what it is. */
export const anyResource = z.looseObject({ ...head, apiVersion: z.string().check(z.minLength(1)) });

const share = maybe(z.object({ value: z.optional(percent()) }));

const retries = z.object({
  attempts: z.optional(z.int().check(z.gte(0), z.lte(1_000_000))),
  perTryTimeout: z.optional(duration()),
  retryOn: z.optional(z.string().check(z.maxLength(2_000))),
  backoff: z.optional(duration()),
  retryIgnorePreviousHosts: maybe(z.boolean()),
});

const fault = z.object({
  delay: maybe(z.object({ percentage: share, percent: z.optional(percent()), fixedDelay: z.optional(duration()) })),
  abort: maybe(z.object({ percentage: share, httpStatus: z.optional(z.int()) })),
});

const destination = z.object({ host: name(), subset: z.optional(z.string()) });

const headers = z.record(z.string(), z.looseObject({ exact: z.optional(z.string()), prefix: z.optional(z.string()) }));

const route = z.object({
  name: z.optional(z.string()),
  match: maybe(z.array(z.looseObject({ sourceLabels: z.optional(labels()), headers: z.optional(headers) }))),
  timeout: z.optional(duration()),
  retries: maybe(retries),
  fault: maybe(fault),
  route: maybe(z.array(z.object({ destination, weight: z.optional(int32()) }))),
  mirror: maybe(destination),
  mirrorPercentage: share,
});

export type RouteResource = z.output<typeof route>;

export const virtualService = z.object({
  ...head,
  spec: z.object({ hosts: z.optional(z.array(name())), http: maybe(z.array(route)) }),
});

export type VirtualServiceResource = z.output<typeof virtualService>;

const localityLbSetting = z.object({
  enabled: maybe(z.boolean()),
  distribute: maybe(z.array(z.object({ from: z.optional(z.string()), to: maybe(z.record(z.string(), uint32())) }))),
  failover: maybe(z.array(z.object({ from: z.optional(z.string()), to: z.optional(z.string()) }))),
  failoverPriority: maybe(z.array(z.string())),
});

const loadBalancer = z.object({
  localityLbSetting: maybe(localityLbSetting),
  simple: z.optional(z.enum(['UNSPECIFIED', 'LEAST_CONN', 'RANDOM', 'PASSTHROUGH', 'ROUND_ROBIN', 'LEAST_REQUEST'])),
  consistentHash: maybe(
    z.object({
      httpHeaderName: z.optional(z.string()),
      minimumRingSize: z.optional(z.int()),
      ringHash: maybe(z.object({ minimumRingSize: z.optional(z.int()) })),
    }),
  ),
});

const connectionPool = z.object({
  tcp: maybe(z.object({ maxConnections: z.optional(int32()) })),
  http: maybe(
    z.object({
      http1MaxPendingRequests: z.optional(int32()),
      http2MaxRequests: z.optional(int32()),
      maxRetries: z.optional(int32()),
      maxRequestsPerConnection: z.optional(int32()),
      h2UpgradePolicy: z.optional(z.enum(['DEFAULT', 'DO_NOT_UPGRADE', 'UPGRADE'])),
    }),
  ),
});

const outlierDetection = z.object({
  consecutive5xxErrors: maybe(uint32()),
  consecutiveGatewayErrors: maybe(uint32()),
  consecutiveLocalOriginFailures: maybe(uint32()),
  splitExternalLocalOriginErrors: z.optional(z.boolean()),
  interval: z.optional(duration()),
  baseEjectionTime: z.optional(duration()),
  maxEjectionPercent: z.optional(percent()),
  minHealthPercent: z.optional(percent()),
});

const trafficPolicy = z.object({
  loadBalancer: maybe(loadBalancer),
  connectionPool: maybe(connectionPool),
  outlierDetection: maybe(outlierDetection),
  retryBudget: maybe(z.object({ percent: maybe(percent()), minRetryConcurrency: z.optional(uint32()) })),
  tls: maybe(z.object({ mode: z.optional(z.string()) })),
});

export type TrafficPolicyResource = z.output<typeof trafficPolicy>;

export const destinationRule = z.object({
  ...head,
  spec: z.object({
    host: name(),
    workloadSelector: selector,
    trafficPolicy: maybe(trafficPolicy),
    subsets: maybe(z.array(z.object({ name: name(), labels: maybe(labels()) }))),
  }),
});

export type DestinationRuleResource = z.output<typeof destinationRule>;

export const peerAuthentication = z.object({
  ...head,
  spec: maybe(
    z.object({
      selector,
      mtls: maybe(z.object({ mode: z.optional(z.enum(['UNSET', 'DISABLE', 'PERMISSIVE', 'STRICT'])) })),
    }),
  ),
});

export type PeerAuthenticationResource = z.output<typeof peerAuthentication>;

const accessRule = z.object({
  from: maybe(z.array(z.object({ source: maybe(z.object({ principals: maybe(z.array(z.string())) })) }))),
  to: maybe(z.array(z.object({ operation: maybe(z.object({ paths: maybe(z.array(z.string())) })) }))),
  when: z.optional(z.unknown()),
});

export const authorizationPolicy = z.object({
  ...head,
  spec: maybe(
    z.object({
      selector,
      targetRefs: maybe(z.array(z.object({ kind: z.string(), group: z.optional(z.string()), name: name() }))),
      action: z.optional(z.enum(['ALLOW', 'DENY', 'AUDIT', 'CUSTOM'])),
      rules: maybe(z.array(z.nullable(accessRule))),
    }),
  ),
});

export type AuthorizationPolicyResource = z.output<typeof authorizationPolicy>;

export const telemetry = z.object({
  ...head,
  spec: maybe(z.object({ tracing: maybe(z.array(z.object({ randomSamplingPercentage: maybe(percent()) }))) })),
});

export type TelemetryResource = z.output<typeof telemetry>;
