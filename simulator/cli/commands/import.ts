/**
 * `simulate import FILE`: reads configuration of another tool into a scenario.
 */
import { exporterFormats, loadExporter } from '../../exporters';
import { describeFileProblem, describePlace, type Ignored } from '../../exporters/common/result';
import { UsageError } from '../arguments';
import { readScenarioFile, readText, writeText } from '../files';
import { type Command, readFiles } from './command';

const help = `Reads configuration of another tool into a scenario: into one that has components of these names, or into a new one made
of what the file names. What the scenario cannot say is listed on stderr, with document, line, path and the reason.

Usage: npm run --silent simulate -- import FILE --format ${exporterFormats.join('|')} [--into SCENARIO] [--output FILE]

  FILE                  a YAML file
  --format istio        Istio's resources; a service for each host and caller
  --format sam          a template of AWS SAM
  --into SCENARIO       the scenario (JSON) that gets the settings; what the file does not mention stays as it is
  --output FILE         where to write the scenario; default: stdout
  --help                this text

Examples:
  kubectl get virtualservices,destinationrules -o yaml | npm run --silent simulate -- import /dev/stdin --format istio
  npm run --silent simulate -- import mesh.yaml --format istio --into shop.json --output shop-with-mesh.json

Exit codes: 0 done; 2 the command line or a file is wrong`;

const flags = {
  format: { type: 'string' },
  into: { type: 'string' },
  output: { type: 'string' },
  help: { type: 'boolean' },
} as const;

export const importCommand: Command = { purpose: "another tool's configuration as a scenario", help, run };

const most = 20;

async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = readFiles(args, flags, help, { least: 1, most: 1, expected: 'one YAML file' });
  if (values.help) {
    process.stdout.write(`${help}\n`);
    return;
  }
  const { format = '', into, output } = values;
  const exporter = await loadExporter(format);
  if (exporter === null) throw new UsageError(`--format ${format}: expected one of ${exporterFormats.join(', ')}`);
  const [file = ''] = positionals;
  const base = into === undefined ? undefined : readScenarioFile(into);
  const { scenario, ignored, problems } = exporter.importScenario(readText(file), base);
  if (scenario === null) {
    const shown = problems.slice(0, most).map((problem) => `${file}: ${describeFileProblem(problem)}`);
    throw new UsageError(
      [...shown, ...(problems.length > most ? [`... and ${problems.length - most} more`] : [])].join('\n'),
    );
  }
  writeText(output, `${JSON.stringify(scenario, null, 2)}\n`);
  if (ignored.length > 0) process.stderr.write(`${describe(ignored)}\n`);
}

const describe = (ignored: readonly Ignored[]): string =>
  ['not in the scenario:', ...ignored.map((one) => `  ${describePlace(one)}: ${one.reason.en}`)].join('\n');
