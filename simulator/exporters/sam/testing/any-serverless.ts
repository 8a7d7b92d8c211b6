/**
 * Random scenarios of functions, API gateways and what keeps messages, with every setting in play.
 */
import fc from 'fast-check';
import { describeProblem, readScenario, type Scenario, type ScenarioInput } from '../../../scenario';

type Component = ScenarioInput['components'][number];
type ComponentOf<K extends Component['kind']> = Extract<Component, { kind: K }>;
type Link = NonNullable<ScenarioInput['connections']>[number];

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const orNone = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const oneOf = <const T extends readonly (string | number | boolean | null)[]>(...values: T) =>
  fc.constantFrom(...values) as fc.Arbitrary<T[number]>;

/** Mostly whole seconds, as AWS takes them, and some that are not. */
const secondsAsMs = (least: number, most: number) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: least, max: most }).map((seconds) => seconds * 1_000) },
    { weight: 1, arbitrary: fc.integer({ min: least * 1_000, max: most * 1_000 }) },
  );

const time = fc.oneof(
  fc.nat(40),
  fc.record({ kind: fc.constant('exponential' as const), meanMs: fc.integer({ min: 1, max: 40 }) }),
);
const throttle = fc.record({
  ratePerSecond: oneOf(0, 0.5, 40, 10_000),
  burst: fc.oneof(fc.nat(5_000), fc.constant(2.5)),
});
const label = orNone(
  fc.oneof(fc.constant('a: "b" #c'), fc.record({ en: fc.string({ maxLength: 20 }), ko: fc.constant('주문') })),
);
const forPeople = {
  role: label,
  position: orNone(fc.record({ x: fc.integer({ min: -500, max: 500 }), y: oneOf(0, 12.5) })),
};

const anyFunction = (id: string, most: number): fc.Arbitrary<ComponentOf<'function'>> =>
  fc
    .record({
      ...forPeople,
      runtime: oneOf('python3.13', 'nodejs22.x', 'ruby3.4', 'java21', 'dotnet8', 'dotnet10-aot', 'go', 'rust'),
      packageType: oneOf('zip', 'image'),
      architecture: fc.constant('x86_64' as const),
      memoryMb: fc.integer({ min: 128, max: 10_240 }),
      timeoutMs: secondsAsMs(1, 30),
      reservedConcurrency: orNull(fc.integer({ min: most, max: 100 })),
      provisionedConcurrency: fc.nat(most),
      provisioningTimeMs: oneOf(90_000, 60_000),
      idleTtlMs: oneOf(600_000, null),
      maxLifeMs: oneOf(7_200_000, 3_600_000),
      reuse: oneOf('mostRecentlyUsed', 'newestCreated'),
      environmentStart: time,
      tracing: fc.record({ propagates: fc.boolean() }),
      retries: oneOf(0, 1, 2),
      maxEventAgeMs: fc.oneof(secondsAsMs(60, 21_599), fc.constant(21_600_000)),
      onSuccess: orNull(oneOf('K', 'T', 'g')),
      onFailure: orNull(oneOf('K', 'T', 'g')),
      deadLetterQueue: orNull(oneOf('K', 'T')),
    })
    .map(({ retries, maxEventAgeMs, onSuccess, onFailure, deadLetterQueue, ...rest }) => {
      const to = (name: string | null) => (name === null || name === id ? null : { to: name });
      return {
        id,
        kind: 'function',
        ...rest,
        eventInvoke: {
          maxRetryAttempts: retries,
          maxEventAgeMs,
          onSuccess: to(onSuccess),
          onFailure: to(onFailure),
          deadLetterQueue: to(deadLetterQueue),
        },
        endpoints: { handle: { steps: [{ kind: 'work', time: 5 }] } },
      };
    });

const anyQueue = (id: string, deadLetter: string | null): fc.Arbitrary<ComponentOf<'queue'>> =>
  fc
    .record({
      ...forPeople,
      sendTime: time,
      visibilityTimeoutMs: secondsAsMs(60, 43_200),
      retentionMs: secondsAsMs(60, 1_209_600),
      delayMs: secondsAsMs(0, 900),
      maxInFlight: oneOf(120_000, 20_000),
      poison: oneOf(0, 0.1),
      staleReceiptDeletes: fc.boolean(),
      maxReceiveCount: orNull(fc.integer({ min: 1, max: 1_000 })),
    })
    .map(({ maxReceiveCount, ...rest }) => ({
      id,
      kind: 'queue',
      ...rest,
      deadLetter: deadLetter === null || maxReceiveCount === null ? null : { queue: deadLetter, maxReceiveCount },
    }));

const anyStream: fc.Arbitrary<ComponentOf<'stream'>> = fc.record({
  id: fc.constant('S'),
  kind: fc.constant('stream' as const),
  ...forPeople,
  shards: fc.integer({ min: 1, max: 200 }),
  partitionBy: oneOf('subject', 'random'),
  putTime: time,
  recordsPerSecondPerShard: oneOf(1_000, null, 500),
  retentionMs: fc.oneof(
    fc.integer({ min: 24, max: 8_760 }).map((hours) => hours * 3_600_000),
    fc.constant(90_000_000),
  ),
  poison: oneOf(0, 0.1),
});

const anyTable: fc.Arbitrary<ComponentOf<'table'>> = fc.record({
  id: fc.constant('D'),
  kind: fc.constant('table' as const),
  ...forPeople,
  writeTime: time,
  readTime: time,
  shards: oneOf(1, 3),
  partitionBy: oneOf('subject', 'random'),
  poison: oneOf(0, 0.1),
});

const pushes = { eventDelay: time, duplicateRate: oneOf(0, 0.1), poison: oneOf(0, 0.1) };
const anyBucket: fc.Arbitrary<ComponentOf<'objectStore'>> = fc.record({
  id: fc.constant('B-1_x'),
  kind: fc.constant('objectStore' as const),
  ...forPeople,
  putTime: time,
  getTime: time,
  ...pushes,
});
const anyTopic: fc.Arbitrary<ComponentOf<'topic'>> = fc.record({
  id: fc.constant('T'),
  kind: fc.constant('topic' as const),
  ...forPeople,
  publishTime: time,
  ...pushes,
});

const called = <K extends 'function' | 'http' | 'service'>(
  kind: K,
  target: fc.Arbitrary<{ readonly to: string; readonly endpoint?: string }>,
) =>
  fc
    .record({
      target,
      timeoutMs: orNull(fc.oneof(fc.integer({ min: 50, max: 29_000 }), fc.constant(50.5))),
      mapping: orNull(fc.integer({ min: 1, max: 9 })),
    })
    .map(({ target: { to, endpoint }, timeoutMs, mapping }) => ({
      kind,
      to,
      ...(endpoint !== undefined && { endpoint }),
      timeoutMs,
      mapping,
    }));

const functions = fc.constantFrom<{ to: string; endpoint?: string }[]>(
  { to: 'f' },
  { to: 'g', endpoint: 'handle' },
  { to: 'web', endpoint: 'page' },
);
const services = fc.constantFrom<{ to: string; endpoint?: string }[]>(
  { to: 'K' },
  { to: 'S' },
  { to: 'T', endpoint: 'publish' },
  { to: 'D', endpoint: 'write' },
  { to: 'D', endpoint: 'read' },
  { to: 'B-1_x', endpoint: 'put' },
  { to: 'B-1_x', endpoint: 'get' },
);
const servers = fc.constantFrom<{ to: string; endpoint?: string }[]>({ to: 'web', endpoint: 'page' }, { to: 'web' });

type Type = 'rest' | 'http' | 'webSocket';

const anyIntegration = (type: Type) =>
  fc
    .oneof(
      { weight: 3, arbitrary: called('function', functions) },
      { weight: 1, arbitrary: called('service', services) },
      { weight: 1, arbitrary: called('http', servers) },
      ...(type === 'http' ? [] : [{ weight: 1, arbitrary: fc.constant({ kind: 'mock' as const, mapping: null }) }]),
    )
    .map(({ mapping, ...rest }) => {
      if (mapping === null || type === 'http') return rest;
      return rest.kind === 'mock'
        ? { ...rest, responseMapping: mapping }
        : { ...rest, requestMapping: mapping, responseMapping: mapping };
    });

const keysOf: Readonly<Record<Type, readonly string[]>> = {
  rest: ['GET /', 'GET /a/{id}', 'POST /a/{id}', 'ANY /b', 'PUT /{proxy+}'],
  http: ['GET /', 'GET /a/{id}', 'ANY /b', '$default'],
  webSocket: ['$connect', '$disconnect', '$default', 'send-it'],
};

const lambda = fc
  .record({
    kind: fc.constant('lambda' as const),
    to: oneOf('f', 'web'),
    ttlMs: secondsAsMs(0, 3_600),
    identitySources: fc
      .subarray(['credentials', 'tenant', 'route'] as const, { minLength: 1 })
      .map((sources) => [...sources]),
    policyCovers: oneOf('api', 'route'),
  })
  .map((one) => ({ ...one, endpoint: one.to === 'web' ? 'page' : 'handle' }));

const anyGateway = (id: string, type: Type): fc.Arbitrary<ComponentOf<'apiGateway'>> => {
  const rest = type === 'rest';
  const own = { rest: 'cognito', http: 'jwt', webSocket: 'iam' } as const;
  const route = fc.record({
    label,
    integration: anyIntegration(type),
    authorizer: orNull(oneOf('by-aws', 'own_1', 'other')),
    apiKeyRequired: rest ? fc.boolean() : fc.constant(false),
    requestValidation: rest ? fc.boolean() : fc.constant(false),
    throttling: orNull(throttle),
    cache: orNull(
      fc.record({
        enabled: fc.boolean(),
        ttlMs: orNull(secondsAsMs(0, 3_600)),
        keyedBy: oneOf('subject', 'nothing'),
      }),
    ),
  });
  return fc
    .record({
      ...forPeople,
      endpointType: rest ? oneOf('regional', 'edge', 'private') : fc.constant('regional' as const),
      routes: fc.record(Object.fromEntries(keysOf[type].map((key) => [key, route])), {
        requiredKeys: [keysOf[type][0] as string],
      }),
      lambda,
      throttling: orNull(throttle),
      plans: fc.array(
        fc.record({
          throttle: orNull(throttle),
          single: orNull(throttle),
          quota: orNull(
            fc.record({
              limit: fc.integer({ min: 5, max: 90 }),
              period: oneOf('day', 'week', 'month'),
              offset: fc.nat(5),
            }),
          ),
        }),
        { maxLength: rest ? 2 : 0 },
      ),
      cache: orNull(
        fc.record({
          sizeGb: oneOf('0.5', '6.1'),
          ttlMs: secondsAsMs(0, 3_600),
          responseBytes: oneOf(10_240, 50),
          ready: fc.boolean(),
        }),
      ),
      canary: orNull(
        fc.record({
          percentTraffic: oneOf(0, 12.5, 100),
          routes: fc.oneof(fc.constant({}), fc.constant({ 'GET /': { kind: 'mock' as const } })),
          useStageCache: fc.boolean(),
        }),
      ),
      cors: fc.boolean(),
      overhead: time,
    })
    .map(({ lambda: custom, plans, cache, canary, cors, routes, ...more }) => ({
      id,
      kind: 'apiGateway',
      type,
      ...more,
      routes: Object.fromEntries(
        Object.entries(routes).map(([key, one]) => [
          key,
          {
            ...one,
            cache: rest && cache !== null ? one.cache : null,
            authorizer: type === 'webSocket' && key !== '$connect' ? null : one.authorizer,
          },
        ]),
      ) as ComponentOf<'apiGateway'>['routes'],
      authorizers: { 'by-aws': { kind: 'iam' }, own_1: { kind: own[type] }, other: custom },
      cache: rest ? cache : null,
      canary: rest ? canary : null,
      cors: type === 'http' && cors,
      usagePlans: Object.fromEntries(
        plans.map(({ single, ...plan }, index) => [
          `plan-${index}`,
          {
            ...plan,
            apiKeys: [`key${index}`, `key_${index}`],
            routes: (single === null ? {} : { 'GET /': single }) as Record<
              string,
              typeof throttle extends fc.Arbitrary<infer T> ? T : never
            >,
          },
        ]),
      ),
    }));
};

const batches = {
  recordFailureRate: oneOf(0, 0.1),
  reportBatchItemFailures: fc.boolean(),
  endpoint: orNone(fc.constant('handle')),
};
const queueSource = fc.record({
  kind: fc.constant('queue' as const),
  ...batches,
  batchSize: fc.integer({ min: 1, max: 10 }),
  windowMs: secondsAsMs(0, 30),
  maximumConcurrency: orNull(fc.integer({ min: 2, max: 1_000 })),
});
const streamSource = fc.record({
  kind: fc.constant('stream' as const),
  ...batches,
  batchSize: fc.integer({ min: 1, max: 10_000 }),
  windowMs: secondsAsMs(0, 300),
  parallelizationFactor: fc.integer({ min: 1, max: 10 }),
  bisectBatchOnFunctionError: fc.boolean(),
  maximumRetryAttempts: fc.integer({ min: -1, max: 10_000 }),
  maximumRecordAgeMs: orNull(fc.oneof(secondsAsMs(60, 80_000), fc.constant(5_000))),
  onFailure: orNull(fc.constant('K')),
  pollIntervalMs: orNone(fc.constant(500)),
});

const policies = fc.record(
  { latencyMs: time, timeoutMs: oneOf(900, null), bulkhead: fc.constant({ maxConcurrent: 3 }) },
  { requiredKeys: [] },
);

/** Functions `f` and `g`, APIs of all types, one of each keeper of messages, a service `web`, a client. */
export const anyServerless: fc.Arbitrary<Scenario> = fc
  .record({
    f: anyFunction('f', 5),
    g: anyFunction('g', 5),
    queues: fc.tuple(anyQueue('K', 'dead-1'), anyQueue('dead-1', null)),
    keepers: fc.tuple(anyStream, anyTable, anyBucket, anyTopic),
    gateways: fc.tuple(anyGateway('shop', 'rest'), anyGateway('web-api', 'http'), anyGateway('chat', 'webSocket')),
    kept: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    queueSource: orNull(queueSource),
    streamSource: orNull(streamSource),
    tableSource: orNull(streamSource),
    bucketTo: fc.subarray(['g', 'K', 'T'] as const),
    topicTo: fc.subarray(['g', 'K', 'web'] as const),
    callsBack: fc.boolean(),
    policies,
    title: label,
    account: fc.record({ region: oneOf('us-east-1', 'ap-northeast-2'), freeTier: fc.boolean() }),
  })
  .map((parts) => {
    const { f, g, queues, keepers, gateways, kept, title, account } = parts;
    const apis = gateways.filter((_, index) => kept[index]);
    const called = ['f', 'g', 'web', ...[...queues, ...keepers].map(({ id }) => id)];
    const links: Link[] = [
      ...apis.flatMap(({ id }) => called.map((to): Link => ({ from: id, to, latencyMs: 1 }))),
      ...['K', 'T', 'S', 'D', 'B-1_x', 'g', 'web'].map((to): Link => ({ from: 'f', to, ...parts.policies })),
      ...['K', 'T'].map((to): Link => ({ from: 'g', to, invocation: 'synchronous' })),
      ...(parts.callsBack ? [{ from: 'g', to: 'f', invocation: 'asynchronous' } satisfies Link] : []),
      ...(parts.queueSource === null ? [] : [{ from: 'K', to: 'g', eventSource: parts.queueSource }]),
      ...(parts.streamSource === null ? [] : [{ from: 'S', to: 'g', eventSource: parts.streamSource }]),
      ...(parts.tableSource === null ? [] : [{ from: 'D', to: 'f', eventSource: parts.tableSource }]),
      ...parts.bucketTo.map((to): Link => ({ from: 'B-1_x', to, ...(to === 'g' && { invocation: 'asynchronous' }) })),
      ...parts.topicTo.map((to): Link => ({ from: 'T', to, ...(to === 'g' && { invocation: 'asynchronous' }) })),
    ];
    const read = readScenario({
      version: 1,
      title,
      account,
      components: [
        {
          id: 'client',
          kind: 'client',
          workload: { kind: 'open', ratePerSecond: 1 },
          classes: [{ name: 'a', to: 'f' }],
        },
        ...apis,
        f,
        g,
        ...queues,
        ...keepers,
        { id: 'web', kind: 'service', endpoints: { page: { steps: [{ kind: 'work', time: 1 }] } } },
      ],
      connections: [{ from: 'client', to: 'f' }, ...links],
    });
    if (!read.ok) throw new Error(read.problems.map(describeProblem).join('\n'));
    return read.value;
  });
