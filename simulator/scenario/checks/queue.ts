/**
 * Checks of a queue: its dead-letter queue.
 */
import type { MessageQueueConfig } from '../schema/queue';
import type { Scenario } from '../schema/scenario';
import { checkDistribution } from './distribution';
import type { Report } from './report';
import { callableOf } from './targets';

export function checkQueue(scenario: Scenario, queue: MessageQueueConfig, path: string, report: Report): void {
  checkDistribution(queue.sendTime, `${path}.sendTime`, report);
  if (queue.deadLetter === null) return;
  const at = `${path}.deadLetter.queue`;
  const target = callableOf(scenario, queue.deadLetter.queue);
  if (target?.kind !== 'queue' || target.id === queue.id) {
    report(at, 'reference', 'the id of another queue', queue.deadLetter.queue);
  } else if (target.fifo !== queue.fifo) {
    report(at, 'reference', `a ${queue.fifo ? 'FIFO' : 'standard'} queue, like this one`, queue.deadLetter.queue);
  }
}
