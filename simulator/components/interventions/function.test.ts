import { describe, expect, it } from 'vitest';
import { runScenario } from '../../experiment';
import { readInterventions, type ScenarioInput } from '../../scenario';
import { logOf } from '../../testing/log';
import { lambda, link, scenario, service, trace } from '../../testing/scenarios';

const minuteMs = 60_000;

const requests = (
  timesMs: readonly number[],
  faults: NonNullable<ScenarioInput['faults']>,
  more: Parameters<typeof lambda>[2] = {},
) =>
  scenario({
    components: [trace('F', timesMs), lambda('F', 50, more)],
    connections: [link('client', 'F')],
    faults,
  });

const endings = (run: ReturnType<typeof requests>) =>
  logOf(run, 10 * minuteMs).filter((line) => /#\d+ (ok|err)/.test(line));
const metersOf = (run: ReturnType<typeof requests>, durationMs = 10 * minuteMs) =>
  runScenario(run, { durationMs }).meters[0];

describe('crash', () => {
  it('[L19] ends what runs, and the next invocation in the environment repeats INIT', () => {
    const run = requests([0, 1_000, 2_000, 3_000], [{ atMs: 1_020, target: 'F', kind: 'crash' }]);
    expect(endings(run)).toEqual([
      '150 #1 ok',
      '1020 #2 error crashed at F',
      '1020 #2 error crashed',
      '2150 #3 ok',
      '3050 #4 ok',
    ]);
    expect(metersOf(run)?.counters).toMatchObject({ coldStarts: 1, suppressedInits: 1, crashes: 1, errors: 1 });
  });

  it('[L19] strikes idle environments, too, and one alone where one is named', () => {
    const both = [1_000, 1_010, 2_000, 2_010];
    const allOf = (target: string) => metersOf(requests(both, [{ atMs: 1_500, target, kind: 'crash' }]))?.counters;
    expect(allOf('F')).toMatchObject({ crashes: 2, suppressedInits: 2, errors: 0 });
    expect(allOf('F#2')).toMatchObject({ crashes: 1, suppressedInits: 1 });
    expect(allOf('F#9')).toMatchObject({ crashes: 0, suppressedInits: 0 });
  });

  it('[L19] ends INIT, and with it the environment', () => {
    const run = requests([0, 1_000], [{ atMs: 60, target: 'F', kind: 'crash' }]);
    expect(endings(run).slice(1)).toEqual(['60 #1 error crashed', '1150 #2 ok']);
    expect(metersOf(run)?.counters).toMatchObject({ coldStarts: 2, suppressedInits: 0, billedMs: 150 });
  });
});

describe('recycle', () => {
  it('[L20] replaces idle environments at once and busy ones when they have ended', () => {
    const run = requests([0, 10, 1_000, 1_200, 1_400], [{ atMs: 1_020, target: 'F', kind: 'recycle' }]);
    expect(metersOf(run, 5_000)?.counters).toMatchObject({ coldStarts: 3, warmStarts: 2, environmentsRecycled: 2 });
  });

  it('[L20] gives provisioned environments up and prepares them anew', () => {
    const faults = [{ atMs: 1_000, target: 'F', kind: 'recycle' }] as const;
    const run = requests([500, 2_000, 5 * minuteMs], [...faults], { provisionedConcurrency: 1 });
    expect(metersOf(run)?.counters).toMatchObject({
      provisionedInvocations: 2,
      spilloverInvocations: 1,
      coldStarts: 1,
    });
    expect(metersOf(run, 60_000)?.gauges.provisioned).toMatchObject({ max: 1, last: 0 });
  });
});

describe('configure', () => {
  it('[L21] changes the time-out for later invocations, and the idle time', () => {
    const set = { timeoutMs: 2_000, idleTtlMs: 1_000 };
    const slow = { endpoints: { request: { steps: [{ kind: 'work' as const, time: 2_500 }] } } };
    const run = requests([0, 5_000], [{ atMs: 1_000, target: 'F', kind: 'configure', set }], slow);
    expect(endings(run)).toEqual(['2600 #1 ok', '7100 #2 error functionTimeout at F', '7100 #2 error functionTimeout']);
    expect(metersOf(run)?.counters).toMatchObject({ environmentsReclaimed: 2 });
  });

  it('[L20] [L21] another memory setting makes processor work faster, in new environments', () => {
    const steps = [{ kind: 'work', time: 0, cpuTime: 100 }] as const;
    const run = requests([0, 5_000], [{ atMs: 4_000, target: 'F', kind: 'configure', set: { memoryMb: 1_769 } }], {
      memoryMb: 221,
      endpoints: { request: { steps: [...steps] } },
    });
    expect(endings(run)[0]).toBe(`${100 + (100 * 1_769) / 221} #1 ok`);
    expect(endings(run)[1]).toBe('5200 #2 ok');
    expect(metersOf(run)?.counters).toMatchObject({ coldStarts: 2 });
  });

  it('[L21] reserves and frees concurrency', () => {
    const off = { atMs: 100, target: 'F', kind: 'configure', set: { reservedConcurrency: 0 } } as const;
    const on = { atMs: 300, target: 'F', kind: 'configure', set: { reservedConcurrency: null } } as const;
    const run = requests([0, 200, 400], [off, on]);
    expect(logOf(run).filter((line) => /ok|refused/.test(line))).toEqual([
      '150 #1 ok',
      '200 #2 refused reservedConcurrencyLimit at F',
      '200 #2 refused reservedConcurrencyLimit',
      '450 #3 ok',
    ]);
  });
});

describe('faults of a service', () => {
  it('[I3] [I5] [I8] act on the handler of a function in the same way', () => {
    const run = requests(
      [0, 1_000, 2_000, 3_000],
      [
        { atMs: 900, target: 'F', kind: 'slow', factor: 3, addedMs: 5 },
        { atMs: 1_900, target: 'F', kind: 'errors', rate: 1, answerAfterMs: 7 },
        { atMs: 2_900, target: 'F', kind: 'recover' },
      ],
    );
    expect(endings(run)).toEqual([
      '150 #1 ok',
      '1155 #2 ok',
      '2007 #3 error injectedError at F',
      '2007 #3 error injectedError',
      '3050 #4 ok',
    ]);
  });
});

describe('checks', () => {
  const run = scenario({
    account: { concurrency: 200 },
    components: [trace('F', [0]), lambda('F', 1, { reservedConcurrency: 50 }), lambda('G', 1), service('S', 1)],
    connections: [link('client', 'F')],
  });
  const problems = (intervention: object) => {
    const read = readInterventions([{ atMs: 0, ...intervention }], run);
    return read.ok ? [] : read.problems.map(({ path, expected }) => `${path}: ${expected}`);
  };

  it.each([
    [
      { target: 'F', kind: 'pause' },
      '[0].kind: for a function one of crash, slow, errors, recycle, configure, recover',
    ],
    [{ target: 'F#3', kind: 'slow' }, '[0].kind: for a single environment one of crash'],
    [{ target: 'S', kind: 'recycle' }, '[0].kind: for a service one of crash, pause, slow, errors, outages, recover'],
    [{ target: 'F', kind: 'configure', set: { timeoutMs: null } }, '[0].set.timeoutMs: a number from 1000 to 900000'],
    [
      { target: 'F', kind: 'configure', set: { provisionedConcurrency: 51 } },
      '[0].set.provisionedConcurrency: at most the reserved concurrency, 50',
    ],
    [
      { target: 'G', kind: 'configure', set: { reservedConcurrency: 51 } },
      '[0].set: at most 50 reserved or provisioned',
    ],
    [{ target: 'client->F', kind: 'configure', set: { memoryMb: 512 } }, '[0].set.memoryMb: for a connection one of'],
  ])('[L21] [S2] %j is a problem', (intervention, problem) => {
    expect(problems(intervention).join('; ')).toContain(problem);
  });

  it.each([
    { target: 'F#3', kind: 'crash' },
    { target: 'F', kind: 'recycle' },
    { target: 'F', kind: 'configure', set: { memoryMb: 512, timeoutMs: 900_000, provisionedConcurrency: 50 } },
    { target: 'G', kind: 'configure', set: { reservedConcurrency: 50 } },
  ])('[L21] %j is not', (intervention) => {
    expect(problems(intervention)).toEqual([]);
  });
});
