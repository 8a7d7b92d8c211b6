/**
 * A queue: what calls of it do. What it does of its own stands in `components/messaging/queue/`.
 */
import type { MessageQueueConfig } from '../../scenario/schema/queue';
import { queueCounters, queueGauges } from '../messaging/queue/meter-names';
import type { ServerConfig } from '../plan/server';
import { keeper } from './keeper';

export const lowerQueue = (queue: MessageQueueConfig): ServerConfig => ({
  ...keeper(queue.id, { send: { time: queue.sendTime, stores: true } }),
  kind: 'queue',
  counters: queueCounters,
  gauges: queueGauges,
});
