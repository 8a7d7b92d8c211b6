/**
 * The parts that random architectures are put together from: one of every kind of component, what each must have to be
 * one, and random values of all else that it may have.
 */
import fc from 'fast-check';
import { type JsonSchema, schemaAt, withoutNull } from '../schema/json-schema';
import { type Given, valuesOf } from '../schema/values';
import { anySteps, type Callee, effects, time } from './steps';

export type Json = Record<string, unknown>;

/** Something that a reader accepts as `{...bare}`; of `options` it may not like some. */
export interface Part {
  bare: Json;
  options: Json;
}

const forPeople = { label: null, role: null, position: null, title: null };

/** Rules that name versions, zones and headers. */
export const routing: Given = {
  locality: fc.constantFrom<unknown>(
    null,
    {},
    { distribute: [{ from: '*', to: { a: 70, b: 30 } }] },
    { failover: [{ from: 'eu', to: 'us' }] },
  ),
  headerRoutes: fc.constantFrom<unknown>(
    null,
    [{ match: [{ 'x-group': { exact: 'tester' } }], version: 'v2' }],
    [
      { match: [{ 'x-group': { prefix: 'o' }, 'x-trial': { present: true } }], version: 'v2' },
      { match: [{ 'x-group': { prefix: '' } }], version: 'v1' },
    ],
  ),
  trafficSplit: fc.constantFrom<unknown>(
    null,
    [{ version: 'v1', weight: 1 }],
    [
      { version: 'v1', weight: 1 },
      { version: 'v2', weight: 3 },
    ],
  ),
  mirror: fc.constantFrom<unknown>(null, { percent: 50 }, { version: 'v2' }),
};

/** Names of versions, and nothing that must fit another part. */
const given: Given = {
  ...forPeople,
  version: fc.constantFrom('v1', 'v2'),
  versions: valuesOf(schemaAt('components[service].versions').additionalProperties as JsonSchema, {
    needs: null,
    provides: null,
  })?.map((v2) => ({ v2 })) as fc.Arbitrary<unknown>,
  needs: null,
  provides: null,
  controlPlane: null,
  onSuccess: null,
  onFailure: null,
  deadLetterQueue: null,
  // A ring of many points takes long to make.
  minimumRingSize: fc.constantFrom(1, 16),
  records: fc.constantFrom<unknown>(1, 3, { kind: 'geometric', mean: 2 }),
  from: fc.constant(null),
  endpoints: fc.constant(null),
  zones: fc.constantFrom(null, ['a', 'b'], ['eu/a', 'eu/b', 'us/a']),
  zone: fc.constantFrom(null, 'a', 'eu/b'),
  headers: fc.constantFrom({}, { 'x-group': 'tester' }, { 'x-group': 'other', 'x-trial': '1' }),
  ...routing,
};

/** Some of the fields of a schema that need not be there. */
export function optionsOf(path: string, without: readonly string[], more: Given = {}): fc.Arbitrary<Json> {
  const schema = withoutNull(schemaAt(path));
  const { properties = {}, required = [] } = schema;
  const left = Object.entries(properties).filter(([name]) => !required.includes(name) && !without.includes(name));
  const optional: JsonSchema = { type: 'object', properties: Object.fromEntries(left) };
  return valuesOf(optional, { ...given, ...more }) as fc.Arbitrary<Json>;
}

const part = (bare: fc.Arbitrary<Json>, options: fc.Arbitrary<Json>): fc.Arbitrary<Part> =>
  fc.record({ bare, options });

/** What the entrance may call. */
const callees: readonly Callee[] = [
  ['B', 'request'],
  ['M', 'request'],
  ['F', 'request'],
  ['cache', 'get'],
  ['cache', 'set'],
  ['cache', 'invalidate'],
  ['db', 'read'],
  ['db', 'write'],
  ['Q', 'send'],
  ['S', 'put'],
  ['T', 'write'],
  ['T', 'read'],
  ['O', 'put'],
  ['O', 'get'],
  ['N', 'publish'],
  ['api', 'GET /x'],
];
const data: readonly Callee[] = [
  ['db', 'read'],
  ['db', 'write'],
  ['cache', 'set'],
];

const work = (steps: readonly Json[] = []) => ({ steps: [{ kind: 'work', time: 3 }, ...steps] });
const onService = ['endpoints'];

const entrance = fc
  .record({
    request: anySteps(callees, ['B', 'C']),
    other: anySteps(callees, []),
    priority: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ request, other, priority }): Json => {
    return { id: 'A', kind: 'service', endpoints: { request: { steps: request }, other: { priority, steps: other } } };
  });

const participant = (id: string) =>
  fc.tuple(anySteps(data, []), time).map(([steps, lasting]): Json => {
    const endpoints = {
      request: { steps },
      undo: work([{ kind: 'undo', effects }]),
      prepare: {
        steps: [
          { kind: 'work', time: lasting },
          { kind: 'prepare', timeoutMs: 100 },
        ],
      },
      commit: work([{ kind: 'apply', effects }, { kind: 'settle' }]),
      abort: work([{ kind: 'settle' }]),
    };
    return { id, kind: 'service', endpoints };
  });

const monolith = fc.tuple(anySteps(data, []), time).map(([steps, lasting]): Json => {
  const inner = { kind: 'module', module: 'inner' };
  const modules = { outer: { steps: [inner, ...steps, inner] }, inner: { steps: [{ kind: 'work', time: lasting }] } };
  return { id: 'M', kind: 'monolith', modules, endpoints: { request: { module: 'outer' } } };
});

const lambda = fc.tuple(time, fc.constantFrom(...data)).map(([lasting, [to, endpoint]]): Json => {
  const steps = [
    { kind: 'work', time: lasting },
    { kind: 'call', to, endpoint },
  ];
  return { id: 'F', kind: 'function', timeoutMs: 1_000, endpoints: { request: { steps } } };
});

const called = [
  { kind: 'http', to: 'B', endpoint: 'request' },
  { kind: 'function', to: 'F', endpoint: 'request', timeoutMs: 60 },
  { kind: 'service', to: 'Q', endpoint: 'send' },
];
const apiTypes = {
  rest: { integrations: [{ kind: 'mock' }, ...called], authorizer: 'cognito' },
  http: { integrations: called, authorizer: 'jwt' },
};

const gateway = fc.constantFrom<keyof typeof apiTypes>('rest', 'http').chain((type) => {
  const { integrations, authorizer } = apiTypes[type];
  const own = fc.constantFrom<Json>(
    { kind: authorizer },
    { kind: 'iam' },
    { kind: 'lambda', to: 'B', endpoint: 'undo', ttlMs: 100 },
  );
  const integration = fc.constantFrom<Json>(...integrations);
  return fc
    .tuple(own, fc.constantFrom(null, 'own'), integration, integration)
    .map(([decides, guard, known, rest]): Json => {
      const routes = {
        'GET /x': { integration: known, authorizer: guard },
        'ANY /{proxy+}': { integration: rest },
      };
      return { id: 'api', kind: 'apiGateway', type, routes, authorizers: { own: decides } };
    });
});

const constant = (bare: Json) => fc.constant(bare);
const keeper = (id: string, kind: string, more: Given = {}) =>
  part(constant({ id, kind }), optionsOf(`components[${kind}]`, ['retentionMs'], more));
const toD = fc.option(fc.integer({ min: 1, max: 3 }), { nil: null });
const deadLetter = toD.map((maxReceiveCount) => (maxReceiveCount === null ? null : { queue: 'D', maxReceiveCount }));
const destination = fc.constantFrom(null, { to: 'D', endpoint: 'send' });

const fleet = { maxReplicas: fc.constantFrom(null, 4, 6), replicas: fc.integer({ min: 1, max: 3 }) };

/** One of every kind of component, without the client. */
export const parts: Readonly<Record<string, fc.Arbitrary<Part>>> = {
  A: part(entrance, optionsOf('components[service]', onService, fleet)),
  B: part(participant('B'), optionsOf('components[service]', onService, fleet)),
  C: part(participant('C'), optionsOf('components[service]', onService, fleet)),
  W: part(
    constant({
      id: 'W',
      kind: 'service',
      endpoints: { request: work([{ kind: 'call', to: 'db', endpoint: 'write' }]) },
    }),
    optionsOf('components[service]', onService, fleet),
  ),
  M: part(monolith, optionsOf('components[monolith]', ['endpoints', 'modules'], fleet)),
  F: part(
    lambda,
    optionsOf('components[function]', ['timeoutMs'], {
      onFailure: destination,
      onSuccess: destination,
      deadLetterQueue: destination,
    }),
  ),
  api: part(gateway, optionsOf('components[apiGateway]', ['authorizers', 'usagePlans'])),
  cache: part(
    constant({ id: 'cache', kind: 'cache' }),
    optionsOf('components[cache]', [], { origin: fc.constantFrom(null, { to: 'db', endpoint: 'read' }) }),
  ),
  db: part(
    fc
      .tuple(
        time,
        valuesOf(schemaAt('components[database].queries').additionalProperties?.valueOf() as JsonSchema, {
          ...given,
          kind: fc.constant('write'),
        }) as fc.Arbitrary<Json>,
      )
      .map(([lasting, write]): Json => {
        return { id: 'db', kind: 'database', queries: { read: { time: lasting }, write: { ...write, kind: 'write' } } };
      }),
    optionsOf('components[database]', []),
  ),
  Q: keeper('Q', 'queue', {
    deadLetter,
    fifo: fc.constantFrom(false, false, true),
    visibilityTimeoutMs: fc.constantFrom(1_000, 2_000),
  }),
  D: keeper('D', 'queue', { deadLetter: fc.constant(null), fifo: fc.constant(false) }),
  S: keeper('S', 'stream'),
  T: keeper('T', 'table'),
  O: keeper('O', 'objectStore'),
  N: keeper('N', 'topic'),
  plane: part(constant({ id: 'plane', kind: 'controlPlane' }), optionsOf('components[controlPlane]', [])),
};

const source = (kind: string, bare: Json = {}) =>
  (
    valuesOf(
      { ...schemaAt(`connections[].eventSource[${kind}]`) },
      {
        ...given,
        endpoint: null,
        onFailure: fc.constantFrom(null, 'D'),
        batchSize: fc.integer({ min: 1, max: 5 }),
      },
    ) as fc.Arbitrary<Json>
  ).map((one): Json => ({ ...one, ...bare, kind }));

const notSources = ['eventSource', 'invocation', 'filledIn'];
const link = (from: string, to: string, more: fc.Arbitrary<Json> = constant({})) =>
  part(
    more.map((fields): Json => ({ from, to, ...fields })),
    optionsOf('connections[]', notSources),
  );
const fed = (from: string, to: string, sources: fc.Arbitrary<Json>) =>
  link(
    from,
    to,
    sources.map((eventSource): Json => ({ eventSource })),
  );
const asynchronously = fc.constantFrom<Json>({}, { invocation: 'asynchronous' });

/** The connections between them, and from the client. */
export const links: readonly fc.Arbitrary<Part>[] = [
  link('client', 'A'),
  link('client', 'api'),
  ...['B', 'C', 'M', 'cache', 'db', 'Q', 'S', 'T', 'O', 'N', 'api'].map((to) => link('A', to)),
  link('A', 'F', asynchronously),
  ...['B', 'C', 'M', 'F', 'W'].flatMap((from) => [link(from, 'db'), link(from, 'cache')]),
  link('F', 'D'),
  link('cache', 'db'),
  link('api', 'B'),
  link('api', 'F'),
  link('api', 'Q'),
  fed('Q', 'W', fc.oneof(source('workers'), source('queue'))),
  fed('Q', 'F', source('queue')),
  fed('S', 'W', source('stream')),
  fed('S', 'F', source('stream')),
  fed('T', 'F', source('stream')),
  fed('O', 'W', source('asynchronous')),
  link('O', 'F', constant({ invocation: 'asynchronous' })),
  link('O', 'N'),
  link('N', 'F', constant({ invocation: 'asynchronous' })),
  fed('N', 'W', source('asynchronous')),
  link('N', 'D'),
];

const requestClass = (name: string, to: string, endpoint: string) =>
  optionsOf('components[client].classes[]', ['endpoint', 'name', 'to'], { apiKey: null }).map(
    (options): Json => ({ name, to, endpoint, ...options }),
  );

const workload = fc.oneof(
  fc
    .record({
      process: fc.constantFrom('poisson', 'constant'),
      ratePerSecond: fc.integer({ min: 2, max: 60 }),
      later: fc.constantFrom<unknown[]>([], [{ atMs: 500, ratePerSecond: 90, change: 'ramp' }]),
      batchSize: fc.constantFrom(1, 3),
    })
    .map(({ later, ...rest }): Json => ({ kind: 'open', ...rest, rateProfile: later })),
  fc
    .record({ users: fc.integer({ min: 1, max: 5 }) })
    .map((rest): Json => ({ kind: 'closed', thinkTime: 30, ...rest })),
);

export const anyClient: fc.Arbitrary<Part> = fc
  .tuple(
    workload,
    requestClass('request', 'A', 'request'),
    fc.option(requestClass('other', 'A', 'other'), { nil: null }),
    fc.option(requestClass('direct', 'api', 'GET /x'), { nil: null }),
  )
  .map(([load, ...classes]) => ({
    bare: { id: 'client', kind: 'client', workload: load, classes: classes.filter((one) => one !== null) },
    options: {},
  }));

export const anyMesh: fc.Arbitrary<Json | null> = fc.option(
  optionsOf('mesh', [], { controlPlane: fc.constantFrom(null, 'plane'), ztunnel: null }),
  { nil: null },
);

export const anyAccount: fc.Arbitrary<Json> = optionsOf('account', ['concurrency', 'region', 'freeTier']).chain(
  (options) => fc.constantFrom(1_000, 110).map((concurrency) => ({ ...options, concurrency })),
);
