import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { conduct, type ExperimentRequest, planExperiment } from '../experiment';
import { UsageError } from './arguments';
import { commands } from './commands';

const folder = mkdtempSync(join(tmpdir(), 'faultline-'));
const write = (name: string, value: unknown) => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(value));
  return path;
};

const scenario = {
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
      concurrency: 2,
      queue: { limit: 4 },
      endpoints: { request: { steps: [{ kind: 'work', time: { kind: 'exponential', meanMs: 50 } }] } },
    },
  ],
  connections: [{ from: 'client', to: 'B' }],
};
const shop = write('shop.json', scenario);

const interventions = [{ atMs: 2_000, target: 'B', kind: 'crash' }] as const;
const crash = write('crash.json', interventions);

const challenge = {
  version: 1,
  scenario,
  mayChange: [{ path: 'components.B.concurrency', atMost: 4 }],
  objectives: [{ measure: 'failedShare', atMost: 0.05 }],
  seeds: [1, 2],
};
const challengeFile = write('challenge.json', challenge);
const withThreads = (concurrency: number) => ({
  ...scenario,
  components: [scenario.components[0], { ...scenario.components[1], concurrency }],
});

const node = (...args: string[]) => ['--import', 'tsx', 'simulator/cli/simulate.ts', ...args];

async function simulate(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, node(...args));
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

const rates = [20, 40, 80];
const ratePath = 'components.client.workload.ratePerSecond';
const knob = `${ratePath}=${rates.join(',')}`;

/** Starts a long sweep and ends it with a signal when its second cell is under way. */
function interrupted(): Promise<{ code: number | null; out: string; err: string }> {
  const args = ['sweep', shop, '--knob', `durationMs=[1000, 86400000]`, '--threads', '1', '--json'];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, node(...args));
    let [out, err] = ['', ''];
    child.stdout.on('data', (data) => (out += data));
    child.stderr.on('data', (data) => {
      err += data;
      if (/^1 of 2 runs/m.test(err)) child.kill('SIGINT'); // More than once, as npm and a terminal may.
    });
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

describe('simulate', () => {
  const same: readonly [string, string[], ExperimentRequest][] = [
    [
      'replicate',
      [shop, '--replications', '3', '--seed', '8', '--warm-up', '1s', '--interventions', crash],
      { kind: 'replicate', scenario, interventions, replications: 3, seed: 8, warmUpMs: 1_000 },
    ],
    ['sweep', [shop, '--knob', knob], { kind: 'sweep', scenario, knobs: [{ path: ratePath, values: rates }] }],
    [
      'compare',
      [shop, '--interventions-b', crash, '--set', 'components.B.queue.limit=8', '--window', '1s', '--duration', '4s'],
      {
        kind: 'compare',
        a: { scenario },
        b: {
          scenario: {
            ...scenario,
            components: [scenario.components[0], { ...scenario.components[1], queue: { limit: 8 } }],
          },
          interventions,
        },
        windowMs: 1_000,
        durationMs: 4_000,
      },
    ],
    [
      'grade',
      [write('better.json', withThreads(4)), challengeFile],
      { kind: 'grade', submission: withThreads(4), challenge },
    ],
  ];

  it.each(same)('[E7] %s concludes what the library does', async (command, args, request) => {
    const { code, out } = await simulate(command, ...args, '--json');
    const planned = planExperiment(request);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(planned.ok && conduct(planned.value));
  });

  it('[E6] sweep prints the same bytes however many threads there are', async () => {
    const grid = write('grid.json', { [ratePath]: rates, 'components.B.concurrency': [1, 2] });
    const [one, four] = await Promise.all(
      ['1', '4'].map((threads) => simulate('sweep', shop, '--grid', grid, '--threads', threads, '--json')),
    );
    expect(one?.code).toBe(0);
    expect(one?.out).toBe(four?.out);
    expect(JSON.parse(one?.out ?? '').cells).toHaveLength(6);
  });

  it('[E8] ends on Ctrl-C, prints what was finished and marks the rest', async () => {
    const { code, out, err } = await interrupted();
    expect(code).toBe(130);
    expect(err).toMatch(/interrupted: not complete/);
    const { complete, cells } = JSON.parse(out);
    expect(complete).toBe(false);
    expect(cells).toMatchObject([
      { complete: true, runs: [{ seed: 1 }] },
      { complete: false, runs: [], measures: {} },
    ]);
  });

  it('[E8] ends when its time is over', async () => {
    const { code, out, err } = await simulate('replicate', shop, '--duration', '24h', '--time-limit', '1s', '--json');
    expect(code).toBe(124);
    expect(err).toMatch(/out of time: not complete/);
    expect(JSON.parse(out)).toMatchObject({ complete: false, runs: [] });
  });

  it('[E15] says which run was stopped, with exit code 2', async () => {
    const { code, out } = await simulate('replicate', shop, '--max-events', '100', '--replications', '2');
    expect(code).toBe(2);
    expect(out).toMatch(/^seed 1 was stopped: The run needs more than 100 events/m);
  });

  it('prints tables for people', async () => {
    const [sweep, compare, run] = await Promise.all([
      simulate('sweep', shop, '--knob', knob, '--measure', 'failedShare'),
      simulate('compare', shop, '--interventions-b', crash),
      simulate('run', shop),
    ]);
    expect(sweep.out).toMatch(/^components\.client\.workload\.ratePerSecond +failedShare$/m);
    expect(sweep.out).toMatch(/^80 +[\d.]+ %$/m);
    expect(compare.out).toMatch(/^seed 1: the same \d+ requests arrive/m);
    expect(compare.out).toMatch(/^the first difference shows at 2,000 ms: request \d+, client\/request$/m);
    expect(compare.out).toMatch(/^ {2}b: error \(crashed\) after [\d.]+ ms/m);
    expect(run.out).toMatch(/^5 s simulated, /);
  });

  it('[E13] [E14] tells by its exit code whether a submission passes', async () => {
    const [given, cheat] = await Promise.all([
      simulate('grade', shop, challengeFile),
      simulate('grade', write('cheat.json', withThreads(5)), challengeFile),
    ]);
    expect(given).toMatchObject({ code: 1, out: expect.stringMatching(/^grade: none/) });
    expect(cheat).toMatchObject({
      code: 1,
      out: expect.stringMatching(/components\.B\.concurrency: expected a number of at most 4, found 5/),
    });
  });

  it('documents itself', async () => {
    const { code, out } = await simulate('--help');
    expect(code).toBe(0);
    for (const command of Object.keys(commands)) expect(out).toMatch(new RegExp(`^ {2}${command} `, 'm'));
    expect(out).toMatch(/^Exit codes:$/m);
  });

  it.each(Object.entries(commands))('documents the command %s', (name, { help }) => {
    for (const part of ['Usage: npm run --silent simulate -- ', 'Example', 'Exit codes:']) expect(help).toContain(part);
    // Those print the file itself.
    if (name !== 'export' && name !== 'import') expect(help).toContain('--json');
    expect(Math.max(...help.split('\n').map((line) => line.length))).toBeLessThanOrEqual(130);
  });

  const wrong: readonly [string, string[], RegExp][] = [
    ['no file', ['sweep'], /^expected one scenario file, found 0 arguments\nUsage: .* sweep FILE/],
    ['no knob', ['sweep', shop], /^expected --knob/],
    [
      'a value that does not fit',
      ['sweep', shop, '--knob', 'components.B.replicas=1,0'],
      /^--knob: components\.B\.replicas = 0: expected a number of at least 1, found 0$/,
    ],
    ['a knob without values', ['sweep', shop, '--knob', 'seed'], /^--knob seed: expected PATH=VALUE/],
    ['a grid that is none', ['sweep', shop, '--grid', crash], /crash\.json: expected an object \{/],
    [
      'a measure that does not exist',
      ['replicate', shop, '--measure', 'services.Z.utilization'],
      /^--measure: expected one of B after "services", found "services\.Z\.utilization"/,
    ],
    [
      'a wrong count',
      ['replicate', shop, '--replications', 'many'],
      /^--replications many: expected a whole number from 1 to 10000/,
    ],
    [
      'no warm-up left',
      ['compare', shop, '--warm-up', '5s'],
      /shop\.json: warmUpMs: expected less than the duration, 5000 ms, found 5000/,
    ],
    [
      'a setting that leads nowhere',
      ['compare', shop, '--set', 'components.Z.replicas=1'],
      /^--set: components\.Z\.replicas, at components\.Z: expected one of client, B, found "Z"/,
    ],
    [
      'a wrong challenge',
      ['grade', shop, write('no-challenge.json', { ...challenge, seeds: [] })],
      /no-challenge\.json: seeds: expected at least 1 entries/,
    ],
    [
      'a wrong submission',
      ['grade', challengeFile, challengeFile],
      /challenge\.json: scenario: expected no field of this name/,
    ],
  ];

  it.each(wrong)('[E4] [E16] says what is wrong: %s', async (_, [name = '', ...args], message) => {
    const failed = await Promise.resolve(commands[name]?.run(args)).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(UsageError);
    expect((failed as UsageError).message).toMatch(message);
  });
});
