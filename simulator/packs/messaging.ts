/**
 * What keeps messages for consumers: queues, streams, tables with their changes, object stores and topics.
 */
import { lowerings } from '../components/lower';
import { lowerObjectStore, lowerTopic } from '../components/lower/push';
import { lowerQueue } from '../components/lower/queue';
import { lowerStream, lowerTable } from '../components/lower/stream';
import { feeds } from '../components/messaging/feeds';
import * as keepers from '../components/messaging/keepers';
import { pushRuntime } from '../components/messaging/push/runtime';
import { queueRuntime } from '../components/messaging/queue/runtime';
import { streamRuntime } from '../components/messaging/stream/runtime';
import { planners } from '../components/plan/steps';
import { planItem } from '../components/plan/steps/item';
import { planStore } from '../components/plan/steps/store';
import { runtimes } from '../components/runtimes';
import { stepHandlers } from '../components/steps';
import { itemChangedHandler, itemReadHandler, itemUnchangedHandler } from '../components/steps/item';
import { storeHandler } from '../components/steps/store';

export function install(): void {
  lowerings.fill({
    queue: lowerQueue,
    stream: lowerStream,
    table: lowerTable,
    objectStore: lowerObjectStore,
    topic: lowerTopic,
  });
  planners.fill({ store: planStore, item: planItem });
  stepHandlers.fill({
    store: storeHandler,
    itemRead: itemReadHandler,
    itemUnchanged: itemUnchangedHandler,
    itemChanged: itemChangedHandler,
  });
  runtimes.fill({
    queue: queueRuntime,
    stream: streamRuntime,
    table: streamRuntime,
    objectStore: pushRuntime,
    topic: pushRuntime,
  });
  feeds.fill(keepers);
}
