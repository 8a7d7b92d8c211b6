/**
 * Where integrations of an API lead.
 */
import type { ApiGatewayConfig } from '../../../../scenario/schema/api-gateway';
import type { CalledIntegration, Integration } from '../../../../scenario/schema/api-gateway/integration';
import { getAtt, sub, type Values } from '../../template';
import { type Draft, deployedOf, functionAttribute, logicalIdOf, standIn } from '../draft';

export const stageName = 'prod';

/** The URI by which API Gateway invokes a function. */
export const invocationUri = (functionReference: string): Values =>
  sub(
    `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${${functionReference}}/invocations`,
  );

/** What stands in `Fn::Sub` for a function: its ARN, or a parameter for one that is not in the template. */
export function functionReference(draft: Draft, id: string): string {
  const target = deployedOf(draft, id);
  if (target?.kind === 'function') return functionAttribute(draft, target);
  return standIn(draft, id, 'FunctionArn', `ARN of the function that ${id} stands for`);
}

/** ARN of a function in long form, for properties of AWS SAM. */
export function functionArnOf(draft: Draft, id: string): Values {
  const [name = '', attribute] = functionReference(draft, id).split('.');
  return attribute === 'Arn' ? getAtt(name, 'Arn') : { Ref: attribute === undefined ? name : `${name}.${attribute}` };
}

/** URL of an HTTP integration: of another API of the template, or a parameter. The path is that of the request to it. */
export function httpUrl(draft: Draft, { to, endpoint }: CalledIntegration): Values {
  const target = deployedOf(draft, to);
  const path = endpoint === undefined ? '' : (/^[A-Z]+ (\/.*)$/.exec(endpoint)?.[1] ?? `/${endpoint}`);
  if (target?.kind !== 'apiGateway') return sub(`\${${standIn(draft, to, 'Url', `Base URL of ${to}`)}}${path}`);
  return sub(`${apiUrl(target, logicalIdOf(draft, to))}${path}`);
}

const apiUrl = ({ type }: ApiGatewayConfig, name: string): string => {
  const host = `https://\${${name}}.execute-api.\${AWS::Region}.\${AWS::URLSuffix}`;
  return type === 'http' ? host : `${host}/${stageName}`;
};

/** The method that an HTTP integration asks with. */
export const httpMethod = (integration: Integration & { kind: 'http' }, route: string): string =>
  /^([A-Z]+) \//.exec(integration.endpoint ?? '')?.[1] ?? /^[A-Z]+/.exec(route)?.[0] ?? 'ANY';
