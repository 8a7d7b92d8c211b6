/**
 * A stream and a table: what calls of them do. What they do of their own stands in `components/messaging/stream/`.
 */
import type { StreamConfig } from '../../scenario/schema/stream';
import type { TableConfig } from '../../scenario/schema/table';
import { streamCounters, streamGauges, tableCounters } from '../messaging/stream/meter-names';
import type { ServerConfig } from '../plan/server';
import { keeper } from './keeper';

const meters = { counters: streamCounters, gauges: streamGauges };

export const lowerStream = (stream: StreamConfig): ServerConfig => ({
  ...keeper(stream.id, { put: { time: stream.putTime, stores: true } }),
  kind: 'stream',
  ...meters,
});

const change = [{ kind: 'itemChanged' }] as const;

export const lowerTable = (table: TableConfig): ServerConfig => ({
  ...keeper(table.id, {
    write: { time: table.writeTime, stores: true, after: change },
    read: { time: table.readTime, stores: false, after: [{ kind: 'itemRead' }] },
    conditionalWrite: { time: table.writeTime, stores: true, before: [{ kind: 'itemUnchanged' }], after: change },
  }),
  kind: 'table',
  counters: tableCounters,
  gauges: streamGauges,
});
