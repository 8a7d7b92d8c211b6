/**
 * A canary deployment: how its traffic grows, and what its analysis asks for.
 */
import * as z from 'zod/mini';
import { count, described, positiveMs, probability, timeMs } from './fields';

const step = z.strictObject({
  weightPercent: described(
    z.number().check(z.gte(0), z.lte(100)),
    'Share of the requests that the new version gets, as soon as it has replicas for it.',
    '%',
  ),
  pauseMs: described(timeMs(), 'It stays so long before the next step.', 'ms'),
});

const analysis = z.strictObject({
  intervalMs: described(
    z._default(positiveMs(), 60_000),
    'How often it is checked, by the requests answered since the check before. Default of Flagger.',
    'ms',
  ),
  failureLimit: described(
    z._default(count(0, 1_000), 0),
    'More failed checks than this roll it back. Default of Argo Rollouts.',
  ),
  minRequests: described(
    z._default(count(1, 1_000_000), 1),
    'A check with fewer requests of the new version fails, as without a value in Flagger.',
  ),
  maxErrorRate: described(
    z._default(z.nullable(probability()), null),
    'A check fails when more than this share of its requests failed; null: not asked.',
  ),
  maxErrorRateAboveStable: described(
    z._default(z.nullable(probability()), null),
    'A check fails when its share of failed requests is more than this above that of the old version; null: not asked.',
  ),
  maxP99Ms: described(
    z._default(z.nullable(positiveMs()), null),
    'A check fails when the 99th percentile of its latency, at the callee, is above this; null: not asked.',
    'ms',
  ),
  maxP99TimesStable: described(
    z._default(z.nullable(z.number().check(z.gt(0), z.lte(1_000))), null),
    'A check fails when the 99th percentile of its latency is more than this many times that of the old version; null: not asked.',
  ),
});

export const canary = z.strictObject({
  steps: described(
    z.array(step).check(z.minLength(1), z.maxLength(50)),
    'One after the other; after the last the new version gets everything.',
  ),
  analysis: described(
    z._default(z.nullable(analysis), null),
    'What the new version is judged by, from the first step until it has everything; null: by nothing.',
  ),
});

export type CanaryConfig = z.output<typeof canary>;
export type CanaryAnalysis = z.output<typeof analysis>;
