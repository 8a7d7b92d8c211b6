/**
 * `simulate export FILE`: writes a scenario as configuration of another tool, or the traces of its run.
 */
import { traceRun } from '../../experiment/trace-run';
import { exporterFormats, loadExporter } from '../../exporters';
import type { Unsupported } from '../../exporters/common/result';
import type { Scenario } from '../../scenario';
import { UsageError } from '../arguments';
import { readScenarioFile, writeText } from '../files';
import { type Command, readFiles } from './command';

const formats = [...exporterFormats, 'otlp'];

const help = `Writes a scenario as configuration of another tool. What that tool has no counterpart for is listed on stderr, with its
path and the reason; nothing is dropped in silence.

Usage: npm run --silent simulate -- export FILE --format ${formats.join('|')} [--output FILE]

  FILE                  a scenario (JSON)
  --format istio        Istio's resources: VirtualService, DestinationRule, PeerAuthentication, AuthorizationPolicy,
                        Telemetry (YAML, for kubectl apply)
  --format sam          a template of AWS SAM (YAML, for sam deploy)
  --format otlp         the traces of one run as OTLP/JSON; simulate traces --help has more options
  --output FILE         where to write it; default: stdout
  --help                this text

Examples:
  npm run --silent simulate -- export shop.json --format istio --output shop.yaml
  npm run --silent simulate -- export shop.json --format istio 2>/dev/null | kubectl apply --dry-run=server -f -

Exit codes: 0 done; 2 the command line or a file is wrong`;

const flags = { format: { type: 'string' }, output: { type: 'string' }, help: { type: 'boolean' } } as const;

export const exportCommand: Command = { purpose: "a scenario as another tool's configuration", help, run };

async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = readFiles(args, flags, help, { least: 1, most: 1, expected: 'one scenario file' });
  if (values.help) {
    process.stdout.write(`${help}\n`);
    return;
  }
  const scenario = readScenarioFile(positionals[0] ?? '');
  const { text, unsupported } =
    values.format === 'otlp' ? await traces(scenario) : await configuration(scenario, values.format);
  writeText(values.output, text);
  if (unsupported.length > 0) process.stderr.write(`${describe(values.format ?? '', unsupported)}\n`);
}

async function configuration(scenario: Scenario, format = '') {
  const exporter = await loadExporter(format);
  if (exporter === null) throw new UsageError(`--format ${format}: expected one of ${formats.join(', ')}`);
  return exporter.exportScenario(scenario);
}

/** The start of the run stands for the first moment of 2026. */
const epochUnixMs = 1_767_225_600_000;

async function traces(scenario: Scenario) {
  const [{ otlpTraces }, { listTraces }] = await Promise.all([
    import('../../exporters/otlp/otlp-json'),
    import('../../telemetry/traces/list-traces'),
  ]);
  const { recorder } = traceRun(scenario, { seed: null, interventions: [] });
  return { text: `${JSON.stringify(otlpTraces(listTraces(recorder, {}), { epochUnixMs }))}\n`, unsupported: [] };
}

const describe = (format: string, unsupported: readonly Unsupported[]): string =>
  [`not in the ${format} file:`, ...unsupported.map(({ path, reason }) => `  ${path}: ${reason.en}`)].join('\n');
