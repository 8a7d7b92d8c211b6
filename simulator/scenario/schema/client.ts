/**
 * The client component: who sends requests, how often, and of which classes.
 */
import * as z from 'zod/mini';
import { distribution } from './distribution';
import { count, described, endpointName, identifier, localizedText, timeMs, zone } from './fields';
import { keySpace } from './keys';
import { recordCount } from './record-count';
import { requestTraits } from './request';
import { webSocketWorkload } from './web-socket';

const ratePerSecond = () => z.number().check(z.gte(0), z.lte(1_000_000));

const ratePoint = z.strictObject({
  atMs: described(timeMs(), 'When the rate has this value.', 'ms'),
  ratePerSecond: described(ratePerSecond(), 'Rate from then on.', '1/s'),
  change: described(
    z._default(z.enum(['step', 'ramp']), 'step'),
    'step: the rate jumps at atMs; ramp: it moves in a straight line from the previous point and arrives at atMs.',
  ),
});

const openWorkload = z.strictObject({
  kind: z.literal('open'),
  process: described(
    z._default(z.enum(['poisson', 'constant']), 'poisson'),
    'poisson: independent arrivals; constant: evenly spaced ones, the first at the start.',
  ),
  ratePerSecond: described(ratePerSecond(), 'Arrivals of all classes together, at the start.', '1/s'),
  rateProfile: described(
    z._default(z.array(ratePoint).check(z.maxLength(200)), []),
    'Later changes of the rate, in order of time.',
  ),
  batchSize: described(
    z.optional(recordCount()),
    'Requests that arrive together, at each arrival of this rate; one when left out.',
  ),
});

const closedWorkload = z.strictObject({
  kind: z.literal('closed'),
  users: described(count(1, 100_000), 'Users; each sends a request, waits for its end, thinks, and sends the next.'),
  thinkTime: described(distribution(), 'Time between the end of a request and the next one of the same user.', 'ms'),
});

const traceWorkload = z.strictObject({
  kind: z.literal('trace'),
  arrivals: described(
    z
      .array(
        z.strictObject({
          atMs: timeMs(),
          class: described(z.optional(identifier()), 'Class of these requests; drawn by weight when left out.'),
          count: z._default(count(1, 10_000), 1),
        }),
      )
      .check(z.minLength(1), z.maxLength(50_000)),
    'Arrivals one by one, in order of time.',
  ),
});

const requestClass = z.strictObject({
  name: described(identifier(), 'Name of the class, unique in this client.'),
  label: described(z.optional(localizedText()), 'Name for people.'),
  weight: described(
    z._default(z.number().check(z.gt(0), z.lte(1_000_000)), 1),
    'Share of the requests, in proportion to the other weights.',
  ),
  to: described(identifier(), 'The service that this class calls; a connection must lead there.'),
  endpoint: described(
    z.optional(endpointName()),
    'Endpoint of that service, or the request to an API gateway ("GET /orders/17"); the class name when left out.',
  ),
  priority: described(
    z.optional(count(-100, 100)),
    'How important these requests are, in all services that they reach; higher goes first. As the endpoints say when ' +
      'left out.',
  ),
  keys: described(
    z._default(z.nullable(keySpace), null),
    'What the requests are about, one of so many things; null: all are about the same one.',
  ),
  request: described(z.prefault(requestTraits, {}), 'What the requests carry for API gateways and routes to look at.'),
  records: described(
    z.optional(recordCount()),
    'Records that a request carries, such as a batch of messages for a queue; one when left out.',
  ),
});

export const client = z.strictObject({
  id: described(identifier(), 'Unique name of the component.'),
  kind: z.literal('client'),
  role: described(z.optional(localizedText()), 'What it stands for, for people.'),
  position: z.optional(z.strictObject({ x: z.number(), y: z.number() })),
  zone: described(z._default(z.nullable(zone()), null), 'The zone that its requests come from; null: not modelled.'),
  workload: z.discriminatedUnion('kind', [openWorkload, closedWorkload, traceWorkload, webSocketWorkload]),
  classes: described(z.array(requestClass).check(z.minLength(1), z.maxLength(32)), 'Kinds of request it sends.'),
});

export type ClientConfig = z.output<typeof client>;
export type Workload = ClientConfig['workload'];
export type OpenWorkload = z.output<typeof openWorkload>;
export type RequestClass = z.output<typeof requestClass>;
