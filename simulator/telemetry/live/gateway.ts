/**
 * The bucket of an API gateway that is nearest to being empty. That of the account counts where there is no other.
 */
import type { GatewayState } from '../../components/gateway/state';
import type { Plan } from '../../components/plan';
import type { World } from '../../components/world';
import { type TokenBucket, tokensAt } from '../../resources/token-bucket';
import type { BucketReading } from '../live-reading';
import { gaugesOf } from './gauges';
import type { LiveReader } from './reader';

export function gatewayReader(plan: Plan, component: number): LiveReader {
  const read = gaugesOf(plan, component, ['connections']);
  return (world) => ({ kind: 'apiGateway', bucket: emptiest(world, component), ...read(world) });
}

function emptiest(world: World, component: number): BucketReading {
  const { routes, apiKeys } = world.components[component] as GatewayState;
  const all = [
    ...routes.map(({ bucket }, route) => reading(world, bucket, 'route', route)),
    ...apiKeys.flatMap(({ bucket, routeBuckets }) => [
      reading(world, bucket, 'apiKey', -1),
      ...routeBuckets.map((one, route) => reading(world, one, 'apiKey', route)),
    ]),
  ].filter((one) => one !== null);
  const account = reading(world, world.account.gateways.requests, 'account', -1) as BucketReading;
  return all.reduce((least, one) => (left(one) < left(least) ? one : least), all[0] ?? account);
}

/** Share of the tokens that is left; a bucket that holds none is empty. */
const left = ({ tokens, burst }: BucketReading): number => (burst > 0 ? tokens / burst : 0);

function reading(
  world: World,
  bucket: TokenBucket | null,
  of: BucketReading['of'],
  route: number,
): BucketReading | null {
  if (bucket === null) return null;
  const tokens = Math.max(0, tokensAt(bucket, world.nowMs));
  return { of, route, tokens, ratePerSecond: bucket.ratePerSecond, burst: bucket.capacity };
}
