/**
 * The numbers of one run: what the CLI prints, the prose of lessons quotes and tests compare. Plain JSON with a
 * version; times in milliseconds, rates per second, shares from 0 to 1. Everything is counted after the warm-up.
 */
import type { Reason } from '../telemetry/outcome';

/** Of a set of durations; null where there were none. */
export interface LatencySummary {
  readonly count: number;
  readonly meanMs: number | null;
  readonly p50Ms: number | null;
  readonly p90Ms: number | null;
  readonly p95Ms: number | null;
  readonly p99Ms: number | null;
  readonly p999Ms: number | null;
  readonly maxMs: number | null;
}

export interface ClassSummary {
  readonly client: string;
  readonly name: string;
  /** Requests that were sent in the measured time, per second. */
  readonly offeredPerSecond: number;
  readonly goodputPerSecond: number;
  /** Requests sent in the measured time. */
  readonly offered: number;
  /** Requests that ended in the measured time, by outcome. */
  readonly succeeded: number;
  readonly errors: number;
  readonly refused: number;
  readonly timedOut: number;
  /** Requests still under way at the end of the run. */
  readonly unfinished: number;
  /** Share of the ended requests that did not succeed. */
  readonly failedShare: number;
  readonly refusedShare: number;
  readonly timedOutShare: number;
  /** Tries sent by the client for each request that ended. */
  readonly triesPerRequest: number;
  /** Of the requests that succeeded. */
  readonly latency: LatencySummary;
  /** Of those that succeeded or timed out: what a person waited for. */
  readonly waited: LatencySummary;
  readonly reasons: Readonly<Partial<Record<Reason, number>>>;
}

export interface ServiceSummary {
  readonly id: string;
  readonly arrived: number;
  readonly succeeded: number;
  readonly errors: number;
  readonly refused: number;
  /** Share of the threads in use, working or held; null when threads are without limit. */
  readonly utilization: number | null;
  readonly meanWorking: number;
  readonly meanHeld: number;
  readonly meanQueueLength: number;
  /** Mean number of requests that hold a thread or wait for one. */
  readonly meanInSystem: number;
  /** Share of the accepted requests that had to wait for a thread. */
  readonly waitProbability: number;
  /** Wait for a thread, of all that got one. */
  readonly wait: LatencySummary;
  /** From arrival to answer, of those answered well, time spent waiting for calls included. */
  readonly response: LatencySummary;
  /** The same without the time in which no thread was held. */
  readonly residence: LatencySummary;
}

export interface ConnectionSummary {
  readonly id: string;
  readonly calls: number;
  readonly tries: number;
  readonly triesPerCall: number;
  readonly callTimeouts: number;
  readonly tryTimeouts: number;
  /** Tries sent in answer to a failure, and beside others that were under way. */
  readonly retries: number;
  readonly hedges: number;
  /** Failures that would have been tried again but for the retry budget. */
  readonly retriesSuppressed: number;
  /** Calls turned away by their own caller: bulkhead, adaptive throttling, circuit breaker, Envoy's limits, no host. */
  readonly bulkheadRefusals: number;
  readonly throttled: number;
  readonly circuitOpenRefusals: number;
  readonly overflows: number;
  readonly noHealthyUpstream: number;
  /** Times that a circuit breaker opened, and that a replica was ejected and came back, over all callers. */
  readonly circuitOpened: number;
  readonly ejections: number;
  readonly returns: number;
}

/** Of a number over time: its time-weighted mean, its greatest value, and its value at the end. */
export interface GaugeSummary {
  readonly mean: number;
  readonly max: number;
  readonly last: number;
}

/** Judged by what each transaction had made durable when nothing had changed for the time to settle. */
export interface TransactionSummary {
  readonly committed: number;
  readonly compensated: number;
  readonly doubleApplied: number;
  readonly stuck: number;
  /** Begun, and not settled at the end. */
  readonly open: number;
}

/** What a component counts beyond calls and threads, such as cold starts; its kind's file says what each one means. */
export interface MeterSummary {
  readonly id: string;
  readonly kind: string;
  readonly counters: Readonly<Record<string, number>>;
  readonly gauges: Readonly<Record<string, GaugeSummary>>;
}

/** Of the messages that a component keeps for its consumers. */
export interface MessageSummary {
  readonly id: string;
  readonly kind: string;
  /** From the time a message came here to its first delivery. */
  readonly waited: LatencySummary;
  /** Of those that were processed: until they were gone. */
  readonly lasted: LatencySummary;
}

/** A quantity of one thing that costs money. Null: its price is not known. */
export interface CostItem {
  readonly name: string;
  readonly unit: string;
  /** Used in the measured time, and in a month of 30 days at the same rate. */
  readonly quantity: number;
  readonly monthly: number;
  /** So far, each unit at the first price of its list, without free tier. */
  readonly usd: number | null;
  /** A month, by the steps of the price list, less the free tier where the account has one. */
  readonly usdPerMonth: number | null;
}

export interface ComponentCost {
  readonly id: string;
  readonly kind: string;
  readonly usd: number | null;
  readonly usdPerMonth: number | null;
  readonly items: readonly CostItem[];
}

export interface CostSummary {
  readonly region: string;
  /** When the prices were looked up, year and month. */
  readonly pricesAsOf: string;
  readonly usd: number | null;
  readonly usdPerMonth: number | null;
  readonly components: readonly ComponentCost[];
}

export interface RunSummary {
  readonly version: 1;
  readonly seed: number;
  readonly durationMs: number;
  readonly warmUpMs: number;
  /** Hash of how every request ended, bit for bit: equal runs have equal hashes, in every engine and thread. */
  readonly hash: string;
  readonly events: number;
  readonly offeredPerSecond: number;
  readonly goodputPerSecond: number;
  readonly failedShare: number;
  readonly classes: readonly ClassSummary[];
  readonly services: readonly ServiceSummary[];
  readonly connections: readonly ConnectionSummary[];
  /** How business transactions ended; null when the scenario audits none. */
  readonly transactions: TransactionSummary | null;
  /** Of the components that count anything. */
  readonly meters: readonly MeterSummary[];
  /** Of the components that keep messages. */
  readonly messages: readonly MessageSummary[];
  /** What was used of the cloud, and what that costs; null when no component has a price. */
  readonly cost: CostSummary | null;
}
