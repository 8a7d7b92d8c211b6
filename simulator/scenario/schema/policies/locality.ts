/**
 * Locality load balancing of a caller, as Istio's `localityLbSetting`.
 */
import * as z from 'zod/mini';
import { count, described, zone, zonePattern } from '../fields';

const distribution = z.strictObject({
  from: described(zonePattern(), 'Callers in this zone; "eu/*": in this region, "*": all.'),
  to: described(
    z
      .record(zonePattern(), count(1, 100))
      .check(
        z.refine(
          (weights) => Object.values(weights).reduce((sum, weight) => sum + weight, 0) === 100,
          'percentages that add up to 100',
        ),
      ),
    'Percent of their requests by zone of the callee, 100 together; zones not named get nothing.',
  ),
});

const failover = z.strictObject({
  from: described(zone(), 'Region of the caller.'),
  to: described(zone(), 'Region that comes before other foreign ones.'),
});

export const locality = z
  .strictObject({
    distribute: described(
      z._default(z.array(distribution).check(z.maxLength(32)), []),
      'Shares by zone; the first entry that means the caller counts. Empty: the nearest first, then failover.',
    ),
    failover: described(
      z._default(z.array(failover).check(z.maxLength(32)), []),
      'Where requests of a region go when the region cannot take them. Empty: any other region.',
    ),
  })
  .check(
    z.refine(
      ({ distribute, failover: regions }) => distribute.length === 0 || regions.length === 0,
      'either distribute or failover, not both',
    ),
  );

export type LocalityConfig = z.output<typeof locality>;
