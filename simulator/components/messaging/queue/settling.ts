/**
 * What becomes of the messages of a batch when the consumer is done with it. SPEC Q7, Q12, Q13.
 */
import { outcomeCode } from '../../../telemetry/codes';
import { type Call, failing } from '../../records';
import type { World } from '../../world';
import { sourceOf } from '../keeper';
import { type Message, messageState } from '../message';
import { messageAt } from './deliveries';
import { reappear, removeFromQueue } from './keeping';
import { countQueue } from './meters';
import { type Delivery, queueConfigOf, queueOf } from './state';

/** `call`: where the consumer answered well, it processed all but the records that it reported as failed. */
export function settle(world: World, component: number, delivery: Delivery, call: Call): void {
  const processed = call.outcome === outcomeCode.success;
  const tookTime = call.startMs < world.nowMs;
  for (const at of delivery.messages.keys()) {
    const message = messageAt(world, component, delivery, at);
    const good = processed && delivery.failures[at] === failing.no;
    if (message !== null) message.working--;
    if (good) finish(world, component, message, delivery.receipts[at] as number);
    else if (message !== null && (tookTime || mayFailInNoTime(world, component, delivery, at))) {
      giveBack(world, component, delivery, at, message);
    }
  }
}

/** Deletes a processed message if this consumer may: it was received here last, and in a FIFO queue is still hidden. */
function finish(world: World, component: number, message: Message | null, receipt: number): void {
  if (message !== null && mayDelete(world, component, message, receipt)) {
    removeFromQueue(world, component, message, 'processed');
  } else countQueue(world, component, 'staleDeletes');
}

function mayDelete(world: World, component: number, message: Message, receipt: number): boolean {
  const { fifo, staleReceiptDeletes } = queueConfigOf(world, component);
  const latest = message.receives === receipt;
  return fifo ? latest && message.state === messageState.inFlight : latest || staleReceiptDeletes;
}

/**
 * Whether a message that failed in no time may come again at this instant. One that cannot be processed may where its
 * receives are counted; any other, such as one whose call the worker's own bulkhead refuses, waits for its visibility
 * time-out: else it would come again without end.
 */
const mayFailInNoTime = (world: World, component: number, { failures }: Delivery, at: number): boolean =>
  failures[at] !== failing.no && queueOf(world, component).maxReceiveCount < Number.POSITIVE_INFINITY;

/** A message that failed waits for its visibility time-out, unless the worker ends that at once. */
function giveBack(world: World, component: number, delivery: Delivery, at: number, message: Message): void {
  const source = sourceOf(world, component, delivery.mapping);
  const held = message.state === messageState.inFlight && message.receives === delivery.receipts[at];
  if (held && source.kind === 'workers' && source.returnFailed === 'atOnce') reappear(world, component, message);
}
