/**
 * Reads the authorizers of REST and HTTP APIs.
 */
import { identityHeaders, routeContext } from '../../export/gateway/authorizers';
import { isFields, type Reader } from '../reader';
import { connect, identifierFor, type Json, ownNames, type Sketch, within } from '../sketch';
import { standInFor, targetOf } from '../targets';
import type { Api } from './api';

export function readAuthorizers(sketch: Sketch, logicalId: string, api: Api, auth: Reader): void {
  const own = ownNames(sketch, logicalId).Authorizers;
  const names = isFields(own) ? own : {};
  const authorizers = within(api.component, 'authorizers');
  const definitions = auth.below('Authorizers');
  for (const name of definitions.names) {
    const ownName = Object.keys(names).find((one) => names[one] === name) ?? identifierFor(name);
    api.authorizers[name] = ownName;
    const known = authorizers[ownName];
    const read = readAuthorizer(sketch, api, definitions.below(name), isFields(known) ? known : {});
    if (read === null) delete api.authorizers[name];
    else authorizers[ownName] = read;
  }
  for (const [name, written] of Object.entries(names)) {
    if (written === 'AWS_IAM') authorizers[name] = { kind: 'iam' };
    if (written === 'AWS_IAM') api.authorizers.AWS_IAM ??= name;
  }
  const ordered = Object.keys(names).filter((name) => Object.hasOwn(authorizers, name));
  api.component.authorizers = {
    ...Object.fromEntries(ordered.map((name) => [name, authorizers[name]])),
    ...authorizers,
  };
  api.defaults.authorizer = auth.text('DefaultAuthorizer');
  api.defaults.apiKeyRequired = auth.boolean('ApiKeyRequired') ?? false;
  auth.rest(['EnableIamAuthorizer', 'ResourcePolicy']);
}

function readAuthorizer(sketch: Sketch, api: Api, definition: Reader, known: Json): Json | null {
  if (definition.has('UserPoolArn')) {
    definition.raw('UserPoolArn');
    definition.rest([]);
    return { kind: 'cognito' };
  }
  if (definition.has('JwtConfiguration')) {
    definition.raw('JwtConfiguration');
    definition.rest(['IdentitySource']);
    return { kind: 'jwt' };
  }
  const arn = definition.raw('FunctionArn');
  const parameters = Object.keys(sketch.findings.parameters);
  const target = targetOf(sketch, arn, ['function']) ?? standInFor(sketch, arn, parameters);
  const identity = definition.below('Identity');
  const identitySources = sourcesIn(api, identity);
  const ttlMs = (identity.number('ReauthorizeEvery') ?? 300) * 1_000;
  identity.rest([]);
  definition.rest(['FunctionPayloadType', 'AuthorizerPayloadFormatVersion', 'EnableFunctionDefaultPermissions']);
  if (target === undefined) return null;
  connect(sketch, api.component.id, target.id);
  const same = known.kind === 'lambda' && known.to === target.id ? known : {};
  const first = Object.keys(isFields(target.endpoints) ? target.endpoints : {})[0];
  return {
    ...(first !== undefined && { endpoint: first }),
    ...same,
    kind: 'lambda',
    to: target.id,
    ttlMs,
    identitySources,
  };
}

/** Headers other than that for credentials are taken for one that all callers send alike. */
function sourcesIn(api: Api, identity: Reader): string[] {
  const headers = identity.list('Headers').map(String);
  const context = identity.list('Context').map(String);
  const credentials = headers.some((name) => name.toLowerCase() === identityHeaders.credentials.toLowerCase());
  const others = headers.some((name) => name.toLowerCase() !== identityHeaders.credentials.toLowerCase());
  const routed = routeContext[api.component.type === 'rest' ? 'rest' : 'http'].some((name) => context.includes(name));
  const sources = [
    ...(credentials ? ['credentials'] : []),
    ...(others ? ['tenant'] : []),
    ...(routed ? ['route'] : []),
  ];
  return sources.length === 0 ? ['credentials'] : sources;
}
