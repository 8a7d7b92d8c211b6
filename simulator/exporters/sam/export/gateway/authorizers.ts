/**
 * Authorizers of REST and HTTP APIs as AWS SAM writes them. A pool of users or an issuer of tokens is a parameter.
 */
import type { ApiGatewayConfig } from '../../../../scenario/schema/api-gateway';
import type { Authorizer, LambdaAuthorizer } from '../../../../scenario/schema/api-gateway/authorizer';
import { Names } from '../../names';
import { ref, type Value, type Values } from '../../template';
import { type Draft, logicalIdOf } from '../draft';
import { wholeSeconds } from '../units';
import { functionArnOf } from './uris';

/** The name that stands for the authorization of AWS itself. */
const iam = 'AWS_IAM';

export interface Authorizers {
  /** What a route names, by the name in the scenario. */
  readonly names: Readonly<Record<string, string>>;
  /** Property `Authorizers`. */
  readonly definitions: Values;
}

export function writeAuthorizers(draft: Draft, gateway: ApiGatewayConfig, path: string): Authorizers {
  const taken = new Names();
  const names: Record<string, string> = {};
  const definitions: Record<string, Value> = {};
  for (const [name, authorizer] of Object.entries(gateway.authorizers)) {
    names[name] = authorizer.kind === 'iam' ? iam : taken.take(name, 'Authorizer');
    if (authorizer.kind === 'iam') continue;
    definitions[names[name]] = definition(draft, gateway, name, authorizer, `${path}.authorizers.${name}`);
  }
  return { names, definitions };
}

function definition(
  draft: Draft,
  gateway: ApiGatewayConfig,
  name: string,
  authorizer: Exclude<Authorizer, { kind: 'iam' }>,
  path: string,
): Values {
  const parameter = (ending: string, description: string) => {
    const taken = draft.names.take(`${logicalIdOf(draft, gateway.id)}-${name}`, ending);
    draft.parameters[taken] = { Type: 'String', Description: description };
    return ref(taken);
  };
  if (authorizer.kind === 'cognito') return { UserPoolArn: parameter('UserPoolArn', `User pool of ${name}`) };
  if (authorizer.kind === 'jwt') {
    const issuer = parameter('Issuer', `Issuer of the tokens of ${name}`);
    const audience = [parameter('Audience', `Audience of the tokens of ${name}`)];
    return { IdentitySource: '$request.header.Authorization', JwtConfiguration: { issuer, audience } };
  }
  draft.used.add(`${gateway.id}->${authorizer.to}`);
  const ttl = wholeSeconds(authorizer.ttlMs, `${path}.ttlMs`, draft.unsupported);
  return {
    FunctionArn: functionArnOf(draft, authorizer.to),
    ...(gateway.type === 'rest'
      ? { FunctionPayloadType: 'REQUEST' }
      : {
          AuthorizerPayloadFormatVersion: '2.0',
          EnableFunctionDefaultPermissions: true,
        }),
    Identity: { ...identity(authorizer, gateway.type), ReauthorizeEvery: ttl },
  };
}

/** The headers that callers send, and how an API names its routes. */
export const identityHeaders = { credentials: 'Authorization', tenant: 'X-Tenant' } as const;
export const routeContext = { rest: ['resourcePath', 'httpMethod'], http: ['routeKey'] } as const;

function identity({ identitySources }: LambdaAuthorizer, type: ApiGatewayConfig['type']): Values {
  const headers = (['credentials', 'tenant'] as const).filter((source) => identitySources.includes(source));
  return {
    ...(headers.length > 0 && { Headers: headers.map((source) => identityHeaders[source]) }),
    ...(identitySources.includes('route') && { Context: routeContext[type === 'rest' ? 'rest' : 'http'] }),
  };
}
