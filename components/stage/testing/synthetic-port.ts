/**
 * A stand-in for the worker that runs the synthetic shop. Messages come back in later tasks, as from a worker.
 */
import type { OpenPort, PortListener } from '@/components/simulation/port';
import type { Given } from '@/simulator/scenario/checked';
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import type { FromWorker, ToWorker } from '@/simulator/worker/protocol';
import { SyntheticRun } from './synthetic-run';
import { shop } from './synthetic-topology';

export type Schedule = (task: () => void) => void;

export function openSynthetic(durationMs = 60_000, schedule: Schedule = (task) => setTimeout(task)): OpenPort {
  return (listener) => new SyntheticPort(listener, durationMs, schedule);
}

class SyntheticPort {
  private run = new SyntheticRun(1);
  private interventions: Intervention[] = [];
  private seed = 1;
  private closed = false;

  constructor(
    private readonly listener: PortListener,
    private readonly durationMs: number,
    private readonly schedule: Schedule,
  ) {}

  post(message: ToWorker): void {
    this.schedule(() => {
      const answer = this.closed ? null : this.answer(message);
      if (answer) this.listener.message(answer);
    });
  }

  close(): void {
    this.closed = true;
  }

  private answer(message: ToWorker): FromWorker | null {
    const { session } = message;
    if (message.type === 'open') {
      this.interventions = [...trusted(message.input).interventions];
      this.seed = message.seed ?? 1;
      this.run = new SyntheticRun(this.seed, this.interventions);
      return { type: 'opened', session, topology: shop, durationMs: this.durationMs };
    }
    if (message.type === 'advance') return { type: 'chunk', session, chunk: this.run.advanceTo(message.untilMs) };
    if (message.type === 'intervene') return this.rewind(session, trusted(message.intervention));
    return null;
  }

  private rewind(session: number, intervention: Intervention): FromWorker {
    this.interventions.push(intervention);
    this.run = new SyntheticRun(this.seed, this.interventions);
    this.run.advanceTo(Math.floor(intervention.atMs));
    return { type: 'rewound', session, toMs: intervention.atMs };
  }
}

/** A page hands over nothing that has not passed the checks. */
function trusted<T>(given: Given<T>): T {
  if ('checked' in given) return given.checked;
  throw new Error('This was not checked.');
}
