/**
 * Integrations of a REST API with services of AWS: what API Gateway asks of them, and the role that lets it.
 */
import type { CalledIntegration } from '../../../../scenario/schema/api-gateway/integration';
import type { ComponentConfig } from '../../../../scenario/schema/scenario';
import type { Deployed } from '../../names';
import { getAtt, ref, sub, type Value, type Values } from '../../template';
import { bucketArn, bucketName } from '../bucket-name';
import { type Draft, logicalIdOf } from '../draft';

type Serviced = Extract<Deployed, { kind: 'queue' | 'topic' | 'stream' | 'table' | 'objectStore' }>;

const servicedKinds: readonly string[] = ['queue', 'topic', 'stream', 'table', 'objectStore'];

export const isServiced = (config: ComponentConfig): config is Serviced => servicedKinds.includes(config.kind);

interface ServiceCall {
  readonly action: string;
  readonly resource: Value;
  readonly integration: Readonly<Record<string, Value>>;
}

const uri = (path: string): Values => sub(`arn:\${AWS::Partition}:apigateway:\${AWS::Region}:${path}`);
const json = (body: string): Values => ({ requestTemplates: { 'application/json': sub(body) } });
const form = { 'integration.request.header.Content-Type': "'application/x-www-form-urlencoded'" };

export function restServiceCall(draft: Draft, target: Serviced, { endpoint }: CalledIntegration): ServiceCall {
  const name = logicalIdOf(draft, target.id);
  const arn = getAtt(name, 'Arn');
  const requestId = '$context.requestId';
  switch (target.kind) {
    case 'queue':
      return {
        action: 'sqs:SendMessage',
        resource: arn,
        integration: {
          httpMethod: 'POST',
          uri: uri(`sqs:path/\${AWS::AccountId}/\${${name}.QueueName}`),
          requestParameters: form,
          requestTemplates: { 'application/json': 'Action=SendMessage&MessageBody=$util.urlEncode($input.body)' },
        },
      };
    case 'topic':
      return {
        action: 'sns:Publish',
        resource: ref(name),
        integration: {
          httpMethod: 'POST',
          uri: uri('sns:path//'),
          requestParameters: form,
          requestTemplates: {
            'application/json': sub(
              `Action=Publish&TopicArn=$util.urlEncode('\${${name}}')&Message=$util.urlEncode($input.body)`,
            ),
          },
        },
      };
    case 'stream':
      return {
        action: 'kinesis:PutRecord',
        resource: arn,
        integration: {
          httpMethod: 'POST',
          uri: uri('kinesis:action/PutRecord'),
          ...json(
            `{"StreamName": "\${${name}}", "Data": "$util.base64Encode($input.body)", "PartitionKey": "${requestId}"}`,
          ),
        },
      };
    case 'table':
      return endpoint === 'read'
        ? {
            action: 'dynamodb:GetItem',
            resource: arn,
            integration: {
              httpMethod: 'POST',
              uri: uri('dynamodb:action/GetItem'),
              ...json(`{"TableName": "\${${name}}", "Key": {"id": {"S": "$input.params('id')"}}}`),
            },
          }
        : {
            action: 'dynamodb:PutItem',
            resource: arn,
            integration: {
              httpMethod: 'POST',
              uri: uri('dynamodb:action/PutItem'),
              ...json(`{"TableName": "\${${name}}", "Item": {"id": {"S": "${requestId}"}}}`),
            },
          };
    case 'objectStore':
      return {
        action: endpoint === 'get' ? 's3:GetObject' : 's3:PutObject',
        resource: { 'Fn::Join': ['', [bucketArn(draft, target.id), '/*']] },
        integration: {
          httpMethod: endpoint === 'get' ? 'GET' : 'PUT',
          uri: uri(`s3:path/${bucketName(draft, target.id)['Fn::Sub'] as string}/{key}`),
          requestParameters: { 'integration.request.path.key': 'context.requestId' },
        },
      };
  }
}

/** The same for an HTTP API, which knows few services; null where it does not know this one. */
export function httpServiceCall(draft: Draft, target: Serviced): ServiceCall | null {
  const name = logicalIdOf(draft, target.id);
  if (target.kind === 'queue') {
    return {
      action: 'sqs:SendMessage',
      resource: getAtt(name, 'Arn'),
      integration: {
        integrationSubtype: 'SQS-SendMessage',
        requestParameters: { QueueUrl: ref(name), MessageBody: '$request.body' },
      },
    };
  }
  if (target.kind !== 'stream') return null;
  return {
    action: 'kinesis:PutRecord',
    resource: getAtt(name, 'Arn'),
    integration: {
      integrationSubtype: 'Kinesis-PutRecord',
      requestParameters: { StreamName: ref(name), Data: '$request.body', PartitionKey: '$context.requestId' },
    },
  };
}

/** What API Gateway may do with services, collected into one role of an API. */
export class GatewayRole {
  readonly #statements: Values[] = [];
  readonly name: string;

  constructor(draft: Draft, gateway: string) {
    this.name = draft.names.take(`${logicalIdOf(draft, gateway)}Integration`, 'Role');
  }

  allow({ action, resource }: ServiceCall): Values {
    this.#statements.push({ Effect: 'Allow', Action: action, Resource: resource });
    return getAtt(this.name, 'Arn');
  }

  addTo(draft: Draft): void {
    if (this.#statements.length === 0) return;
    draft.resources[this.name] = {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Principal: { Service: 'apigateway.amazonaws.com' }, Action: 'sts:AssumeRole' },
          ],
        },
        Policies: [
          { PolicyName: 'Integrations', PolicyDocument: { Version: '2012-10-17', Statement: this.#statements } },
        ],
      },
    };
  }
}
