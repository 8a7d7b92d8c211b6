/**
 * Asynchronous invocation: Lambda takes an event in, answers at once, and hands it to the function later; again after
 * an error or a throttle, until it succeeds, was tried often enough, or is too old. SPEC L12-L16.
 *
 * Sources: AWS Lambda developer guide, "Invoking a function asynchronously" and "How Lambda handles errors and retries
 * with asynchronous invocation", 2026. That the wait after a throttle doubles is an assumption: AWS names 1 second and
 * 5 minutes, and that it grows exponentially. Leaves out: events delivered twice.
 */
import { childLineage } from '../../random';
import { outcomeCode, reasonCode } from '../../telemetry/codes';
import { beginCall, newCall } from '../calls';
import { type Call, callPurpose, type Try } from '../records';
import { eventKind, liveLimit, priority, WorkLimitError, type World } from '../world';
import { tellDestinations } from './destinations';
import {
  eventAt,
  eventsKept,
  eventWaits,
  forgetEvent,
  keepEvent,
  type LambdaEvent,
  nextAttemptMs,
  takeDueEvent,
} from './event-queue';
import type { FunctionCounter } from './meter-names';
import { countOf, gaugeOf } from './meters';
import { functionPlanOf, functionServiceOf, functionStateOf } from './state';
import { wakeFor } from './wakes';

/** Waits before the first and the second attempt after an error. */
const retryAfterMs = [60_000, 120_000] as const;
/** The wait after the first throttle, and the longest. */
const throttledFirstMs = 1_000;
const throttledMostMs = 300_000;

/** Lambda takes in the event that a try has brought; the first attempt follows at once. */
export function acceptEvent(world: World, component: number, { requestClass, request, key, ...rest }: Try): void {
  const { events, reserved } = functionStateOf(world, component);
  if (eventsKept(events) >= liveLimit) {
    throw new WorkLimitError(`More than ${liveLimit} asynchronous events are kept at ${world.nowMs} ms.`);
  }
  const { lineage, subject, endpoint, records, spoiled } = rest;
  const brought = { requestClass, request, key, lineage, subject, endpoint, records, spoiled };
  const slot = keepEvent(events, { ...brought, acceptedMs: world.nowMs, errors: 0, throttles: 0 });
  countOf(world, functionServiceOf(world, component), 'events');
  if (reserved === 0) giveUp(world, component, slot, 'eventsFailed');
  else attempt(world, component, slot);
}

/** Hands an event to the function. */
function attempt(world: World, component: number, slot: number): void {
  const plan = functionPlanOf(world, component);
  const event = eventAt(functionStateOf(world, component).events, slot);
  const id = newCall(world, plan.ownLink, event.endpoint);
  const { requestClass, request, key, subject, records, spoiled } = event;
  const lineage = childLineage(event.lineage, 0, event.errors + event.throttles, 0);
  Object.assign(world.call(id), { requestClass, request, key, lineage, subject, records, spoiled });
  Object.assign(world.call(id), {
    purpose: callPurpose.own,
    site: 0,
    copy: 0,
    parent: -1,
    parentStamp: 0,
    required: 1,
    caller: 0,
    user: slot,
  });
  beginCall(world, id);
}

/** An attempt has ended: the event is done, waits for the next attempt, or is given up. */
export function attemptEnded(world: World, component: number, call: Call): void {
  const { events } = functionStateOf(world, component);
  const slot = call.user;
  const event = eventAt(events, slot);
  if (call.outcome === outcomeCode.success) {
    countOf(world, functionServiceOf(world, component), 'eventsSucceeded');
    tellDestinations(world, component, event, true);
    forgetEvent(events, slot);
  } else if (call.outcome === outcomeCode.refused && isThrottle(call.reason)) {
    event.throttles++;
    tryAgain(world, component, slot, throttleWaitMs(event.throttles), 'eventThrottles');
  } else {
    event.errors++;
    const { maxRetryAttempts } = functionPlanOf(world, component).config.eventInvoke;
    const wait = event.errors > maxRetryAttempts ? undefined : retryAfterMs[event.errors - 1];
    if (wait === undefined) giveUp(world, component, slot, 'eventsFailed');
    else tryAgain(world, component, slot, wait, 'eventRetries');
  }
}

const throttles: readonly number[] = [
  reasonCode.concurrencyLimit,
  reasonCode.reservedConcurrencyLimit,
  reasonCode.scalingLimit,
];
const isThrottle = (reason: number): boolean => throttles.includes(reason);

function throttleWaitMs(times: number): number {
  let wait = throttledFirstMs;
  for (let time = 1; time < times && wait < throttledMostMs; time++) wait *= 2;
  return Math.min(wait, throttledMostMs);
}

function tryAgain(world: World, component: number, slot: number, waitMs: number, counter: FunctionCounter): void {
  const { events } = functionStateOf(world, component);
  const event = eventAt(events, slot);
  const atMs = world.nowMs + waitMs;
  if (atMs - event.acceptedMs > functionPlanOf(world, component).config.eventInvoke.maxEventAgeMs) {
    giveUp(world, component, slot, 'eventsExpired');
    return;
  }
  countOf(world, functionServiceOf(world, component), counter);
  eventWaits(events, slot, atMs);
  scheduleAttempts(world, component);
}

function giveUp(world: World, component: number, slot: number, counter: 'eventsFailed' | 'eventsExpired'): void {
  const { events } = functionStateOf(world, component);
  const service = functionServiceOf(world, component);
  const event: LambdaEvent = eventAt(events, slot);
  countOf(world, service, counter);
  if (!tellDestinations(world, component, event, false)) countOf(world, service, 'eventsLost');
  forgetEvent(events, slot);
}

/** Starts the attempts whose time has come. */
export function attemptDue(world: World, component: number): void {
  const { events } = functionStateOf(world, component);
  events.timer = -1;
  for (let slot = takeDueEvent(events, world.nowMs); slot >= 0; slot = takeDueEvent(events, world.nowMs)) {
    attempt(world, component, slot);
  }
  scheduleAttempts(world, component);
}

function scheduleAttempts(world: World, component: number): void {
  const { events } = functionStateOf(world, component);
  gaugeOf(world, functionServiceOf(world, component), 'eventsWaiting', events.waiting.size);
  const next = nextAttemptMs(events);
  if (next === Number.POSITIVE_INFINITY || (events.timer >= 0 && events.timerMs <= next)) return;
  if (events.timer >= 0) world.events.cancel(events.timer);
  events.timerMs = next;
  events.timer = world.events.schedule(next, priority.arrival, eventKind.componentWakes, component, wakeFor.events);
}
