/**
 * Versions of a component that runs as replicas of one's own, how it is deployed, and how its replicas scale.
 *
 * Sources of the defaults, read 2026-11: Kubernetes documentation, "Horizontal Pod Autoscaling" (every 15 s, 0.1, 300 s),
 * https://kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale/; "Deployments" and the API of
 * RollingUpdateDeployment (25 %, up for maxSurge, down for maxUnavailable, not both 0),
 * https://kubernetes.io/docs/concepts/workloads/controllers/deployment/; "Pod Lifecycle" (30 s, from before the preStop
 * hook), https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/.
 */
import * as z from 'zod/mini';
import { canary } from './canary';
import { count, described, entries, identifier, positiveMs, probability, timeMs, zone } from './fields';

const contracts = () => z.array(identifier()).check(z.minLength(1), z.maxLength(16));

const version = z.strictObject({
  replicas: described(
    z._default(count(0, 200), 0),
    'Replicas that run it at first, beside the others, as in a canary: the first version has the first ones.',
  ),
  errorRate: described(z._default(probability(), 0), 'Share of requests that fail in this version: a bug.'),
  slowFactor: described(
    z._default(z.number().check(z.gt(0), z.lte(10_000)), 1),
    'Its work takes this many times longer.',
  ),
  provides: described(
    z.optional(contracts()),
    'Contracts that it answers. An additive change keeps the old one, a breaking change does not. Left out: any.',
  ),
  needs: described(
    z._default(z.record(identifier(), contracts()), {}),
    'For components that it calls: contracts of which the callee must provide one. Not named: any will do.',
  ),
});

export type VersionConfig = z.output<typeof version>;

export const autoscaling = z.strictObject({
  minReplicas: described(z._default(count(1, 200), 1), 'Fewest replicas.'),
  maxReplicas: described(count(1, 200), 'Most replicas.'),
  targetUtilization: described(
    z.number().check(z.gt(0), z.lte(1)),
    'Share of its threads that a replica should use on average.',
  ),
  metric: described(
    z._default(z.enum(['threads', 'cpu']), 'threads'),
    'threads: in use, working or waiting for answers; cpu: working only.',
  ),
  intervalMs: described(z._default(positiveMs(), 15_000), 'How often it decides. Default of Kubernetes.', 'ms'),
  tolerance: described(
    z._default(probability(), 0.1),
    'It does nothing while use and target differ by this share at most. Default of Kubernetes.',
  ),
  scaleDownStabilizationMs: described(
    z._default(timeMs(), 300_000),
    'It takes the highest of the numbers found in this time before it scales down. Default of Kubernetes.',
    'ms',
  ),
});

export type AutoscalingConfig = z.output<typeof autoscaling>;

export const fleetFields = {
  maxReplicas: described(
    z._default(z.nullable(count(1, 200)), null),
    'Most replicas at once, those of a deployment that start or end included; null: as many as there are at first.',
  ),
  version: described(z._default(identifier(), 'v1'), 'The version that runs at first.'),
  versions: described(
    z._default(z.record(identifier(), version).check(entries(0, 16)), {}),
    'How versions behave, by name; those not listed have nothing of their own.',
  ),
  zones: described(
    z._default(z.nullable(z.array(zone()).check(z.minLength(1), z.maxLength(200))), null),
    'Zones of its replicas, "a" or with the region "eu/a", in turn: the first replica is in the first; null: not modelled.',
  ),
  drainMs: described(
    z._default(timeMs(), 30_000),
    'A replica that is to end has this long to finish its requests, preStopMs included; then it is killed. Default of Kubernetes (terminationGracePeriodSeconds).',
    'ms',
  ),
  preStopMs: described(
    z._default(timeMs(), 0),
    'So long a replica that is to end takes requests that are on their way; then it refuses them (preStop hook).',
    'ms',
  ),
  autoscaling: described(z._default(z.nullable(autoscaling), null), 'How replicas follow the load; null: they do not.'),
};

export const deployFields = {
  version: described(identifier(), 'The version to deploy; an earlier one to roll back.'),
  strategy: described(
    z._default(z.enum(['rolling', 'stopStart', 'blueGreen', 'canary']), 'rolling'),
    'rolling: a few at a time; stopStart: all end, then all start; blueGreen: all start beside the old ones, then the ' +
      'traffic is switched; canary: the traffic moves in steps, and goes back when the new version is worse.',
  ),
  maxUnavailable: described(
    z._default(z.nullable(count(0, 200)), null),
    'rolling: replicas that may be missing; null: 25 %, rounded down (Kubernetes).',
  ),
  maxSurge: described(
    z._default(z.nullable(count(0, 200)), null),
    'rolling: replicas that may be there beyond the wanted number; null: 25 %, rounded up (Kubernetes), as far as maxReplicas allows.',
  ),
  bakeMs: described(
    z._default(timeMs(), 0),
    'blueGreen, canary: the old replicas stay, without traffic, so long after the switch.',
    'ms',
  ),
  canary: described(z._default(z.nullable(canary), null), 'canary: its steps, and what it is judged by.'),
};
