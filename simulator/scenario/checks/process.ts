/**
 * Checks of what components that run as processes have in common.
 */
import type { MemoryConfig } from '../schema/process';
import type { QueueConfig } from '../schema/service';
import { checkDistribution } from './distribution';
import type { Report } from './report';

interface Process {
  readonly queue: QueueConfig;
  readonly memory: MemoryConfig | null;
}

export function checkProcess({ queue, memory }: Process, path: string, report: Report): void {
  if (queue.patience !== null) checkDistribution(queue.patience, `${path}.queue.patience`, report);
  if (memory !== null && memory.baseMb >= memory.limitMb) {
    report(`${path}.memory.baseMb`, 'range', 'less than limitMb', memory.baseMb);
  }
}
