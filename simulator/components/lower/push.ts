/**
 * An object store and a topic: what calls of them do. What they do of their own stands in `components/messaging/push/`.
 */
import type { ObjectStoreConfig } from '../../scenario/schema/object-store';
import type { TopicConfig } from '../../scenario/schema/topic';
import { pushCounters, pushGauges } from '../messaging/push/meter-names';
import type { ServerConfig } from '../plan/server';
import { keeper } from './keeper';

const meters = { counters: pushCounters, gauges: pushGauges };

export const lowerObjectStore = (store: ObjectStoreConfig): ServerConfig => ({
  ...keeper(store.id, {
    put: { time: store.putTime, stores: true, eventDelay: store.eventDelay },
    get: { time: store.getTime, stores: false },
  }),
  kind: 'objectStore',
  ...meters,
});

export const lowerTopic = (topic: TopicConfig): ServerConfig => ({
  ...keeper(topic.id, { publish: { time: topic.publishTime, stores: true, eventDelay: topic.eventDelay } }),
  kind: 'topic',
  ...meters,
});
