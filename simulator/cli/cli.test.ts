import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { runScenario } from '../experiment';
import { readScenario } from '../scenario';
import { publishedSchemas } from './json-schema';

const folder = mkdtempSync(join(tmpdir(), 'faultline-'));
const write = (name: string, value: unknown) => {
  const path = join(folder, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
};

const input = {
  version: 1,
  durationMs: 5_000,
  components: [
    {
      id: 'client',
      kind: 'client',
      workload: { kind: 'open', ratePerSecond: 40 },
      classes: [{ name: 'request', to: 'B' }],
    },
    {
      id: 'B',
      kind: 'service',
      concurrency: 4,
      endpoints: { request: { steps: [{ kind: 'work', time: { kind: 'exponential', meanMs: 50 } }] } },
    },
  ],
  connections: [{ from: 'client', to: 'B' }],
};
const shop = write('shop.json', input);

/** Runs a command of the project; a failure gives its exit code too. */
async function command(name: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [
      '--import',
      'tsx',
      `simulator/cli/${name}.ts`,
      ...args,
    ]);
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

describe('simulate', () => {
  it('prints the same bytes for the same seed, and what the library computes', async () => {
    const args = [shop, '--seed', '5', '--duration', '8s', '--warm-up', '2s', '--json'];
    const [one, other] = await Promise.all([command('simulate', ...args), command('simulate', ...args)]);
    expect(one).toEqual(other);
    const read = readScenario(input);
    const summary = read.ok && runScenario(read.value, { seed: 5, durationMs: 8_000, warmUpMs: 2_000 });
    expect(JSON.parse(one.out)).toEqual(summary);
  });

  it('applies interventions and prints a table for people', async () => {
    const interventions = write('crash.json', [{ atMs: 0, target: 'B', kind: 'crash' }]);
    const { code, out } = await command('simulate', shop, '--interventions', interventions);
    expect(code).toBe(0);
    expect(out).toMatch(/goodput 0\/s, 100 % failed/);
  });

  const wrong: readonly [string, string[], RegExp][] = [
    ['no file', [], /expected one scenario file/],
    ['a file that is not there', [join(folder, 'nothing.json')], /nothing\.json: cannot be read/],
    ['a file that is not JSON', [write('bad.json', '{"version": 1,}')], /bad\.json: the input: expected JSON, found/],
    [
      'a wrong field',
      [write('wrong.json', { ...input, durationMs: -1 })],
      /wrong\.json: durationMs: expected a number of more than 0, found -1/,
    ],
    ['an unknown flag', [shop, '--speed', '3'], /--speed/],
    ['a wrong seed', [shop, '--seed', '-1'], /--seed/],
    ['a wrong duration', [shop, '--duration', 'long'], /--duration long: expected a duration such as/],
    ['a warm-up without measurement', [shop, '--warm-up', '5s'], /--warm-up: expected less than the duration/],
    [
      'an intervention on nothing',
      [shop, '--interventions', write('on-nothing.json', [{ atMs: 0, target: 'Z', kind: 'crash' }])],
      /\[0\]\.target: expected a service/,
    ],
  ];

  it.each(wrong)('exits with 2 and says what is wrong: %s', async (_, args, message) => {
    const { code, out, err } = await command('simulate', ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });
});

it('[S3] a run that takes no time and never ends is stopped', async () => {
  const endless = {
    ...input,
    components: [
      { ...input.components[0], workload: { kind: 'closed', users: 1, thinkTime: 0 } },
      { id: 'B', kind: 'service', endpoints: { request: { steps: [{ kind: 'work', time: 0 }] } } },
    ],
  };
  const { code, err } = await command('simulate', write('endless.json', endless));
  expect(code).toBe(2);
  expect(err).toMatch(/events happen at 0 ms, and the clock does not move on/);
});

describe('validate', () => {
  const queue = (value: number) => [
    {
      id: 'mm1',
      model: {
        kind: 'network',
        source: { type: 'open', process: 'poisson', rate_per_s: 50 },
        stations: [
          { name: 's', servers: 1, capacity: null, discipline: 'fifo', service: { dist: 'exponential', mean_s: 0.01 } },
        ],
        routing: { entry: { s: 1 }, next: { s: {} } },
        run: { warmup_requests: 2_000, measured_requests: 20_000 },
      },
      expect: [{ quantity: 'mean_response_s', value, rel_tol: 0.12 }],
    },
    { id: 'other', model: { kind: 'teleport' }, expect: [] },
  ];

  it('writes the whole set as a page, and leaves the page alone when cases are left out', async () => {
    const [page, untouched] = [join(folder, 'page.md'), write('untouched.md', 'as it was')];
    const cases = write('paged.json', queue(0.02));
    const [whole, part] = await Promise.all([
      command('validate', '--cases', cases, '--report', page),
      command('validate', '--cases', cases, '--only', 'mm1', '--report', untouched),
    ]);
    expect([whole.code, whole.err.includes('Error'), part.code]).toEqual([0, false, 0]);
    expect(readFileSync(page, 'utf8')).toMatch(/\d{4}-\d\d-\d\d[\s\S]*mm1/);
    expect(readFileSync(untouched, 'utf8')).toBe('as it was');
  });

  it('counts what passed and what it cannot express', async () => {
    const { code, out } = await command('validate', '--cases', write('right.json', queue(0.02)), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      cases: [
        { id: 'mm1', status: 'passed', expectations: [{ quantity: 'mean_response_s', passed: true }] },
        { id: 'other', status: 'unsupported', reason: expect.any(String) },
      ],
    });
  });

  it('exits with 1 when a case failed', async () => {
    const { code, out } = await command('validate', '--cases', write('off.json', queue(0.03)));
    expect(code).toBe(1);
    expect(out).toMatch(/2 cases: 0 passed, 1 failed, 1 unsupported/);
  });
});

describe('the published JSON Schemas', () => {
  it.each(Object.entries(publishedSchemas))('%s is the one that the engine checks with', (path, schema) => {
    expect(readFileSync(path, 'utf8')).toBe(schema());
  });
});

describe('simulate export and import', () => {
  const file = join(folder, 'shop.yaml');

  it('[XP5] writes a file and reads it again, with what was left out on stderr', async () => {
    const out = await command('simulate', 'export', shop, '--format', 'istio', '--output', file);
    expect(out).toMatchObject({ code: 0, out: '', err: expect.stringContaining('  components.client: who sends') });
    expect(readFileSync(file, 'utf8')).toMatch(/^apiVersion: networking\.istio\.io\/v1\nkind: VirtualService\n/);
    const back = await command('simulate', 'import', file, '--format', 'istio', '--into', shop);
    const read = readScenario(input);
    expect(back.code).toBe(0);
    expect(JSON.parse(back.out)).toMatchObject({ components: read.ok && read.value.components });
  });

  it.each<readonly [string, string[], RegExp]>([
    ['no format', ['export', shop], /--format : expected one of istio/],
    ['an unknown format', ['import', shop, '--format', 'xml'], /--format xml: expected one of istio/],
    [
      'a wrong file',
      ['import', write('a.yaml', 'a: [1'), '--format', 'istio'],
      /a\.yaml: document 1, line 1: expected YAML/,
    ],
    ['a file that cannot be written', ['export', shop, '--format', 'istio', '--output', folder], /cannot be written/],
  ])('[XP5] with %s tell what is wrong', async (_, args, message) => {
    const { code, err } = await command('simulate', ...args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});
