/**
 * Outlier detection: a caller sends nothing, for a while, to replicas that answer it badly. Names and defaults of
 * Envoy's `outlier_detection.proto`.
 */
import * as z from 'zod/mini';
import { count, described, positiveMs } from '../fields';

const percent = () => z.number().check(z.gte(0), z.lte(100));

const successRate = z.strictObject({
  minimumHosts: described(z._default(count(1, 1_000), 5), 'Replicas with enough calls, at least. Envoy: 5.'),
  requestVolume: described(z._default(count(1, 1_000_000), 100), 'Calls to a replica in an interval. Envoy: 100.'),
  stdevFactor: described(
    z._default(z.number().check(z.gt(0), z.lte(100)), 1.9),
    'An outlier lies this many standard deviations below the mean. Envoy: 1.9.',
  ),
});

export const outlierDetection = z.strictObject({
  consecutive5xx: described(z._default(count(0, 100_000), 5), 'Errors in a row that eject; 0: never. Envoy: 5.'),
  consecutiveGatewayErrors: described(
    z._default(count(0, 100_000), 0),
    'Answers 502, 503, 504 in a row that eject; 0: never, as in Envoy.',
  ),
  splitExternalLocalOriginErrors: described(
    z._default(z.boolean(), false),
    'Failures that the caller sees itself (no connection, no answer in time) have counts of their own.',
  ),
  consecutiveLocalOriginFailures: described(
    z._default(count(0, 100_000), 5),
    'With the split: such failures in a row that eject; 0: never. Envoy: 5.',
  ),
  intervalMs: described(
    z._default(positiveMs(), 10_000),
    'Time between sweeps, when replicas return. Envoy: 10 s.',
    'ms',
  ),
  baseEjectionTimeMs: described(
    z._default(positiveMs(), 30_000),
    'How long the first ejection lasts; each further one lasts this much longer. Envoy: 30 s.',
    'ms',
  ),
  maxEjectionTimeMs: described(
    z._default(z.nullable(positiveMs()), null),
    'The longest ejection; null: 300 s or baseEjectionTimeMs, whichever is longer, as in Envoy.',
    'ms',
  ),
  maxEjectionPercent: described(
    z._default(percent(), 10),
    'No replica is ejected if then more than this share would be. Envoy: 10, so that under ten nothing is ejected.',
    '%',
  ),
  alwaysEjectOneHost: described(
    z._default(z.boolean(), false),
    'One replica may be ejected whatever its share. Envoy: always_eject_one_host, false.',
  ),
  ejectionTimeDecays: described(
    z._default(z.boolean(), true),
    'A healthy interval takes one base time off the next ejection. Always so in Envoy.',
  ),
  successRate: described(
    z._default(z.nullable(successRate), null),
    'Ejects replicas far below the others; null: off, as in Istio. Envoy has it on.',
  ),
  panicThresholdPercent: described(
    z._default(percent(), 50),
    'With a smaller share of healthy replicas all of them are used, ejected or not. Envoy: 50; Istio: 0.',
    '%',
  ),
});

export type OutlierDetectionConfig = z.output<typeof outlierDetection>;
