/**
 * A queue (Amazon SQS): keeps messages until a consumer has processed them.
 *
 * Models: at-least-once delivery with a visibility time-out; duplicates when a consumer is slower than that; a dead-
 * letter queue after so many deliveries; delay, retention, a bound on messages in flight; FIFO message groups; batches
 * and their window; partial batch responses; an event source mapping that starts with five batches and adds up to 300
 * a minute; workers that poll. A FIFO queue gives no message of a group while another of it is in flight.
 * Simplifies: a standard queue delivers the oldest message first and a message that comes back takes its old place; a
 * poller finds a message at the instant it is stored; a batch that was turned away is sent again after 1 s, doubling up
 * to 30 s, while its messages stay hidden; a mapping shrinks to five after a minute without messages.
 * Leaves out: duplicates that SQS itself makes (rare), deduplication of sends, message sizes, quotas on calls, how a
 * mapping slows down after errors of its function. SPEC Q3-Q14.
 */
import type { World } from '../../world';
import { batchEnded, callConsumer, dispatch, windowEnds } from './batches';
import { reappear, removeFromQueue } from './keeping';
import { grow } from './slots';
import { newQueue, queueOf } from './state';
import { queueWake, wakeBy, wakeCode, wakeNumber } from './wakes';

export const queueRuntime = {
  start(world: World, component: number): void {
    world.components[component] = newQueue(world, component);
  },
  wake(world: World, component: number, a: number): void {
    const number = wakeNumber(a);
    switch (wakeCode(a)) {
      case queueWake.dispatch:
        return dispatch(world, component);
      case queueWake.delay:
        return showDue(world, component, 'delay');
      case queueWake.visibility:
        return showDue(world, component, 'visibility');
      case queueWake.expiry:
        return expire(world, component);
      case queueWake.window:
        return windowEnds(world, component, number);
      case queueWake.growth:
        return grow(world, component, number);
      case queueWake.again:
        return callConsumer(world, component, number);
    }
  },
  callEnded: batchEnded,
};

/** Lets the messages whose time is over be received again. */
function showDue(world: World, component: number, name: 'delay' | 'visibility'): void {
  const state = queueOf(world, component);
  const line = name === 'delay' ? state.delayed : state.inFlight;
  state.timers[name].handle = -1;
  while (line.first >= 0 && world.message(line.first).dueMs <= world.nowMs) {
    reappear(world, component, world.message(line.first));
  }
  if (line.first >= 0) wakeBy(world, component, state.timers[name], world.message(line.first).dueMs, queueWake[name]);
}

/** Ends the messages that were kept as long as the queue keeps them, wherever they stand. */
function expire(world: World, component: number): void {
  const state = queueOf(world, component);
  state.timers.expiry.handle = -1;
  while (state.oldest >= 0 && world.message(state.oldest).expiresMs <= world.nowMs) {
    removeFromQueue(world, component, world.message(state.oldest), 'expired');
  }
  if (state.oldest < 0) return;
  wakeBy(world, component, state.timers.expiry, world.message(state.oldest).expiresMs, queueWake.expiry);
}
