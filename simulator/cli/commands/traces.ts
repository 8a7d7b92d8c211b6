/**
 * `simulate traces FILE`: runs a scenario once and shows or exports its traces.
 */
import { writeFileSync } from 'node:fs';
import '../../packs/all';
import { traceRun } from '../../experiment/trace-run';
import { otlpTraces } from '../../exporters/otlp/otlp-json';
import { whereTimeWent } from '../../telemetry/traces/critical-path';
import { listTraces } from '../../telemetry/traces/list-traces';
import type { Trace } from '../../telemetry/traces/trace';
import { readCount, readDuration, readSeed, UsageError } from '../arguments';
import { readInterventionsFile, readScenarioFile } from '../files';
import { duration, table } from '../table';
import { type Command, print, readFiles } from './command';

const help = `Runs a scenario once and shows the traces that are kept: the latest ones, the slowest of each class, and samples of the
failed, the retried and the cold ones. Where time went is told along the critical path.

Usage: npm run --silent simulate -- traces FILE [--seed N] [--duration 60s] [--interventions FILE] [--failed] [--retried]
       [--cold] [--class NAME] [--request N] [--slower-than 1s] [--recent 100] [--otlp FILE] [--epoch ISO] [--json]

  FILE                  a scenario (JSON)
  --seed N              random seed, 0 to 4294967295; default: the scenario's own
  --duration 60s        simulated time (ms, s, m, h); default: the scenario's own
  --interventions FILE  what is done to the run beside the scenario's faults: a JSON list
  --failed, --retried, --cold
                        only traces that failed; in which a call was tried again; in which something had to start
  --class NAME          only traces of this request class
  --request N           only traces of this client request, whatever is kept
  --slower-than 1s      only traces that lasted longer (ms, s, m, h; a bare number counts seconds)
  --recent 100          how many of the latest traces are kept, 1 to 100000
  --otlp FILE           also writes them as OTLP/JSON: POST it to /v1/traces of Jaeger 2 or an OpenTelemetry collector
  --epoch ISO           the moment that the run starts at, in the OTLP file; default: 2026-01-01T00:00:00Z
  --json                the traces as JSON on stdout
  --help                this text

Examples:
  npm run --silent simulate -- traces shop.json --failed
  npm run --silent simulate -- traces shop.json --otlp traces.json --epoch 2026-10-01T12:00:00Z
  curl -H 'Content-Type: application/json' --data @traces.json http://localhost:4318/v1/traces

Exit codes: 0 done; 2 the command line or a file is wrong, or the run went beyond the limits of work`;

const flags = {
  seed: { type: 'string' },
  duration: { type: 'string' },
  interventions: { type: 'string' },
  failed: { type: 'boolean' },
  retried: { type: 'boolean' },
  cold: { type: 'boolean' },
  class: { type: 'string' },
  request: { type: 'string' },
  'slower-than': { type: 'string' },
  recent: { type: 'string' },
  otlp: { type: 'string' },
  epoch: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

export const tracesCommand: Command = { purpose: 'traces of one run, also as OTLP for Jaeger', help, run };

function run(args: readonly string[]): void {
  const { values, positionals } = readFiles(args, flags, help, { least: 1, most: 1, expected: 'one scenario file' });
  if (values.help) {
    process.stdout.write(`${help}\n`);
    return;
  }
  const scenario = readScenarioFile(positionals[0] ?? '');
  const request = values.request === undefined ? undefined : readCount(values.request, '--request', 1, 1e9);
  const { recorder } = traceRun(scenario, {
    seed: values.seed === undefined ? null : readSeed(values.seed),
    interventions: values.interventions === undefined ? [] : readInterventionsFile(values.interventions, scenario),
    untilMs: values.duration === undefined ? undefined : readDuration(values.duration, '--duration'),
    onlyRequest: request,
    keep: { recent: values.recent === undefined ? 100 : readCount(values.recent, '--recent', 1, 100_000) },
  });
  const traces = listTraces(recorder, {
    failed: values.failed,
    retried: values.retried,
    cold: values.cold,
    requestClass: values.class,
    request,
    slowerThanMs:
      values['slower-than'] === undefined ? undefined : readDuration(values['slower-than'], '--slower-than'),
  });
  if (values.otlp !== undefined) writeOtlp(traces, values.otlp, readEpoch(values.epoch ?? '2026-01-01T00:00:00Z'));
  print(traces, values.json, describe);
}

function writeOtlp(traces: readonly Trace[], path: string, epochUnixMs: number): void {
  try {
    writeFileSync(path, `${JSON.stringify(otlpTraces(traces, { epochUnixMs }))}\n`);
  } catch (error) {
    throw new UsageError(`--otlp ${path}: cannot be written (${error instanceof Error ? error.message : error})`);
  }
}

const isoForm = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,3}))?Z$/;

/** Reads a moment of UTC such as `2026-10-01T12:00:00Z` into milliseconds since 1970. */
function readEpoch(text: string): number {
  const parts = isoForm.exec(text);
  const ms = parts === null ? Number.NaN : globalThis.Date.parse(text);
  if (Number.isNaN(ms)) throw new UsageError(`--epoch ${text}: expected a moment such as 2026-10-01T12:00:00Z`);
  return ms;
}

const most = 50;

function describe(traces: readonly Trace[]): string {
  const rows = traces.slice(0, most).map((trace) => [
    trace.traceId,
    String(trace.request),
    trace.requestClass ?? '-',
    duration(trace.startMs),
    trace.endMs === null ? '-' : duration(trace.endMs - trace.startMs),
    trace.outcome === 'success' ? 'ok' : trace.reason,
    String(trace.spans.length),
    whereTimeWent(trace)
      .slice(0, 3)
      .map(({ component, category, ms }) => `${component} ${category} ${duration(ms)}`)
      .join(', '),
  ]);
  const more = traces.length > rows.length ? [`... and ${traces.length - rows.length} more; --json has all`] : [];
  const header = ['trace', 'request', 'class', 'start', 'took', 'ended', 'spans', 'where time went'];
  return [table([header, ...rows]), ...more].join('\n');
}
