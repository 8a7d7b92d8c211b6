/**
 * The API gateway component: an Amazon API Gateway REST, HTTP or WebSocket API with one stage.
 */
import * as z from 'zod/mini';
import { authorizer } from './api-gateway/authorizer';
import { integration, integrationTimeoutMs } from './api-gateway/integration';
import { cacheSizes, cacheTtlMs, responseCache, routeCache } from './api-gateway/response-cache';
import { throttle } from './api-gateway/throttle';
import { usagePlan } from './api-gateway/usage-plan';
import { distribution } from './distribution';
import { described, entries, identifier, localizedText } from './fields';

const routeKey = () => z.string().check(z.minLength(1), z.maxLength(300));

const few = (most: number) => entries(0, most);

const route = z.strictObject({
  label: described(z.optional(localizedText()), 'Name for people.'),
  integration: described(integration, 'What is behind it.'),
  authorizer: described(
    z._default(z.nullable(identifier()), null),
    'Which of the authorizers decides; null: the route is open.',
  ),
  apiKeyRequired: described(z._default(z.boolean(), false), 'A request without a key of a usage plan gets 403.'),
  requestValidation: described(
    z._default(z.boolean(), false),
    'Requests that are not valid get 400 before anything is called; else the integration finds out.',
  ),
  throttling: described(z._default(z.nullable(throttle()), null), "Limit of this route; null: the stage's."),
  cache: described(
    z._default(z.nullable(routeCache), null),
    'Whether its responses are kept; null: those of GET as the cache of the stage says.',
  ),
});

const canary = z.strictObject({
  percentTraffic: described(percent(), 'Share of the requests that the canary gets, drawn for each one.', '%'),
  routes: described(
    z.record(routeKey(), integration).check(few(100)),
    'What is behind these routes in the canary; others are as in production.',
  ),
  useStageCache: described(z._default(z.boolean(), false), 'The canary shares the cache of production.'),
});

function percent() {
  return z.number().check(z.gte(0), z.lte(100));
}

export const apiGateway = z.strictObject({
  id: described(identifier(), 'Unique name of the component.'),
  kind: z.literal('apiGateway'),
  role: described(z.optional(localizedText()), 'What it stands for, for people.'),
  position: z.optional(z.strictObject({ x: z.number(), y: z.number() })),
  type: described(
    z.enum(['rest', 'http', 'webSocket']),
    'The product: a REST API, an HTTP API or a WebSocket API. They offer different things.',
  ),
  endpointType: described(
    z._default(z.enum(['regional', 'edge', 'private']), 'regional'),
    'Where the API is reached. Only REST APIs have a choice.',
  ),
  routes: described(
    z.record(routeKey(), route).check(entries(1, 100)),
    'What may be asked for: a method (or ANY) and a path, such as "GET /orders/{id}" or "ANY /{proxy+}"; "$default" for all else; for a WebSocket API "$connect", "$disconnect", "$default" or what messages name.',
  ),
  authorizers: described(z._default(z.record(identifier(), authorizer).check(few(10)), {}), 'By name.'),
  throttling: described(
    z._default(z.nullable(throttle()), null),
    'Limit of each route of the stage, a bucket for each; null: only the limit of the account.',
  ),
  usagePlans: described(z._default(z.record(identifier(), usagePlan).check(few(20)), {}), 'By name.'),
  cache: described(z._default(z.nullable(responseCache), null), 'Keeps responses of a REST API; null: none.'),
  canary: described(
    z._default(z.nullable(canary), null),
    'A canary release: a share of the requests goes to other integrations.',
  ),
  cors: described(
    z._default(z.boolean(), false),
    'An HTTP API answers the preflight requests of browsers (OPTIONS) itself; a REST API needs a route for them.',
  ),
  overhead: described(
    z._default(distribution(), { kind: 'constant', ms: 0 }),
    'Time that the gateway itself takes for a request. AWS names none.',
    'ms',
  ),
});

export type ApiGatewayConfig = z.output<typeof apiGateway>;
export type ApiRoute = z.output<typeof route>;
export type CanaryRelease = z.output<typeof canary>;

/** The parts of an API gateway that may be changed while a run is under way. */
export const apiGatewaySettings = {
  throttling: z.optional(z.nullable(throttle())),
  integrationTimeoutMs: z.optional(integrationTimeoutMs()),
  canaryPercent: z.optional(percent()),
  cacheTtlMs: z.optional(cacheTtlMs()),
  cacheSizeGb: z.optional(z.nullable(z.enum(cacheSizes))),
  routes: z.optional(
    z.record(
      routeKey(),
      z.strictObject({
        throttling: z.optional(z.nullable(throttle())),
        integrationTimeoutMs: z.optional(integrationTimeoutMs()),
        cacheTtlMs: z.optional(cacheTtlMs()),
      }),
    ),
  ),
};
