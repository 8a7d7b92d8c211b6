/**
 * What leads messages to a consumer, compiled: one for each connection that a component which keeps messages has.
 */
import { createStream, type Stream } from '../../random';
import type { FeedSource } from '../../scenario/event-sources';
import { eventSourceOf } from '../../scenario/event-sources';
import type { ComponentConfig, Scenario } from '../../scenario/schema/scenario';
import { endpointOf, linkOf, type Names } from '../plan/names';

export interface MappingPlan {
  readonly link: number;
  /** Service index of the consumer, and the endpoint that gets the records. */
  readonly consumer: number;
  readonly endpoint: number;
  readonly source: FeedSource;
  /** Tells its calls apart in the keys of random draws. */
  readonly site: number;
  /** Draws which records the consumer cannot process. */
  readonly failures: Stream;
}

export function planMappings(names: Names, config: ComponentConfig, scenario: Scenario): MappingPlan[] {
  return scenario.connections.flatMap((connection) => {
    if (connection.from !== config.id) return [];
    const source = eventSourceOf(scenario, connection);
    if (source === null) return [];
    const id = `${connection.from}->${connection.to}`;
    return [
      {
        link: linkOf(names, connection.from, connection.to),
        consumer: names.serviceIndex.get(connection.to) as number,
        endpoint: endpointOf(names, connection.to, source.endpoint, ''),
        source,
        site: createStream(0, 'mapping', id).k0,
        failures: createStream(names.seed, 'record failure', id),
      },
    ];
  });
}
