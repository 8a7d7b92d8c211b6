/**
 * A stream (Amazon Kinesis Data Streams), or the stream of a table (Amazon DynamoDB Streams): keeps records in order,
 * shard by shard, until each consumer has processed them.
 *
 * Models: shards chosen by a hash of the partition key; a bound on what a shard takes in a second; consumers that read
 * each shard once a second (a table's four times) and get batches one after the other, in order; batch window;
 * parallelization factor; a failed batch that holds its shard up until it is processed, given up or expired; retries,
 * maximum record age, splitting in two, partial batch responses, on-failure destination; iterator age.
 * Simplifies: a parallelization factor cuts each shard into that many fixed parts by partition key; a failed batch is
 * sent again after 1 s, doubling up to 30 s, a split one at once; after a partial response the rest is a batch of its
 * own; a record expires when its batch would be sent; a put of several records is refused as a whole.
 * Leaves out: resharding, record sizes and limits in bytes, read limits, enhanced fan-out, tumbling windows, consumers
 * that begin in the middle of a stream. SPEC Q18-Q26.
 */
import type { World } from '../../world';
import { goOn, laneWakes } from './batches';
import { batchEnded } from './outcomes';
import { poll } from './polling';
import { newStream, streamOf } from './state';
import { streamWake, wakeCode, wakeNumber } from './wakes';

export const streamRuntime = {
  start(world: World, component: number): void {
    world.components[component] = newStream(world, component);
  },
  wake(world: World, component: number, a: number): void {
    if (wakeCode(a) === streamWake.poll) poll(world, component, wakeNumber(a));
    else laneWakes(world, component, wakeNumber(a));
  },
  callEnded: batchEnded,
};

/** A consumer may be able to go on. */
export function nudgeStream(world: World, component: number): void {
  for (const lane of streamOf(world, component).lanes.keys()) goOn(world, component, lane);
}
