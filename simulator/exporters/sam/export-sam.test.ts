import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScenarioInput } from '../../scenario';
import { scenarioOf, siteScenarios } from '../../testing/site-templates';
import { loadExporter } from '..';
import { exportSam } from '.';
import { anyServerless } from './testing/any-serverless';
import { templateSchema } from './testing/template-schema';

type Component = ScenarioInput['components'][number];

const work = { handle: { steps: [{ kind: 'work' as const, time: 1 }] } };
const lambda = (more: object = {}): Component => ({ id: 'f', kind: 'function', endpoints: work, ...more });

const exported = (components: readonly Component[], connections: ScenarioInput['connections'] = []) =>
  exportSam(scenarioOf({ version: 1, components, connections }));

const propertiesOf = (result: ReturnType<typeof exportSam>, id: string): Record<string, unknown> =>
  (result.documents[0] as { Resources: Record<string, { Properties: Record<string, unknown> }> }).Resources[id]
    ?.Properties ?? {};

const pathsOf = ({ unsupported }: ReturnType<typeof exportSam>) => unsupported.map(({ path }) => path);

/** Problems of a template's documents by the schema. */
function mistakes({ documents }: ReturnType<typeof exportSam>): string[] {
  return documents.flatMap((document) => {
    const parsed = templateSchema['~standard'].validate(document);
    if (parsed instanceof Promise) throw new Error('not synchronous');
    return parsed.issues?.map(({ path, message }) => `${JSON.stringify(path)}: ${message}`) ?? [];
  });
}

describe('a template of AWS SAM', () => {
  it('[XS1] has a function with its settings, as people write it', () => {
    const { text } = exported([
      lambda({
        runtime: 'python3.13',
        architecture: 'arm64',
        memoryMb: 512,
        timeoutMs: 10_000,
        reservedConcurrency: 50,
        provisionedConcurrency: 0,
      }),
    ]);
    expect(text).toBe(`AWSTemplateFormatVersion: "2010-09-09"
Transform: AWS::Serverless-2016-10-31
Resources:
  FFunction:
    Type: AWS::Serverless::Function
    Metadata:
      Faultline:
        Component: f
        Runtime: python3.13
    Properties:
      Runtime: python3.13
      Handler: app.handler
      CodeUri: functions/f/
      Architectures:
        - arm64
      MemorySize: 512
      Timeout: 10
      ReservedConcurrentExecutions: 50
`);
  });

  it('[XS1] feeds a function from a queue with a dead-letter queue, in the short form of references', () => {
    const { text } = exported(
      [
        {
          id: 'jobs',
          kind: 'queue',
          visibilityTimeoutMs: 60_000,
          deadLetter: { queue: 'jobs-dlq', maxReceiveCount: 5 },
        },
        { id: 'jobs-dlq', kind: 'queue' },
        lambda(),
      ],
      [
        {
          from: 'jobs',
          to: 'f',
          eventSource: { kind: 'queue', batchSize: 10, maximumConcurrency: 20, reportBatchItemFailures: true },
        },
      ],
    );
    expect(text).toContain(`      RedrivePolicy:
        deadLetterTargetArn: !GetAtt JobsDlqQueue.Arn
        maxReceiveCount: 5
`);
    expect(text).toContain(`      Events:
        Jobs:
          Type: SQS
          Properties:
            Queue: !GetAtt JobsQueue.Arn
            BatchSize: 10
            ScalingConfig:
              MaximumConcurrency: 20
            FunctionResponseTypes:
              - ReportBatchItemFailures
`);
  });

  it('[XS2] gives provisioned concurrency the alias that it needs', () => {
    expect(propertiesOf(exported([lambda({ provisionedConcurrency: 3 })]), 'FFunction')).toMatchObject({
      AutoPublishAlias: 'live',
      ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 3 },
    });
  });

  it('[XS2] repeats for a single method what is to stay of what holds for all methods', () => {
    const result = exported(
      [
        {
          id: 'api',
          kind: 'apiGateway',
          type: 'rest',
          throttling: { ratePerSecond: 500, burst: 200 },
          cache: { sizeGb: '0.5', ttlMs: 60_000 },
          routes: {
            'GET /orders/{id}': { integration: { kind: 'function', to: 'f' }, cache: { ttlMs: 5_000 } },
            'POST /orders': { integration: { kind: 'function', to: 'f' }, throttling: { ratePerSecond: 10, burst: 5 } },
          },
        },
        lambda(),
      ],
      [{ from: 'api', to: 'f' }],
    );
    expect(propertiesOf(result, 'Api')).toMatchObject({
      CacheClusterEnabled: true,
      CacheClusterSize: '0.5',
      MethodSettings: [
        {
          ResourcePath: '/*',
          HttpMethod: '*',
          ThrottlingRateLimit: 500,
          ThrottlingBurstLimit: 200,
          CachingEnabled: true,
          CacheTtlInSeconds: 60,
        },
        {
          ResourcePath: '/orders/{id}',
          HttpMethod: 'GET',
          ThrottlingRateLimit: 500,
          ThrottlingBurstLimit: 200,
          CachingEnabled: true,
          CacheTtlInSeconds: 5,
        },
        {
          ResourcePath: '/orders',
          HttpMethod: 'POST',
          ThrottlingRateLimit: 10,
          ThrottlingBurstLimit: 5,
          CachingEnabled: false,
          CacheTtlInSeconds: 60,
        },
      ],
    });
    expect(propertiesOf(result, 'FFunction')).toMatchObject({
      Events: {
        GetOrdersId: {
          Properties: { RequestParameters: [{ 'method.request.path.id': { Required: true, Caching: true } }] },
        },
      },
    });
  });

  it('[XS2] rounds what AWS takes in whole units, and lists it', () => {
    const result = exported([
      lambda({ timeoutMs: 1_500 }),
      { id: 's', kind: 'stream', retentionMs: 90_000_001 },
      { id: 'q', kind: 'queue', delayMs: 250 },
    ]);
    expect(propertiesOf(result, 'FFunction').Timeout).toBe(2);
    expect(propertiesOf(result, 'SStream').RetentionPeriodHours).toBe(26);
    expect(propertiesOf(result, 'QQueue').DelaySeconds).toBe(1);
    expect(pathsOf(result)).toEqual(
      expect.arrayContaining(['components.f.timeoutMs', 'components.s.retentionMs', 'components.q.delayMs']),
    );
  });

  it('[XS2] refers to nothing in a circle', () => {
    const result = exported(
      [
        lambda({ eventInvoke: { onFailure: { to: 'g' } } }),
        lambda({ id: 'g' }),
        { id: 'a', kind: 'queue', deadLetter: { queue: 'b', maxReceiveCount: 1 } },
        { id: 'b', kind: 'queue', deadLetter: { queue: 'a', maxReceiveCount: 1 } },
      ],
      [
        { from: 'f', to: 'g' },
        { from: 'g', to: 'f' },
      ],
    );
    expect(result.text).toMatch(/FunctionName: !Sub \$\{AWS::StackName\}-GFunction-/);
    expect(pathsOf(result)).toEqual(
      expect.arrayContaining([
        'components.f.eventInvoke.onFailure',
        'components.a.deadLetter',
        'components.b.deadLetter',
      ]),
    );
  });

  it('[XS2] gives each resource a name of letters and digits that no other has', () => {
    const result = exported([
      lambda({ id: 'a-b' }),
      lambda({ id: 'a_b' }),
      lambda({ id: 'AB' }),
      lambda({ id: 'constructor' }),
    ]);
    const [template] = result.documents as { Resources: object }[];
    expect(Object.keys(template?.Resources ?? {})).toEqual([
      'ABFunction',
      'ABFunction2',
      'ABFunction3',
      'ConstructorFunction',
    ]);
  });

  it('[XS1] quotes what YAML 1.1 would read as something else', () => {
    const { text } = exported([lambda({ role: { en: '=', ko: '<<' } })]);
    expect(text).toContain('en: "="');
    expect(text).toContain('ko: "<<"');
  });

  it('[XS1] is one of the formats', async () => {
    const { text } = exported([lambda()]);
    const exporter = await loadExporter('sam');
    const again = exporter?.importScenario(text).scenario;
    expect(again && exporter?.exportScenario(again).text).toBe(text);
  });

  it('[XS1] says that a scenario without such components has nothing to export', () => {
    const result = exported([{ id: 'web', kind: 'service', endpoints: work }]);
    expect(result.documents).toEqual([]);
    expect(result.text).toMatch(/^# Nothing to export/);
    expect(pathsOf(result)).toEqual(['components.web']);
  });

  it.each(siteScenarios)('[XS3] of the architecture %s keeps to the schema', (_, scenario) => {
    expect(mistakes(exportSam(scenario))).toEqual([]);
  });

  it('[XS3] of any scenario keeps to the schema', () => {
    fc.assert(
      fc.property(anyServerless, (scenario) => {
        expect(mistakes(exportSam(scenario))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
