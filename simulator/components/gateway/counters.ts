/**
 * Counts for the gateway that has a request.
 */
import { count } from '../meters';
import { servicePlanOf } from '../threads';
import type { World } from '../world';
import { type GatewayCounter, gatewayCounter } from './meter-names';

export const countAt = (world: World, id: number, counter: GatewayCounter): void =>
  count(world, servicePlanOf(world, world.try(id)).firstCounter + gatewayCounter[counter]);
