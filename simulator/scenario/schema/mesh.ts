/**
 * The service mesh of a scenario: where its proxies stand, what they cost, and whose defaults they have. A mesh is not a
 * component: a proxy stands at each instance of each service in it.
 */
import * as z from 'zod/mini';
import { distribution } from './distribution';
import { count, described, identifier, timeMs } from './fields';

/** What a proxy adds to a message: lognormal, median 0.5 ms, 99th percentile 2 ms (0.5 ms times exp(2.326 sigma)). */
export const illustrativeProxyLatency = { kind: 'lognormal' as const, medianMs: 0.5, sigma: 0.596 };

const proxy = (cpuPer1000Rps: number, memoryMb: number) =>
  z.prefault(
    z.strictObject({
      latencyMs: described(
        z._default(distribution(), illustrativeProxyLatency),
        'Time that the proxy adds to each message, request or answer. The default illustrates: Istio publishes charts only.',
        'ms',
      ),
      cpuPer1000Rps: described(
        z._default(z.number().check(z.gte(0), z.lte(100)), cpuPer1000Rps),
        'Processors that 1,000 requests per second keep busy. Istio 1.24, performance page: sidecar 0.20, waypoint 0.25, ztunnel 0.06.',
        'vCPU',
      ),
      memoryMb: described(
        z._default(z.number().check(z.gte(0), z.lte(1_000_000)), memoryMb),
        'Memory of one proxy. Istio 1.24, performance page: sidecar 60, waypoint 60, ztunnel 12.',
        'MB',
      ),
    }),
    {},
  );

/** How a service takes connections, as in Istio's PeerAuthentication. */
export const mtlsMode = () => z.enum(['disable', 'permissive', 'strict']);

const mtls = z.strictObject({
  mode: described(
    z._default(mtlsMode(), 'permissive'),
    'What services accept: only plain text, both, or only mutual TLS. Callers with a proxy use mutual TLS wherever it is ' +
      'accepted. Istio: permissive.',
  ),
  handshakeMs: described(z._default(timeMs(), 0), 'Added to the request that opens a connection.', 'ms'),
  perRequestMs: described(z._default(timeMs(), 0), 'Encryption of one request and its answer.', 'ms'),
  requestsPerConnection: described(
    z._default(z.nullable(count(1, 1_000_000_000)), null),
    'Requests after which a connection is closed; null: it stays open.',
  ),
});

export const mesh = z.strictObject({
  dataPlane: described(
    z._default(z.enum(['sidecar', 'ambient', 'none']), 'sidecar'),
    'sidecar: a proxy at each instance; ambient: a ztunnel on each node, and a waypoint for services that have one; ' +
      'none: no proxies, callers use libraries.',
  ),
  defaults: described(
    z._default(z.enum(['istio', 'envoy', 'none']), 'istio'),
    'Whose defaults connections between services of the mesh have where they say nothing.',
  ),
  controlPlane: described(
    z._default(z.nullable(identifier()), null),
    'The control plane that configures the proxies; null: changes take effect at once.',
  ),
  proxy: described(proxy(0.2, 60), 'A sidecar.'),
  ztunnel: described(proxy(0.06, 12), 'The proxy of a node, ambient: it does mutual TLS and TCP, and knows no HTTP.'),
  waypoint: described(proxy(0.25, 60), 'The HTTP proxy of a service, ambient.'),
  mtls: z.prefault(mtls, {}),
});

export type MeshConfig = z.output<typeof mesh>;
export type MeshDefaults = MeshConfig['defaults'];

const authorizationPolicy = z.strictObject({
  action: described(z.enum(['allow', 'deny']), 'What happens to the requests that it means.'),
  from: described(
    z._default(z.nullable(z.array(identifier()).check(z.maxLength(200))), null),
    'Callers that it means, known by their certificate: a caller in plain text is none of them; null: all.',
  ),
  endpoints: described(
    z._default(z.nullable(z.array(identifier()).check(z.maxLength(32))), null),
    'Endpoints that it means; null: all.',
  ),
});

export type AuthorizationPolicy = z.output<typeof authorizationPolicy>;

/** What a service says about its place in the mesh. */
export const meshed = {
  sidecar: described(
    z._default(z.boolean(), true),
    'In a mesh: its instances have proxies (ambient: their nodes have ztunnels).',
  ),
  waypoint: described(
    z._default(z.boolean(), false),
    'Ambient: an HTTP proxy stands before it. Rules about requests need one.',
  ),
  mtls: described(z.optional(mtlsMode()), "What it accepts, if not as the mesh's mtls.mode says."),
  authorization: described(
    z._default(z.array(authorizationPolicy).check(z.maxLength(64)), []),
    'A request that a deny policy means is denied; else it is allowed if there is no allow policy, or one means it ' +
      '(Istio AuthorizationPolicy).',
  ),
};
