/**
 * Rules of a route, as in Istio's VirtualService: which version gets a request, who gets a copy, and faults on purpose.
 */
import * as z from 'zod/mini';
import { count, described, entries, headerName, headerValue, identifier, positiveMs } from '../fields';

const percent = (usual: number) => z._default(z.number().check(z.gte(0), z.lte(100)), usual);

export const trafficSplit = z
  .array(
    z.strictObject({
      version: described(identifier(), 'A version of the callee.'),
      weight: described(count(0, 1_000_000), 'Its share is this, divided by the sum of all weights.'),
    }),
  )
  .check(
    z.minLength(1),
    z.maxLength(32),
    z.refine((routes) => routes.some(({ weight }) => weight > 0), 'at least one weight above 0'),
  );

const headerMatch = z.union([
  z.strictObject({ exact: headerValue() }),
  z.strictObject({ prefix: headerValue() }),
  z.strictObject({ present: z.literal(true) }),
]);

const headerCondition = z.record(headerName(), headerMatch).check(entries(1, 16));

export const headerRoutes = z
  .array(
    z.strictObject({
      match: described(
        z.array(headerCondition).check(z.minLength(1), z.maxLength(16)),
        'Conditions of which one must hold: all of its headers are as it says.',
      ),
      version: described(identifier(), 'The version of the callee that gets these requests.'),
    }),
  )
  .check(z.minLength(1), z.maxLength(32));

export const mirror = z.strictObject({
  version: described(z._default(z.nullable(identifier()), null), 'The version that gets the copies; null: any.'),
  percent: described(percent(100), 'Share of requests of which a copy is sent. Istio: 100.', '%'),
});

const delay = z.strictObject({
  percent: described(percent(0), 'Share of requests that wait first. Istio: 0.', '%'),
  fixedMs: described(positiveMs(), 'How long they wait.', 'ms'),
});

const abort = z.strictObject({
  percent: described(percent(0), 'Share of requests that are answered without being sent. Istio: 0.', '%'),
  httpStatus: described(z._default(count(400, 599), 503), 'The answer.'),
});

export const faultInjection = z.strictObject({
  delay: described(z._default(z.nullable(delay), null), 'Comes first; null: none.'),
  abort: described(z._default(z.nullable(abort), null), 'Drawn independently of the delay; null: none.'),
});

export type HeaderRoutes = z.output<typeof headerRoutes>;
export type HeaderMatch = z.output<typeof headerMatch>;
export type TrafficSplit = z.output<typeof trafficSplit>;
