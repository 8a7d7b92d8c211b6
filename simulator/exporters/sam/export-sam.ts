/**
 * Exports a scenario as a template of AWS SAM (Serverless Application Model, 2016-10-31): functions, API gateways,
 * queues, streams, tables, buckets and topics, with the settings that AWS has for them.
 */
import { writePath } from '../../experiment/paths/parse';
import type { Scenario } from '../../scenario';
import { matcher } from '../common/listing';
import type { Exported } from '../common/result';
import { settingsOf } from '../common/settings';
import { writeTemplate } from './export';
import { writeTemplateText } from './text';

const nothing =
  '# Nothing to export: the scenario has no function, API gateway, queue, stream, table, bucket or topic.\n';

export function exportSam(scenario: Scenario): Exported {
  const { template, unsupported } = writeTemplate(scenario);
  const isListed = matcher(unsupported.map(({ path }) => path));
  const exported = settingsOf(scenario).flatMap(({ parts }) => (isListed(parts) ? [] : [writePath(parts)]));
  const empty = Object.keys(template.Resources).length === 0;
  return {
    documents: empty ? [] : [template],
    text: empty ? nothing : writeTemplateText(template),
    exported,
    unsupported: [...unsupported],
  };
}
