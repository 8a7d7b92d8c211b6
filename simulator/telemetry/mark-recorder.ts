/**
 * Records marks. A place gets few marks in one metric bucket; what is beyond joins the last of them, so that a breaker
 * that flutters does not fill the record.
 */
import type { Plan } from '../components/plan';
import type { CallerState, LinkState } from '../components/records';
import type { World } from '../components/world';
import { breakerPhase } from '../policies/circuit-breaker';
import { bucketMs } from './chunk';
import { byTime, type Mark, placeOfMark, withMark } from './mark';

/** Most marks of one place in a bucket. */
export const mostPerBucket = 16;

export class MarkRecorder {
  /** Of the present bucket, by place; and all before. */
  private readonly inBucket = new Map<string, readonly Mark[]>();
  private marks: Mark[] = [];
  private bucket = -1;

  constructor(
    private readonly plan: Plan,
    private readonly world: () => World,
  ) {}

  coldStart(service: number): void {
    const { component } = this.plan.services[service] as Plan['services'][number];
    this.add({ atMs: this.world().nowMs, kind: 'coldStarts', component, count: 1 });
  }

  breakerChanged(connection: number): void {
    const callers = this.callersOf(connection);
    const inPhase = (phase: number) => callers.filter(({ breaker }) => breaker?.phase === phase).length;
    const { open, halfOpen } = breakerPhase;
    this.add({
      atMs: this.world().nowMs,
      kind: 'breaker',
      connection,
      open: inPhase(open),
      halfOpen: inPhase(halfOpen),
    });
  }

  hostChanged(connection: number, replica: number): void {
    const callers = this.callersOf(connection).filter(({ ejected }) => ejected[replica] === 1).length;
    this.add({ atMs: this.world().nowMs, kind: 'ejected', connection, replica, callers });
  }

  take(): readonly Mark[] {
    this.closeBucket();
    const { marks } = this;
    this.marks = [];
    return marks;
  }

  private closeBucket(): void {
    this.marks.push(...[...this.inBucket.values()].flat().sort(byTime));
    this.inBucket.clear();
  }

  private add(mark: Mark): void {
    const bucket = Math.floor(mark.atMs / bucketMs);
    if (bucket !== this.bucket) this.closeBucket();
    this.bucket = bucket;
    const place = placeOfMark(mark);
    const before = this.inBucket.get(place) ?? [];
    const isFull = before.length >= mostPerBucket;
    this.inBucket.set(
      place,
      isFull ? [...before.slice(0, -2), ...withMark(before.slice(-2), mark)] : [...before, mark],
    );
  }

  private callersOf(connection: number): readonly CallerState[] {
    return (this.world().links[connection] as LinkState).callers;
  }
}
