import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import publishedSchema from '../../public/scenario.schema.json' with { type: 'json' };
import { describeProblem, readInterventions, readJson, readScenario } from '.';

const work = [{ kind: 'work', time: 10 }];

const shop = () => ({
  version: 1,
  components: [
    {
      id: 'client',
      kind: 'client',
      workload: { kind: 'open', ratePerSecond: 10 },
      classes: [{ name: 'browse', to: 'A' }],
    },
    { id: 'A', kind: 'service', endpoints: { browse: { steps: work } } },
  ] as Record<string, unknown>[],
  connections: [{ from: 'client', to: 'A' }] as Record<string, unknown>[],
  faults: [] as unknown[],
});

/** Reads the shop after a change and gives the problems, one line each. */
function problemsAfter(change: (input: ReturnType<typeof shop>) => void): string[] {
  const input = shop();
  change(input);
  const read = readScenario(input);
  return read.ok ? [] : read.problems.map(describeProblem);
}

const service = (input: ReturnType<typeof shop>) => input.components[1] as Record<string, unknown>;
const client = (input: ReturnType<typeof shop>) => input.components[0] as Record<string, unknown>;

describe('readScenario', () => {
  it('fills in the defaults', () => {
    const read = readScenario(shop());
    expect(read.ok && read.value.durationMs).toBe(60_000);
    expect(read.ok && read.value.connections[0]).toMatchObject({ timeoutMs: null, retryPolicy: { numRetries: 0 } });
    expect(read.ok && read.value.components[1]).toMatchObject({ replicas: 1, queue: { limit: null } });
  });

  it('lets a file name its schema, as editors want', () => {
    expect(readScenario({ ...shop(), $schema: '../scenario.schema.json' }).ok).toBe(true);
  });

  it('reads a bare number as a constant duration', () => {
    const read = readScenario(shop());
    const steps = read.ok && read.value.components[1]?.kind === 'service' && read.value.components[1].endpoints.browse;
    expect(steps).toMatchObject({ steps: [{ time: { kind: 'constant', ms: 10 } }] });
  });

  /** As the published JSON Schema lists them. */
  const componentKinds = publishedSchema.properties.components.items.oneOf
    .map((one) => JSON.stringify(one.properties.kind.const))
    .join(', ');

  const wrong: readonly [string, (input: ReturnType<typeof shop>) => void, string][] = [
    [
      'an unknown field',
      (input) => Object.assign(service(input), { replica: 3 }),
      'components[1].replica: expected no field of this name, found 3',
    ],
    [
      'a wrong type',
      (input) => Object.assign(service(input), { replicas: 'two' }),
      'components[1].replicas: expected a number, found "two"',
    ],
    [
      'a fraction where a count is meant',
      (input) => Object.assign(service(input), { replicas: 1.5 }),
      'components[1].replicas: expected a whole number, found 1.5',
    ],
    [
      'a number out of range',
      (input) => Object.assign(service(input), { replicas: 0 }),
      'components[1].replicas: expected a number of at least 1, found 0',
    ],
    [
      'an unknown kind of component',
      (input) => Object.assign(service(input), { kind: 'mainframe' }),
      `components[1].kind: expected one of ${componentKinds}, found "mainframe"`,
    ],
    [
      'a wrong distribution',
      (input) =>
        Object.assign(service(input), {
          endpoints: { browse: { steps: [{ kind: 'work', time: { kind: 'exponential', meanMs: -1 } }] } },
        }),
      'components[1].endpoints.browse.steps[0].time.meanMs: expected a number of at least 0, found -1',
    ],
    [
      'a lognormal with half of each form',
      (input) =>
        Object.assign(service(input), {
          endpoints: { browse: { steps: [{ kind: 'work', time: { kind: 'lognormal', medianMs: 5, cv: 1 } }] } },
        }),
      'components[1].endpoints.browse.steps[0].time: expected either medianMs and sigma, or meanMs and cv, found an object',
    ],
    [
      'a missing version',
      (input) => Object.assign(input, { version: undefined }),
      'version: expected one of 1, found nothing',
    ],
    [
      'a call to a service that does not exist',
      (input) => Object.assign(client(input), { classes: [{ name: 'browse', to: 'Z' }] }),
      'components[0].classes[0].to: expected the id of a service, found "Z"',
    ],
    [
      'a call without a connection',
      (input) => Object.assign(input, { connections: [] }),
      'components[0].classes[0].to: expected a service that a connection from client leads to, found "A"',
    ],
    [
      'an endpoint that the service does not offer',
      (input) => Object.assign(client(input), { classes: [{ name: 'browse', to: 'A', endpoint: 'pay' }] }),
      'components[0].classes[0].endpoint: expected an endpoint of A: browse, found "pay"',
    ],
    [
      'two components of one name',
      (input) => input.components.push({ ...service(input) }),
      'components[2].id: expected an id that is not used yet, found "A"',
    ],
    [
      'a fault on nothing',
      (input) => input.faults.push({ atMs: 1, target: 'A#2', kind: 'crash' }),
      'faults[0].target: expected a service "B", one of its replicas "B#2", a module "B.cart", a connection "A->B", or a zone "@a" of the scenario, found "A#2"',
    ],
    [
      'a fault that does not fit its target',
      (input) => input.faults.push({ atMs: 1, target: 'client->A', kind: 'crash' }),
      'faults[0].kind: expected for a connection one of partition, loss, slow, configure, recover, found "crash"',
    ],
    [
      'sharing without processors',
      (input) => Object.assign(service(input), { concurrency: null, queue: { discipline: 'processorSharing' } }),
      'components[1].concurrency: expected a number of processors that all requests share, found null',
    ],
    [
      'sharing with a queue that nobody waits in',
      (input) => Object.assign(service(input), { queue: { discipline: 'processorSharing', patience: 5 } }),
      'components[1].queue.patience: expected null: with processorSharing nobody waits, found an object',
    ],
    [
      'preemption without priorities',
      (input) => Object.assign(service(input), { queue: { preemptive: true } }),
      'components[1].queue.preemptive: expected the discipline priority beside it, found "fifo"',
    ],
    [
      'two ways to limit one wait',
      (input) => Object.assign(service(input), { queue: { patience: 5 }, shedding: { kind: 'controlledDelay' } }),
      'components[1].shedding: expected a queue without patience, of another discipline than sharing, found "controlledDelay"',
    ],
    [
      'weights that do not fit the replicas',
      (input) =>
        Object.assign(input.connections[0] ?? {}, { loadBalancing: { policy: 'roundRobin', weights: [1, 2] } }),
      'connections[0].loadBalancing.weights: expected 1 weights, one for each replica, found a list of 2',
    ],
    [
      'new weights that do not fit the replicas',
      (input) =>
        input.faults.push({
          atMs: 1,
          target: 'client->A',
          kind: 'configure',
          set: { loadBalancing: { policy: 'leastRequest', weights: [1, 2] } },
        }),
      'faults[0].set.loadBalancing.weights: expected 1 weights, one for each replica, found a list of 2',
    ],
    [
      'more requests than anybody could run',
      (input) => Object.assign(client(input), { workload: { kind: 'open', ratePerSecond: 1_000_000 } }),
      'components: expected at most 50000000 requests in the duration, found 60000000',
    ],
    [
      'more threads than fit into memory',
      (input) => Object.assign(service(input), { replicas: 200, concurrency: 10_000 }),
      'components: expected at most 200000 threads in all, found 2000000',
    ],
    [
      'an endpoint with a dangerous name',
      (input) =>
        Object.assign(service(input), {
          endpoints: JSON.parse('{"browse":{"steps":[{"kind":"work","time":1}]},"__x":{}}'),
        }),
      'components[1].endpoints.__x: expected a name: a letter, then letters, digits, "_" or "-", at most 32, found an object',
    ],
  ];

  it.each(wrong)('[S1] [S2] [S3] names the place, the expectation and the finding: %s', (_, change, line) => {
    expect(problemsAfter(change)).toContain(line);
  });

  it('[S1] answers anything at all with a value or problems', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('version', 'components', 'connections', 'faults', 'seed'),
        (value, key) => {
          const read = readScenario({ ...shop(), [key]: value });
          expect(read.ok || read.problems.length > 0).toBe(true);
        },
      ),
    );
  });
});

describe('readInterventions', () => {
  it('[I9] accepts a service, a replica and a connection', () => {
    const read = readScenario(shop());
    if (!read.ok) throw new Error('wrong shop');
    const list = [
      { atMs: 1, target: 'A', kind: 'crash' },
      { atMs: 1, target: 'A#1', kind: 'slow', factor: 2 },
      { atMs: 1, target: 'client->A', kind: 'configure', set: { timeoutMs: null } },
    ];
    expect(readInterventions(list, read.value).ok).toBe(true);
  });
});

describe('readJson', () => {
  it('[S1] tells where the text is not JSON', () => {
    const read = readJson('{"version": 1,}');
    expect(!read.ok && read.problems[0]).toMatchObject({ code: 'syntax', expected: 'JSON' });
  });

  it('[S3] refuses a text that is too long', () => {
    const read = readJson(' '.repeat(1_000_001));
    expect(!read.ok && read.problems[0]).toMatchObject({ code: 'limit', expected: 'at most 1000000 characters' });
  });
});
