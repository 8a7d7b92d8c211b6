/**
 * Checks of an object store and a topic.
 */
import type { ObjectStoreConfig } from '../schema/object-store';
import type { TopicConfig } from '../schema/topic';
import { checkDistribution } from './distribution';
import type { Report } from './report';

export function checkObjectStore(store: ObjectStoreConfig, path: string, report: Report): void {
  checkDistribution(store.putTime, `${path}.putTime`, report);
  checkDistribution(store.getTime, `${path}.getTime`, report);
  checkDistribution(store.eventDelay, `${path}.eventDelay`, report);
}

export function checkTopic(topic: TopicConfig, path: string, report: Report): void {
  checkDistribution(topic.publishTime, `${path}.publishTime`, report);
  checkDistribution(topic.eventDelay, `${path}.eventDelay`, report);
}
