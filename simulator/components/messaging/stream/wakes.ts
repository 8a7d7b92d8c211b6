/**
 * What a stream's own events mean: a code, and the number of a lane, or of a shard of a mapping.
 */
import { eventKind, priority, type World } from '../../world';

export const streamWake = {
  /** A consumer reads a shard; number: mapping times the shards of the stream, plus shard. */
  poll: 0,
  /** A batch is sent, or sent again; number: lane. */
  lane: 1,
} as const;
type Wake = (typeof streamWake)[keyof typeof streamWake];

const codes = 2;

export const wakeCode = (a: number) => a % codes;
export const wakeNumber = (a: number) => Math.floor(a / codes);

export function wakeAt(world: World, component: number, atMs: number, wake: Wake, number: number): number {
  return world.events.schedule(atMs, priority.clock, eventKind.componentWakes, component, wake + codes * number);
}
