/**
 * The part of AWS SAM and CloudFormation that templates are written in, strictly: a field that is not here is an error.
 * Ranges are those of the services (schema of the SAM specification; API references of Lambda, SQS, Kinesis and API
 * Gateway, 2026). Intrinsic functions in long form stand for any text.
 */
import * as z from 'zod/mini';

const intrinsic = z.union([
  z.strictObject({ Ref: z.string().check(z.regex(/^([A-Za-z0-9]+|[A-Za-z0-9]+\.(Alias|Stage))$/)) }),
  z.strictObject({ 'Fn::GetAtt': z.tuple([z.string().check(z.regex(/^[A-Za-z0-9]+$/)), z.string()]) }),
  z.strictObject({ 'Fn::Sub': z.string() }),
  z.strictObject({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) }),
]);
const text = () => z.union([z.string(), intrinsic]);
const whole = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));
const optional = z.optional;
const logicalId = () => z.string().check(z.regex(/^[A-Za-z0-9]{1,255}$/));
const metadata = optional(
  z.strictObject({ Faultline: z.looseObject({}), Dockerfile: optional(text()), DockerContext: optional(text()) }),
);
const resource = <T extends string, P extends z.ZodMiniType>(type: T, properties: P) =>
  z.strictObject({
    Type: z.literal(type),
    DependsOn: optional(logicalId()),
    Metadata: metadata,
    Properties: properties,
  });

const routeAuth = z.strictObject({
  Authorizer: optional(z.string().check(z.regex(/^[A-Za-z0-9_]+$/))),
  InvokeRole: optional(z.literal('NONE')),
  ApiKeyRequired: optional(z.boolean()),
});
const method = () => z.enum(['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'any']);

const streamEvent = z.strictObject({
  Stream: intrinsic,
  StartingPosition: z.literal('LATEST'),
  BatchSize: whole(1, 10_000),
  MaximumBatchingWindowInSeconds: optional(whole(0, 300)),
  ParallelizationFactor: optional(whole(1, 10)),
  BisectBatchOnFunctionError: optional(z.boolean()),
  MaximumRetryAttempts: optional(whole(-1, 10_000)),
  MaximumRecordAgeInSeconds: optional(whole(60, 604_800)),
  FunctionResponseTypes: optional(z.tuple([z.literal('ReportBatchItemFailures')])),
  DestinationConfig: optional(
    z.strictObject({ OnFailure: z.strictObject({ Type: z.literal('SQS'), Destination: intrinsic }) }),
  ),
});

const queueEvent = z
  .strictObject({
    Queue: intrinsic,
    BatchSize: whole(1, 10_000),
    MaximumBatchingWindowInSeconds: optional(whole(0, 300)),
    ScalingConfig: optional(z.strictObject({ MaximumConcurrency: whole(2, 1_000) })),
    FunctionResponseTypes: optional(z.tuple([z.literal('ReportBatchItemFailures')])),
  })
  // A batch of more than ten needs a window.
  .check(z.refine(({ BatchSize, MaximumBatchingWindowInSeconds: window = 0 }) => BatchSize <= 10 || window >= 1));

const event = z.discriminatedUnion('Type', [
  z.strictObject({
    Type: z.literal('Api'),
    Properties: z.strictObject({
      RestApiId: intrinsic,
      Path: z.string().check(z.startsWith('/')),
      Method: method(),
      TimeoutInMillis: optional(whole(50, 29_000)),
      Auth: optional(routeAuth),
      RequestModel: optional(
        z.strictObject({
          Model: z.string(),
          Required: z.boolean(),
          ValidateBody: z.boolean(),
          ValidateParameters: z.boolean(),
        }),
      ),
      RequestParameters: optional(
        z.array(z.record(z.string(), z.strictObject({ Required: z.boolean(), Caching: z.boolean() }))),
      ),
    }),
  }),
  z.strictObject({
    Type: z.literal('HttpApi'),
    Properties: z.strictObject({
      ApiId: intrinsic,
      Path: optional(z.string().check(z.startsWith('/'))),
      Method: optional(method()),
      TimeoutInMillis: optional(whole(50, 30_000)),
      Auth: optional(z.strictObject({ Authorizer: z.string() })),
    }),
  }),
  z.strictObject({ Type: z.literal('SQS'), Properties: queueEvent }),
  z.strictObject({ Type: z.literal('Kinesis'), Properties: streamEvent }),
  z.strictObject({ Type: z.literal('DynamoDB'), Properties: streamEvent }),
  z.strictObject({ Type: z.literal('S3'), Properties: z.strictObject({ Bucket: intrinsic, Events: z.string() }) }),
  z.strictObject({ Type: z.literal('SNS'), Properties: z.strictObject({ Topic: intrinsic }) }),
]);

const destination = z.strictObject({ Type: z.enum(['SQS', 'SNS', 'Lambda']), Destination: intrinsic });
const policy = z.union([
  z.strictObject({ SQSSendMessagePolicy: z.strictObject({ QueueName: intrinsic }) }),
  z.strictObject({ SNSPublishMessagePolicy: z.strictObject({ TopicName: intrinsic }) }),
  z.strictObject({ KinesisCrudPolicy: z.strictObject({ StreamName: intrinsic }) }),
  z.strictObject({ DynamoDBCrudPolicy: z.strictObject({ TableName: intrinsic }) }),
  z.strictObject({ S3CrudPolicy: z.strictObject({ BucketName: intrinsic }) }),
  z.strictObject({ LambdaInvokePolicy: z.strictObject({ FunctionName: intrinsic }) }),
]);

const lambda = z
  .strictObject({
    PackageType: optional(z.literal('Image')),
    Runtime: optional(z.string()),
    Handler: optional(z.string()),
    CodeUri: optional(z.string()),
    Architectures: z.tuple([z.enum(['x86_64', 'arm64'])]),
    MemorySize: whole(128, 10_240),
    Timeout: whole(1, 900),
    ReservedConcurrentExecutions: optional(whole(0, 1_000_000)),
    AutoPublishAlias: optional(z.string()),
    ProvisionedConcurrencyConfig: optional(z.strictObject({ ProvisionedConcurrentExecutions: whole(1, 1_000_000) })),
    EventInvokeConfig: optional(
      z.strictObject({
        MaximumRetryAttempts: optional(whole(0, 2)),
        MaximumEventAgeInSeconds: optional(whole(60, 21_600)),
        DestinationConfig: optional(
          z.strictObject({ OnSuccess: optional(destination), OnFailure: optional(destination) }),
        ),
      }),
    ),
    DeadLetterQueue: optional(z.strictObject({ Type: z.enum(['SQS', 'SNS']), TargetArn: intrinsic })),
    Policies: optional(z.array(policy).check(z.minLength(1))),
    Events: optional(z.record(logicalId(), event)),
  })
  .check(
    z.refine((one) => one.ProvisionedConcurrencyConfig === undefined || one.AutoPublishAlias !== undefined),
    z.refine((one) => (one.PackageType === 'Image') === (one.Runtime === undefined)),
    z.refine(
      ({ ProvisionedConcurrencyConfig: provisioned, ReservedConcurrentExecutions: reserved }) =>
        provisioned === undefined || reserved === undefined || provisioned.ProvisionedConcurrentExecutions <= reserved,
    ),
  );

const throttling = {
  ThrottlingRateLimit: optional(z.number().check(z.gte(0))),
  ThrottlingBurstLimit: optional(whole(0, 1_000_000)),
};
const definition = z.looseObject({ paths: z.record(z.string().check(z.startsWith('/')), z.looseObject({})) });
const authorizer = z.looseObject({});

const restApi = z
  .strictObject({
    StageName: z.string(),
    EndpointConfiguration: z.strictObject({ Type: z.enum(['REGIONAL', 'EDGE', 'PRIVATE']) }),
    CacheClusterEnabled: optional(z.literal(true)),
    CacheClusterSize: optional(z.enum(['0.5', '1.6', '6.1', '13.5', '28.4', '58.2', '118', '237'])),
    CanarySetting: optional(
      z.strictObject({ PercentTraffic: z.number().check(z.gte(0), z.lte(100)), UseStageCache: z.boolean() }),
    ),
    MethodSettings: optional(
      z.array(
        z.strictObject({
          ResourcePath: z.string().check(z.regex(/^\/.*$/)),
          HttpMethod: z.string().check(z.regex(/^(\*|[A-Z]+)$/)),
          CachingEnabled: optional(z.boolean()),
          CacheTtlInSeconds: optional(whole(0, 3_600)),
          ...throttling,
        }),
      ),
    ),
    Auth: optional(
      z.strictObject({
        Authorizers: optional(z.record(logicalId(), authorizer)),
        ResourcePolicy: optional(z.strictObject({ CustomStatements: z.array(z.looseObject({})) })),
      }),
    ),
    Models: optional(z.record(logicalId(), z.looseObject({}))),
    DefinitionBody: optional(definition),
  })
  // A private API needs a policy, and a cache its size.
  .check(
    z.refine((one) => one.EndpointConfiguration.Type !== 'PRIVATE' || one.Auth?.ResourcePolicy !== undefined),
    z.refine((one) => (one.CacheClusterEnabled === undefined) === (one.CacheClusterSize === undefined)),
  );

const httpApi = z.strictObject({
  DefaultRouteSettings: optional(z.strictObject(throttling)),
  RouteSettings: optional(z.record(z.string(), z.strictObject(throttling))),
  CorsConfiguration: optional(z.looseObject({})),
  Auth: optional(
    z.strictObject({
      Authorizers: optional(z.record(logicalId(), authorizer)),
      EnableIamAuthorizer: optional(z.literal(true)),
    }),
  ),
  DefinitionBody: optional(definition),
});

const bucketOf = z.strictObject({ RateLimit: z.number(), BurstLimit: whole(0, 1_000_000) });

const resources = z.discriminatedUnion('Type', [
  resource('AWS::Serverless::Function', lambda),
  resource('AWS::Serverless::Api', restApi),
  resource('AWS::Serverless::HttpApi', httpApi),
  resource(
    'AWS::SQS::Queue',
    z.strictObject({
      FifoQueue: optional(z.literal(true)),
      VisibilityTimeout: whole(0, 43_200),
      MessageRetentionPeriod: whole(60, 1_209_600),
      DelaySeconds: optional(whole(0, 900)),
      RedrivePolicy: optional(z.strictObject({ deadLetterTargetArn: intrinsic, maxReceiveCount: whole(1, 1_000) })),
    }),
  ),
  resource(
    'AWS::Kinesis::Stream',
    z
      .strictObject({
        StreamModeDetails: z.strictObject({ StreamMode: z.enum(['ON_DEMAND', 'PROVISIONED']) }),
        ShardCount: optional(whole(1, 100_000)),
        RetentionPeriodHours: whole(24, 8_760),
      })
      .check(z.refine((one) => (one.StreamModeDetails.StreamMode === 'ON_DEMAND') === (one.ShardCount === undefined))),
  ),
  resource(
    'AWS::DynamoDB::Table',
    z.strictObject({
      BillingMode: z.literal('PAY_PER_REQUEST'),
      AttributeDefinitions: z.array(z.looseObject({})),
      KeySchema: z.array(z.looseObject({})),
      StreamSpecification: z.strictObject({ StreamViewType: z.literal('NEW_AND_OLD_IMAGES') }),
    }),
  ),
  resource(
    'AWS::S3::Bucket',
    z.strictObject({ BucketName: intrinsic, NotificationConfiguration: optional(z.looseObject({})) }),
  ),
  resource('AWS::SNS::Topic', z.strictObject({})),
  resource(
    'AWS::SNS::Subscription',
    z.strictObject({
      TopicArn: intrinsic,
      Protocol: z.literal('sqs'),
      Endpoint: intrinsic,
      RawMessageDelivery: z.boolean(),
    }),
  ),
  resource('AWS::SQS::QueuePolicy', z.strictObject({ Queues: z.array(intrinsic), PolicyDocument: z.looseObject({}) })),
  resource('AWS::SNS::TopicPolicy', z.strictObject({ Topics: z.array(intrinsic), PolicyDocument: z.looseObject({}) })),
  resource(
    'AWS::Lambda::Permission',
    z.strictObject({
      FunctionName: intrinsic,
      Action: z.literal('lambda:InvokeFunction'),
      Principal: z.string(),
      SourceArn: intrinsic,
    }),
  ),
  resource(
    'AWS::IAM::Role',
    z.strictObject({ AssumeRolePolicyDocument: z.looseObject({}), Policies: z.array(z.looseObject({})) }),
  ),
  resource(
    'AWS::ApiGateway::UsagePlan',
    z.strictObject({
      ApiStages: z.array(
        z.strictObject({
          ApiId: intrinsic,
          Stage: intrinsic,
          Throttle: optional(z.record(z.string().check(z.regex(/^\/.*\/[A-Z]+$/)), bucketOf)),
        }),
      ),
      Throttle: optional(bucketOf),
      Quota: optional(z.strictObject({ Limit: whole(0, 1e9), Period: z.enum(['DAY', 'WEEK', 'MONTH']) })),
    }),
  ),
  resource('AWS::ApiGateway::ApiKey', z.strictObject({ Enabled: z.literal(true) })),
  resource(
    'AWS::ApiGateway::UsagePlanKey',
    z.strictObject({ KeyId: intrinsic, KeyType: z.literal('API_KEY'), UsagePlanId: intrinsic }),
  ),
  resource(
    'AWS::ApiGatewayV2::Api',
    z.strictObject({
      Name: z.string(),
      ProtocolType: z.literal('WEBSOCKET'),
      RouteSelectionExpression: z.string(),
    }),
  ),
  resource(
    'AWS::ApiGatewayV2::Stage',
    z.strictObject({
      ApiId: intrinsic,
      StageName: z.string(),
      AutoDeploy: z.boolean(),
      DefaultRouteSettings: optional(z.strictObject(throttling)),
      RouteSettings: optional(z.record(z.string(), z.strictObject(throttling))),
    }),
  ),
  resource(
    'AWS::ApiGatewayV2::Route',
    z.strictObject({
      ApiId: intrinsic,
      RouteKey: z.string(),
      AuthorizationType: z.enum(['NONE', 'AWS_IAM', 'CUSTOM']),
      AuthorizerId: optional(intrinsic),
      Target: intrinsic,
    }),
  ),
  resource(
    'AWS::ApiGatewayV2::Integration',
    z.strictObject({
      ApiId: intrinsic,
      IntegrationType: z.enum(['AWS', 'AWS_PROXY', 'HTTP_PROXY', 'MOCK']),
      IntegrationMethod: optional(z.string()),
      IntegrationUri: optional(intrinsic),
      CredentialsArn: optional(intrinsic),
      RequestParameters: optional(z.record(z.string(), z.unknown())),
      RequestTemplates: optional(z.record(z.string(), z.unknown())),
      TemplateSelectionExpression: optional(z.string()),
      TimeoutInMillis: optional(whole(50, 29_000)),
    }),
  ),
  resource(
    'AWS::ApiGatewayV2::Authorizer',
    z.strictObject({
      ApiId: intrinsic,
      Name: z.string(),
      AuthorizerType: z.literal('REQUEST'),
      AuthorizerUri: intrinsic,
      IdentitySource: z.array(z.string()),
    }),
  ),
]);

export const templateSchema = z.strictObject({
  AWSTemplateFormatVersion: z.literal('2010-09-09'),
  Transform: z.literal('AWS::Serverless-2016-10-31'),
  Description: optional(z.string()),
  Metadata: optional(z.strictObject({ Faultline: z.looseObject({}) })),
  Parameters: optional(z.record(logicalId(), z.strictObject({ Type: z.literal('String'), Description: z.string() }))),
  Resources: z.record(logicalId(), resources),
});
