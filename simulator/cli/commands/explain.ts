/**
 * `simulate explain FILE --request N`: why a request failed or was slow.
 */
import '../../packs/all';
import { type Explanation, explain } from '../../experiment/explain';
import { whyText } from '../../telemetry/why/why-words';
import type { Language } from '../../telemetry/why/words';
import { readCount, readDuration, readSeed, UsageError } from '../arguments';
import { readInterventionsFile, readScenarioFile } from '../files';
import { duration } from '../table';
import { type Command, print, readFiles } from './command';

const help = `Tells why a request failed or was slow: from what its client saw, hop by hop, to the cause: a fault, something that was
done, an overload, a setting, or chance.

Usage: npm run --silent simulate -- explain FILE --request N [--seed N] [--duration 60s] [--interventions FILE]
       [--check] [--language en] [--json]

  FILE                  a scenario (JSON)
  --request N           number of the client request; the first one sent is 1. simulate traces lists them
  --seed N              random seed, 0 to 4294967295; default: the scenario's own
  --duration 60s        a request that has not ended by then is told as it stands; default: the scenario's own
  --interventions FILE  what is done to the run beside the scenario's faults: a JSON list
  --check               also runs it without the fault or intervention found, and tells how the request goes then
  --language en         en or ko
  --json                the chain as JSON on stdout
  --help                this text

Examples:
  npm run --silent simulate -- traces shop.json --failed
  npm run --silent simulate -- explain shop.json --request 4711 --check

Exit codes: 0 done; 2 the command line or a file is wrong, or the run sends no such request`;

const flags = {
  request: { type: 'string' },
  seed: { type: 'string' },
  duration: { type: 'string' },
  interventions: { type: 'string' },
  check: { type: 'boolean' },
  language: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

export const explainCommand: Command = { purpose: 'why a request failed or was slow', help, run };

function run(args: readonly string[]): void {
  const { values, positionals } = readFiles(args, flags, help, { least: 1, most: 1, expected: 'one scenario file' });
  if (values.help) {
    process.stdout.write(`${help}\n`);
    return;
  }
  if (values.request === undefined) throw new UsageError('--request: expected the number of a client request');
  const scenario = readScenarioFile(positionals[0] ?? '');
  const request = readCount(values.request, '--request', 1, 1e9);
  const explained = explain(scenario, request, {
    seed: values.seed === undefined ? null : readSeed(values.seed),
    interventions: values.interventions === undefined ? [] : readInterventionsFile(values.interventions, scenario),
    untilMs: values.duration === undefined ? undefined : readDuration(values.duration, '--duration'),
    checkCause: values.check,
  });
  if (explained === null) throw new UsageError(`--request ${request}: the run sends no such request`);
  const language = readLanguage(values.language ?? 'en');
  print(explained, values.json, (one) => describe(one, language));
}

function readLanguage(text: string): Language {
  if (text === 'en' || text === 'ko') return text;
  throw new UsageError(`--language ${text}: expected en or ko`);
}

function describe({ links, withoutCause }: Explanation, language: Language): string {
  const lines = links.map((link, index) => `${index === 0 ? '' : '  <- '}${whyText(link, language)}`);
  if (withoutCause === null) return lines.join('\n');
  const { outcome, reason, tookMs } = withoutCause;
  const ending = outcome === 'success' ? 'succeeds' : `ends with ${outcome} (${reason})`;
  return [...lines, `Without it the request ${ending}${tookMs === null ? '' : ` after ${duration(tookMs)}`}.`].join(
    '\n',
  );
}
