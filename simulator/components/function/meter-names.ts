/**
 * What a function counts and averages over time. AWS names its metrics alike where it has them.
 */

/** What each counter counts, in its unit. */
export const functionCounters = [
  /** Invocations that were let in, well ended or not; throttled ones do not count. */
  'invocations',
  /** Those of them that made an environment, and those that found an initialised one. */
  'coldStarts',
  'warmStarts',
  /** Warm starts in an environment that was reset after a time-out or a crash: its INIT is repeated. */
  'suppressedInits',
  /** Those on provisioned concurrency, and those for which there was none left. */
  'provisionedInvocations',
  'spilloverInvocations',
  /** Requests turned away (429), and the same by reason. */
  'throttles',
  'throttledByAccountConcurrency',
  'throttledByReservedConcurrency',
  'throttledByScalingRate',
  'throttledByRequestRate',
  /** Invocations that did not end well, for whatever reason; those of them that reached the time-out. */
  'errors',
  'timeouts',
  /** Processes that crashed, in the middle of an invocation or not. */
  'crashes',
  /** Environments created, provisioned ones included; reclaimed after being idle; replaced for age or a new version. */
  'environmentsCreated',
  'environmentsReclaimed',
  'environmentsRecycled',
  /** Milliseconds of INIT for invocations; milliseconds billed, INIT included. */
  'initMs',
  'billedMs',
  /** Memory setting times time billed, in MB-ms: invocations on demand and their INIT, then the same when provisioned. */
  'onDemandMbMs',
  'onDemandInitMbMs',
  'provisionedMbMs',
  'provisionedInitMbMs',
  /** Provisioned concurrency that was given back: memory times time held, each in steps of 5 minutes, in MB-ms. */
  'provisionedHeldMbMs',
  /** Asynchronous events taken in; repeats after an error, and after being throttled. */
  'events',
  'eventRetries',
  'eventThrottles',
  /** Events that ended well; that were given up after the last retry, or for their age. */
  'eventsSucceeded',
  'eventsFailed',
  'eventsExpired',
  /** Given up without a destination or dead-letter queue: lost. */
  'eventsLost',
  /** Messages to a destination or dead-letter queue that did not get there. */
  'destinationsFailed',
] as const;
export type FunctionCounter = (typeof functionCounters)[number];

export const functionGauges = [
  /** Execution environments that exist, and those of them in each state. */
  'environments',
  'initializing',
  'busy',
  'idle',
  /** Invocations in progress, INIT included: what AWS counts as concurrency. */
  'concurrency',
  /** Provisioned concurrency that is ready; memory held for it, in MB. */
  'provisioned',
  'provisionedMb',
  /** Asynchronous events that wait for their first or next attempt. */
  'eventsWaiting',
] as const;
export type FunctionGauge = (typeof functionGauges)[number];
