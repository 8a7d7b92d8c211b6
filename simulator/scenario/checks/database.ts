/**
 * Checks of a database: the times of its queries.
 */
import type { DatabaseConfig } from '../schema/database';
import { checkDistribution } from './distribution';
import type { Report } from './report';

export function checkDatabase(database: DatabaseConfig, path: string, report: Report): void {
  for (const [name, query] of Object.entries(database.queries)) {
    checkDistribution(query.time, `${path}.queries.${name}.time`, report);
  }
}
