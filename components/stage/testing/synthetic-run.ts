/**
 * A stand-in for the engine in tests and drafts: the shop in steps of one millisecond. It knows `slow`, `errors` and
 * `recover` of B, is the same every time, and is no measure of anything.
 */
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import { bucketMs, type Chunk, flightKinds } from '@/simulator/telemetry/chunk';
import { outcomes, reasons } from '@/simulator/telemetry/outcome';
import { readRow, type Tally } from './synthetic-readings';
import { Tape } from './synthetic-tape';

interface Job {
  readonly request: number;
  readonly requestClass: number;
  readonly startMs: number;
  readonly tryNumber: number;
  /** Where at A the thread is held while B works. */
  readonly caller?: { readonly replica: number; readonly slot: number };
}

interface Thread {
  job: Job | null;
  untilMs: number;
}

interface Replica {
  readonly threads: Thread[];
  readonly queue: Job[];
}

interface Delivery {
  readonly atMs: number;
  readonly deliver: () => void;
}

const hopMs = 40;
const threadsPerReplica = 8;
const queueLimit = 16;

export class SyntheticRun {
  readonly tally: Tally = { endings: [], arrivals: [], refusals: [], calls: [] };
  private readonly tape = new Tape();
  private readonly services: Replica[][] = [newService(), newService(), newService()];
  private deliveries: Delivery[] = [];
  private nowMs = 0;
  private requests = 0;
  private random = 12_345;
  private turn = 0;

  constructor(
    readonly seed: number,
    private readonly interventions: readonly Intervention[] = [],
    private readonly retries = false,
  ) {
    this.random += seed * 7_919;
  }

  advanceTo(untilMs: number): Chunk {
    const fromMs = this.nowMs;
    while (this.nowMs < untilMs) this.tick();
    return this.tape.cut(fromMs, untilMs);
  }

  private tick(): void {
    this.nowMs += 1;
    for (const intervention of this.interventions) {
      if (Math.floor(intervention.atMs) + 1 !== this.nowMs) continue;
      this.tape.happenings.push({ atMs: intervention.atMs, kind: 'intervention', intervention, scheduled: false });
    }
    if (this.draw() < 0.063) this.send(this.draw() < 0.6 ? 0 : 1);
    const due = this.deliveries.filter((delivery) => delivery.atMs <= this.nowMs);
    this.deliveries = this.deliveries.filter((delivery) => delivery.atMs > this.nowMs);
    for (const { deliver } of due) deliver();
    for (const component of [1, 2]) this.finishWork(component);
    if (this.nowMs % bucketMs === 0) this.tape.series.push(readRow(this.nowMs, this.tally, this.services));
  }

  private send(requestClass: number): void {
    this.requests += 1;
    this.tally.arrivals.push({ atMs: this.nowMs, requestClass });
    this.tryAt({ request: this.requests, requestClass, startMs: this.nowMs, tryNumber: 1 });
  }

  private tryAt(job: Job): void {
    const replica = this.turn++ % 2;
    this.fly(0, replica, job.tryNumber > 1 ? 'retry' : 'request', job, () => this.arrive(1, replica, job));
  }

  private arrive(component: number, replica: number, job: Job): void {
    const { threads, queue } = this.service(component, replica);
    const slot = threads.findIndex((thread) => thread.job === null);
    if (slot >= 0) this.work(component, replica, slot, job);
    else if (queue.length < queueLimit) {
      queue.push(job);
      this.tape.queues.push({ ...this.place(component, replica, job), entered: 1 });
    } else this.refuse(component, replica, job);
  }

  private refuse(component: number, replica: number, job: Job): void {
    this.tape.refusals.push({
      ...this.place(component, replica, job),
      reason: reasons.indexOf('queueFull'),
      connection: component - 1,
    });
    this.tally.refusals.push({ atMs: this.nowMs, component });
    this.fly(component - 1, replica, 'refusal', job, () => {
      if (component === 2) return this.resume(job, false);
      if (!this.retries || job.tryNumber > 1) return this.end(job, 'refused');
      this.tryAt({ ...job, tryNumber: job.tryNumber + 1 });
    });
  }

  private work(component: number, replica: number, slot: number, job: Job): void {
    const ms = component === 2 ? this.payMs() : job.requestClass === 0 ? 6 : 20;
    const untilMs = this.nowMs + Math.round(ms * (0.5 + this.draw()));
    Object.assign(this.service(component, replica).threads[slot] as Thread, { job, untilMs });
    this.slot(component, replica, slot, 1, untilMs, job);
  }

  private finishWork(component: number): void {
    for (const [replica, { threads }] of (this.services[component] ?? []).entries()) {
      for (const [slot, { job, untilMs }] of threads.entries()) {
        if (job === null || untilMs > this.nowMs) continue;
        if (component === 1 && job.requestClass === 0) this.call(replica, slot, job);
        else this.answer(component, replica, slot, job, component === 1 || this.draw() >= this.errorRate());
      }
    }
  }

  private call(replica: number, slot: number, job: Job): void {
    (this.service(1, replica).threads[slot] as Thread).untilMs = Number.POSITIVE_INFINITY;
    this.slot(1, replica, slot, 2, 0, job);
    const to = this.turn++ % 2;
    const called: Job = { ...job, caller: { replica, slot }, tryNumber: 1 };
    this.tally.calls.push({ atMs: this.nowMs });
    this.fly(1, to, 'request', called, () => this.arrive(2, to, called));
  }

  private answer(component: number, replica: number, slot: number, job: Job, ok: boolean): void {
    this.free(component, replica, slot, job);
    this.fly(component - 1, replica, ok ? 'answer' : 'error', job, () => {
      if (component === 2) this.resume(job, ok);
      else this.end(job, ok ? 'success' : 'error');
    });
  }

  private resume(job: Job, ok: boolean): void {
    const { replica, slot } = job.caller as { replica: number; slot: number };
    this.answer(1, replica, slot, job, ok);
  }

  private free(component: number, replica: number, slot: number, job: Job): void {
    const { threads, queue } = this.service(component, replica);
    (threads[slot] as Thread).job = null;
    this.slot(component, replica, slot, 0, 0, job);
    const next = queue.shift();
    if (next === undefined) return;
    this.tape.queues.push({ ...this.place(component, replica, next), entered: 0 });
    this.work(component, replica, slot, next);
  }

  private end(job: Job, outcome: (typeof outcomes)[number]): void {
    const ending = { atMs: this.nowMs, startMs: job.startMs, requestClass: job.requestClass };
    this.tally.endings.push({ ...ending, outcome });
    this.tape.endings.push({ ...ending, request: job.request, outcome: outcomes.indexOf(outcome) });
  }

  private fly(connection: number, replica: number, kind: (typeof flightKinds)[number], job: Job, deliver: () => void) {
    const ms = Math.round(hopMs * (0.7 + 0.6 * this.draw()));
    const flight = { departMs: this.nowMs, arriveMs: this.nowMs + ms, connection, replica };
    const { tryNumber, request, requestClass } = job;
    this.tape.flights.push({ ...flight, tryNumber, request, requestClass, kind: flightKinds.indexOf(kind) });
    this.deliveries.push({ atMs: this.nowMs + ms, deliver });
  }

  private slot(component: number, replica: number, slot: number, state: number, untilMs: number, job: Job): void {
    this.tape.slots.push({ ...this.place(component, replica, job), slot, state, untilMs });
  }

  private place(component: number, replica: number, { request, requestClass }: Job) {
    return { atMs: this.nowMs, component, replica, request, requestClass };
  }

  private payMs(): number {
    const slow = this.lastFault('slow');
    return slow?.kind === 'slow' ? 80 * slow.factor : 80;
  }

  private errorRate(): number {
    const errors = this.lastFault('errors');
    return errors?.kind === 'errors' ? errors.rate : 0;
  }

  private lastFault(kind: Intervention['kind']): Intervention | undefined {
    const past = this.interventions.filter((i) => i.atMs < this.nowMs && i.target === 'B');
    return past.slice(past.findLastIndex((i) => i.kind === 'recover') + 1).findLast((i) => i.kind === kind);
  }

  private service(component: number, replica: number): Replica {
    return this.services[component]?.[replica] as Replica;
  }

  private draw(): number {
    this.random = (Math.imul(this.random, 1_664_525) + 1_013_904_223) >>> 0;
    return this.random / 4_294_967_296;
  }
}

function newService(): Replica[] {
  const thread = (): Thread => ({ job: null, untilMs: 0 });
  return [0, 1].map(() => ({ threads: Array.from({ length: threadsPerReplica }, thread), queue: [] }));
}
