/**
 * Checks of a stream and a table.
 */
import type { StreamConfig } from '../schema/stream';
import type { TableConfig } from '../schema/table';
import { checkDistribution } from './distribution';
import type { Report } from './report';

export function checkStream(stream: StreamConfig, path: string, report: Report): void {
  checkDistribution(stream.putTime, `${path}.putTime`, report);
}

export function checkTable(table: TableConfig, path: string, report: Report): void {
  checkDistribution(table.writeTime, `${path}.writeTime`, report);
  checkDistribution(table.readTime, `${path}.readTime`, report);
}
