/**
 * Watches one of two twin runs: which requests were sent and how they ended. A request is known by who sent it and how
 * many it had sent before, so that the same request is found in the other run whatever happened to others.
 */
import type { Plan } from '../../components/plan';
import type { Call } from '../../components/records';
import { Bystander } from '../../telemetry/bystander';
import { outcomeCode } from '../../telemetry/codes';
import { type Outcome, outcomes, type Reason, reasons } from '../../telemetry/outcome';
import { ClientReading, type Reading } from '../client-reading';

/** A request that a client sent. */
export interface Arrival {
  /** Counted from 1 over all clients, in order of their sending. */
  readonly request: number;
  readonly client: string;
  readonly class: string;
  readonly atMs: number;
}

/** A request and how it ended; one that did not has no end. */
export interface Ending extends Arrival {
  /** The same number in both runs means the same request. */
  readonly key: number;
  readonly endMs: number | null;
  readonly outcome: Outcome;
  readonly reason: Reason;
}

/** Numbers those who send requests, a client or a user of it, alike in both runs. */
export class Senders {
  private readonly byClient = new Map<string, number[]>();
  private next = 0;

  /** `user` is -1 for a client without users. */
  numberOf(client: string, user: number): number {
    const users = this.byClient.get(client) ?? [];
    this.byClient.set(client, users);
    users[user + 1] ??= this.next++;
    return users[user + 1] as number;
  }
}

/** More than there can be senders: 200 clients with up to 100,000 users. */
const sendersBound = 33_554_432;

export class TwinRecorder extends Bystander {
  private arrivals: Arrival[] = [];
  private endings: Ending[] = [];
  private readonly underWay = new Map<number, Arrival & { readonly key: number }>();
  /** Requests sent so far, by sender. */
  private readonly sent: number[] = [];
  private readonly names: readonly { readonly client: string; readonly class: string }[];
  private readonly reading = new ClientReading();

  constructor(
    plan: Plan,
    private readonly senders: Senders,
    private readonly nowMs: () => number,
  ) {
    super();
    this.names = plan.classes.map(({ client, name }) => ({
      client: plan.clients[client]?.config.id ?? '',
      class: name,
    }));
  }

  override requestStarted({ request, requestClass, user }: Call): void {
    const { client, class: name } = this.names[requestClass] as (typeof this.names)[number];
    const sender = this.senders.numberOf(client, user);
    const before = this.sent[sender] ?? 0;
    this.sent[sender] = before + 1;
    const arrival = { request, client, class: name, atMs: this.nowMs() };
    this.arrivals.push(arrival);
    this.reading.requestStarted();
    this.underWay.set(request, { ...arrival, key: before * sendersBound + sender });
  }

  override requestEnded({ request, outcome, reason }: Call): void {
    const arrival = this.underWay.get(request);
    if (arrival === undefined) return;
    this.underWay.delete(request);
    const endMs = this.nowMs();
    this.endings.push({ ...arrival, endMs, outcome: outcomes[outcome] as Outcome, reason: reasons[reason] as Reason });
    this.reading.requestEnded(outcome === outcomeCode.success, endMs - arrival.atMs);
  }

  /** Hands out what was sent and what ended in the stretch of `overMs` that ends now, and begins the next. */
  take(overMs: number): { arrivals: readonly Arrival[]; endings: readonly Ending[]; reading: Reading } {
    const { arrivals, endings } = this;
    const taken = { arrivals, endings, reading: this.reading.take(overMs) };
    this.arrivals = [];
    this.endings = [];
    return taken;
  }

  /** What is under way, as if it ended with the run. */
  unfinished(): Ending[] {
    return [...this.underWay.values()].map((arrival) => ({
      ...arrival,
      endMs: null,
      outcome: 'unfinished',
      reason: 'runEnded',
    }));
  }
}
