/**
 * Watches a queueing network: every time that its requests waited and stayed, and how many there were, at each station,
 * for each class of requests and for all together.
 */
import type { Call, Try } from '../../../components/records';
import { ExactSample, Tally } from '../../../statistics';
import { Bystander } from '../../../telemetry/bystander';
import { outcomeCode, reasonCode } from '../../../telemetry/codes';

/** A number that changes, integrated over time. */
class Level {
  private value = 0;
  private area = 0;
  private sinceMs = 0;

  change(by: number, nowMs: number): void {
    this.area += this.value * (nowMs - this.sinceMs);
    this.sinceMs = nowMs;
    this.value += by;
  }

  /** The integral so far. */
  until(nowMs: number): number {
    this.change(0, nowMs);
    return this.area;
  }

  reset(nowMs: number): void {
    this.change(0, nowMs);
    this.area = 0;
  }
}

/** Of one station, or one class at one station. Times in ms. */
export class StationSample {
  arrived = 0;
  turnedAway = 0;
  gaveUp = 0;
  /** Of those who were served or gave up: how many had to wait. */
  waited = 0;
  /** Of those who were served well: in the queue, all times together, and from arrival to the end. */
  readonly waits = new ExactSample();
  readonly stays = new ExactSample();
  /** Of those who gave up. */
  readonly waitsInVain = new Tally();
  readonly present = new Level();
  readonly queued = new Level();
}

/** Of requests from the client to the answer. */
export class RequestSample {
  readonly byOutcome = new Array<number>(Object.keys(outcomeCode).length).fill(0);
  readonly times = new ExactSample();
  readonly spread = new Tally();
}

type Place = Pick<Try, 'service' | 'requestClass'>;

export class NetworkSamples extends Bystander {
  private stations: StationSample[];
  private requests: RequestSample[];
  /** Tries that have gone on to the next station, and whose answer is still to come. */
  private readonly gone = new Set<number>();

  /** Classes of the scenario are those of the model, at one entry after the other. */
  constructor(
    stations: number,
    private readonly classes: number,
    /** The station from which a link leads. */
    private readonly stationOf: (link: number) => number,
    private readonly now: () => number,
  ) {
    super();
    this.stations = Array.from({ length: stations * (classes + 1) }, () => new StationSample());
    this.requests = Array.from({ length: classes + 1 }, () => new RequestSample());
  }

  /** Of a station, of one class or of all. */
  at(station: number, ofClass = this.classes): StationSample {
    return this.stations[station * (this.classes + 1) + ofClass] as StationSample;
  }

  of(ofClass = this.classes): RequestSample {
    return this.requests[ofClass] as RequestSample;
  }

  /** The measurement begins; who is there stays there. */
  reset(): void {
    const fresh = this.stations.map((old) => {
      old.present.reset(this.now());
      old.queued.reset(this.now());
      return Object.assign(new StationSample(), { present: old.present, queued: old.queued });
    });
    this.stations = fresh;
    this.requests = this.requests.map(() => new RequestSample());
  }

  override requestEnded(call: Call): void {
    const lasted = this.now() - call.startMs;
    for (const one of [this.of(this.classOf(call)), this.of()]) {
      one.byOutcome[call.outcome] = (one.byOutcome[call.outcome] as number) + 1;
      if (call.outcome !== outcomeCode.success) continue;
      one.times.record(lasted);
      one.spread.add(lasted);
    }
  }

  override tryArrived(arrived: Try): void {
    this.each(arrived, (one) => {
      one.arrived++;
      one.present.change(1, this.now());
    });
  }

  /** The last thing that a request does at a station is its call of the next one. */
  override callStarted(call: Call): void {
    if (call.parent < 0) return;
    this.gone.add(call.parent);
    const station = this.stationOf(call.link);
    this.leave({ service: station, requestClass: call.requestClass });
  }

  override queueChanged(waiter: Try, entered: boolean): void {
    this.each(waiter, (one) => one.queued.change(entered ? 1 : -1, this.now()));
  }

  override refused(turnedAway: Try): void {
    const inVain = turnedAway.reason === reasonCode.queueTimeout;
    this.each(turnedAway, (one) => {
      if (!inVain) {
        one.turnedAway++;
        return;
      }
      one.gaveUp++;
      one.waited++;
      one.waitsInVain.add(this.now() - turnedAway.arrivedMs);
    });
  }

  override tryEnded(ended: Try): void {
    const good = ended.outcome === outcomeCode.success;
    const stayed = this.now() - ended.arrivedMs - ended.awayMs;
    if (!this.gone.delete(ended.id)) this.leave(ended);
    this.each(ended, (one) => {
      if (!good) return;
      if (ended.waitedMs > 0) one.waited++;
      one.waits.record(ended.waitedMs);
      one.stays.record(stayed);
    });
  }

  private classOf({ requestClass }: Pick<Place, 'requestClass'>): number {
    return requestClass % this.classes;
  }

  private leave(at: Place): void {
    this.each(at, (one) => one.present.change(-1, this.now()));
  }

  private each(at: Place, act: (one: StationSample) => void): void {
    act(this.at(at.service));
    if (this.classes > 1) act(this.at(at.service, this.classOf(at)));
  }
}
