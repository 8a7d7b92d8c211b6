/**
 * Checks of what components that run as processes have in common.
 */
import type { Shedding } from '../schema/policies/shedding';
import type { MemoryConfig } from '../schema/process';
import type { QueueConfig } from '../schema/service';
import { checkDistribution } from './distribution';
import type { Report } from './report';

interface Process {
  readonly queue: QueueConfig;
  readonly concurrency: number | null;
  readonly shedding: Shedding | null;
  readonly memory: MemoryConfig | null;
}

export function checkProcess(config: Process, path: string, report: Report): void {
  const { queue, memory } = config;
  checkQueue(config, path, report);
  if (queue.patience !== null) checkDistribution(queue.patience, `${path}.queue.patience`, report);
  if (memory !== null && memory.baseMb >= memory.limitMb) {
    report(`${path}.memory.baseMb`, 'range', 'less than limitMb', memory.baseMb);
  }
}

/** Disciplines and shedding that do not go together. */
function checkQueue({ queue, concurrency, shedding }: Process, path: string, report: Report): void {
  const shares = queue.discipline === 'processorSharing';
  if (shares && concurrency === null) {
    report(`${path}.concurrency`, 'range', 'a number of processors that all requests share', concurrency);
  }
  if (shares && queue.patience !== null) {
    report(`${path}.queue.patience`, 'range', 'null: with processorSharing nobody waits', queue.patience);
  }
  if (queue.preemptive === true && queue.discipline !== 'priority') {
    report(`${path}.queue.preemptive`, 'range', 'the discipline priority beside it', queue.discipline);
  }
  if (shedding?.kind === 'controlledDelay' && (shares || queue.patience !== null)) {
    report(`${path}.shedding`, 'range', 'a queue without patience, of another discipline than sharing', shedding.kind);
  }
}
