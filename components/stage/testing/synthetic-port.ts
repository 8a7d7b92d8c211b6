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

interface OpenRun {
  run: SyntheticRun;
  readonly seed: number;
  interventions: readonly Intervention[];
}

class SyntheticPort {
  private readonly open = new Map<number, OpenRun>();
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
    const known = this.open.get(session);
    switch (message.type) {
      case 'open':
        return this.start(session, message.seed ?? 1, trusted(message.input).interventions, 0);
      case 'fork': {
        const parent = this.open.get(message.from);
        const past = parent?.interventions.filter(({ atMs }) => atMs < message.atMs) ?? [];
        return this.start(session, parent?.seed ?? 1, past, message.atMs);
      }
      case 'advance':
        return known ? { type: 'chunk', session, chunk: known.run.advanceTo(message.untilMs) } : null;
      case 'intervene':
        return known ? this.rewind(session, known, trusted(message.intervention)) : null;
      default:
        return null;
    }
  }

  private start(session: number, seed: number, interventions: readonly Intervention[], atMs: number): FromWorker {
    this.open.set(session, { run: runTo(seed, interventions, atMs), seed, interventions });
    return { type: 'opened', session, topology: shop, durationMs: this.durationMs };
  }

  private rewind(session: number, known: OpenRun, intervention: Intervention): FromWorker {
    known.interventions = [...known.interventions, intervention];
    known.run = runTo(known.seed, known.interventions, intervention.atMs);
    return { type: 'rewound', session, toMs: intervention.atMs };
  }
}

function runTo(seed: number, interventions: readonly Intervention[], atMs: number): SyntheticRun {
  const run = new SyntheticRun(seed, interventions);
  run.advanceTo(Math.floor(atMs));
  return run;
}

/** A page hands over nothing that has not passed the checks. */
function trusted<T>(given: Given<T>): T {
  if ('checked' in given) return given.checked;
  throw new Error('This was not checked.');
}
