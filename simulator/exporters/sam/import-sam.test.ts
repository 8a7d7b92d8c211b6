import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imported, siteScenarios } from '../../testing/site-templates';
import { describeFileProblem } from '../common/result';
import { exportSam, importSam } from '.';
import { anyServerless } from './testing/any-serverless';

/** As people write them: globals, an API that is only implied, parameters, and references of both forms. */
const shop = `
AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Description: A shop
Parameters:
  Memory: {Type: Number, Default: 512}
  Stage: {Type: String}
Globals:
  Function:
    Timeout: 10
    Runtime: python3.13
    Architectures: [arm64]
Resources:
  OrdersFunction:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      CodeUri: orders/
      MemorySize: !Ref Memory
      ReservedConcurrentExecutions: 50
      AutoPublishAlias: live
      ProvisionedConcurrencyConfig: {ProvisionedConcurrentExecutions: 5}
      EventInvokeConfig:
        MaximumRetryAttempts: 1
        DestinationConfig:
          OnFailure: {Type: SQS, Destination: {'Fn::GetAtt': [DeadLetters, Arn]}}
      Environment: {Variables: {STAGE: !Ref Stage}}
      Policies:
        - AWSLambdaBasicExecutionRole
        - SQSSendMessagePolicy: {QueueName: !GetAtt Jobs.QueueName}
      Events:
        Get: {Type: Api, Properties: {Path: '/orders/{id}', Method: get, TimeoutInMillis: 5000}}
        Nightly: {Type: Schedule, Properties: {Schedule: rate(1 day)}}
  Worker:
    Type: AWS::Serverless::Function
    Properties:
      Handler: worker.handler
      CodeUri: worker/
      Timeout: 30
      Events:
        Jobs:
          Type: SQS
          Properties:
            Queue: !Sub '\${Jobs.Arn}'
            BatchSize: 100
            MaximumBatchingWindowInSeconds: 5
            ScalingConfig: {MaximumConcurrency: 20}
            FunctionResponseTypes: [ReportBatchItemFailures]
            FilterCriteria: {Filters: []}
        Clicks:
          Type: Kinesis
          Properties: {Stream: !GetAtt Clicks.Arn, StartingPosition: TRIM_HORIZON, ParallelizationFactor: 2}
  Clicks: {Type: AWS::Kinesis::Stream, Properties: {ShardCount: 2}}
  DeadLetters: {Type: AWS::SQS::Queue}
  Jobs:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: 180
      RedrivePolicy: {deadLetterTargetArn: !GetAtt DeadLetters.Arn, maxReceiveCount: 5}
  Alarm: {Type: AWS::CloudWatch::Alarm, Properties: {}}
Outputs:
  Url: {Value: !Sub 'https://\${ServerlessRestApi}.execute-api.\${AWS::Region}.amazonaws.com/Prod'}
`;

const componentIn = (scenario: ReturnType<typeof imported>, id: string) =>
  scenario.components.find((one) => one.id === id);
const linkIn = (scenario: ReturnType<typeof imported>, from: string, to: string) =>
  scenario.connections.find((one) => one.from === from && one.to === to);
const problemsOf = (text: string) => importSam(text).problems.map(describeFileProblem);

describe('importing a template', () => {
  it('[XS6] reads settings, globals, defaults of parameters, and references of both forms', () => {
    const scenario = imported(importSam(shop));
    expect(componentIn(scenario, 'OrdersFunction')).toMatchObject({
      kind: 'function',
      runtime: 'python3.13',
      architecture: 'arm64',
      memoryMb: 512,
      timeoutMs: 10_000,
      reservedConcurrency: 50,
      provisionedConcurrency: 5,
      eventInvoke: { maxRetryAttempts: 1, onFailure: { to: 'DeadLetters' } },
    });
    expect(componentIn(scenario, 'Worker')).toMatchObject({ timeoutMs: 30_000, memoryMb: 128 });
    expect(componentIn(scenario, 'Jobs')).toMatchObject({
      visibilityTimeoutMs: 180_000,
      deadLetter: { queue: 'DeadLetters', maxReceiveCount: 5 },
    });
    expect(componentIn(scenario, 'ServerlessRestApi')).toMatchObject({
      type: 'rest',
      routes: { 'GET /orders/{id}': { integration: { kind: 'function', to: 'OrdersFunction', timeoutMs: 5_000 } } },
    });
    expect(linkIn(scenario, 'Jobs', 'Worker')?.eventSource).toMatchObject({
      kind: 'queue',
      batchSize: 100,
      windowMs: 5_000,
      maximumConcurrency: 20,
      reportBatchItemFailures: true,
    });
    expect(linkIn(scenario, 'Clicks', 'Worker')?.eventSource).toMatchObject({ parallelizationFactor: 2 });
    expect(linkIn(scenario, 'OrdersFunction', 'Jobs')).toBeDefined();
    expect(componentIn(scenario, 'client')).toMatchObject({
      classes: [{ to: 'ServerlessRestApi', endpoint: 'GET /orders/1' }],
    });
  });

  it('[XS7] lists what it ignores, with place and reason', () => {
    const { ignored } = importSam(shop);
    const lines = ignored.map(({ path, line, reason }) => `${line} ${path}: ${reason.en}`);
    expect(lines).toEqual(
      expect.arrayContaining([
        '27 Resources.OrdersFunction.Properties.Environment: the scenario has no such setting',
        '29 Resources.OrdersFunction.Properties.Policies[0]: permissions are read only from the policy templates of AWS SAM',
        '33 Resources.OrdersFunction.Properties.Events.Nightly: the scenario has no such source of events',
        '49 Resources.Worker.Properties.Events.Jobs.Properties.FilterCriteria: the scenario has no such setting',
        '60 Resources.Alarm: the scenario has no such kind of component',
      ]),
    );
    expect(ignored.every(({ reason }) => /[가-힣]/.test(reason.ko))).toBe(true);
  });

  it('[XS7] lists values that only a deployment knows', () => {
    const { ignored, scenario } = importSam(
      'Resources:\n  F:\n    Type: AWS::Serverless::Function\n    Properties:\n      MemorySize: !If [Big, 1024, 512]\n      Timeout: !ImportValue T\n',
    );
    expect(scenario?.components[0]).toMatchObject({ memoryMb: 128, timeoutMs: 3_000 });
    expect(ignored.map(({ line, path }) => [line, path])).toEqual([
      [5, 'Resources.F.Properties.MemorySize'],
      [6, 'Resources.F.Properties.Timeout'],
    ]);
  });

  it.each<readonly [string, string, RegExp]>([
    ['no template', 'a: 1', /Resources: expected an object of resources/],
    ['nothing', '', /expected one template, found 0 documents/],
    ['two templates', 'Resources: {}\n---\nResources: {}', /document 2, line 3: expected one template/],
    ['resources that are a list', 'Resources: [1]', /line 1: Resources: expected an object/],
    ['an unknown tag', 'Resources: !!python/object {}', /expected no tag of this name/],
    [
      'a text for a number',
      'Resources:\n  F:\n    Type: AWS::Serverless::Function\n    Properties: {Timeout: long}',
      /line 4: Resources.F.Properties.Timeout: expected a number, found "long"/,
    ],
    [
      'a time-out beyond the range',
      'Resources:\n  F: {Type: AWS::Serverless::Function, Properties: {Timeout: 901}}',
      /line 2: components\[0\]\.timeoutMs: expected a number of at most 900000/,
    ],
    [
      'a prototype key',
      'Resources:\n  __proto__: {Type: AWS::SQS::Queue}',
      /line 2: Resources: expected another name of a field, found __proto__|__proto__/,
    ],
    [
      'a queue that shows messages again too soon',
      'Resources:\n  Q: {Type: AWS::SQS::Queue, Properties: {VisibilityTimeout: 5}}\n  F:\n    Type: AWS::Serverless::Function\n    Properties: {Timeout: 6, Events: {E: {Type: SQS, Properties: {Queue: !GetAtt Q.Arn}}}}',
      /visibility time-out of at least the function's time-out, 6000, found 5000/,
    ],
  ])('[XS8] tells what is wrong with %s', (_, text, expected) => {
    expect(problemsOf(text).join('\n')).toMatch(expected);
    expect(importSam(text).scenario).toBeNull();
  });

  it('[XS8] takes names of the language for names', () => {
    const text = 'Resources:\n  constructor: {Type: AWS::SQS::Queue}\n  toString: {Type: AWS::Serverless::Function}';
    expect(imported(importSam(text)).components.map(({ id }) => id)).toEqual(['constructor', 'toString', 'client']);
  });

  it('[XS8] gives a scenario or problems, whatever became of a template', () => {
    const texts = [
      shop,
      ...siteScenarios.map(([, scenario]) => exportSam(scenario).text),
      ...fc.sample(anyServerless, { numRuns: 5, seed: 3 }).map((scenario) => exportSam(scenario).text),
    ];
    const strange = fc.constantFrom('', '[]', '{}', '5', 'true', '!Ref X', '!GetAtt [1]', '~', 'constructor', '- x');
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(fc.tuple(fc.nat(), strange), { maxLength: 6 }),
        (text, changes) => {
          const lines = text.split('\n');
          for (const [at, value] of changes) {
            const index = at % lines.length;
            lines[index] = (lines[index] as string).replace(/(: ?)?[^:]*$/, `: ${value}`);
          }
          const { scenario, problems } = importSam(lines.join('\n'));
          expect(scenario === null).toBe(problems.length > 0);
        },
      ),
      { numRuns: 200 },
    );
  });
});
