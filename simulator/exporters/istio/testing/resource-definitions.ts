/**
 * Istio's resource definitions (of the release that the package carries), as strict as a test can be: the generated
 * validators for types and values, the generated types for the names of all fields, and the rule about durations, which
 * the API server checks with an expression.
 */
import { readFileSync } from 'node:fs';
import ts from 'typescript-6';

const folders = {
  DestinationRule: 'networking.istio.io/v1',
  VirtualService: 'networking.istio.io/v1',
  AuthorizationPolicy: 'security.istio.io/v1',
  PeerAuthentication: 'security.istio.io/v1',
  Telemetry: 'telemetry.istio.io/v1',
} as const;

type Kind = keyof typeof folders;
type Model = new (resource: unknown) => { readonly validate: () => void };

const definitions = new URL('../../../../node_modules/@kubernetes-models/istio/', import.meta.url);
const kinds = Object.keys(folders) as Kind[];

const models = new Map(
  await Promise.all(
    kinds.map(async (kind) => {
      const loaded = (await import(new URL(`${folders[kind]}/${kind}.js`, definitions).href)) as Record<Kind, Model>;
      return [kind, loaded[kind]] as const;
    }),
  ),
);

/** The names that an object may have, or `any` where they are free. */
interface Shape {
  readonly fields: ReadonlyMap<string, Shape>;
  readonly any: boolean;
}

const leaf: Shape = { fields: new Map(), any: false };

const merged = (shapes: readonly Shape[]): Shape => {
  const names = new Set(shapes.flatMap(({ fields }) => [...fields.keys()]));
  const of = (name: string) => merged(shapes.flatMap(({ fields }) => fields.get(name) ?? []));
  return { fields: new Map([...names].map((name) => [name, of(name)])), any: shapes.some(({ any }) => any) };
};

function shapeOf(node: ts.TypeNode | undefined): Shape {
  if (node === undefined) return leaf;
  if (ts.isParenthesizedTypeNode(node)) return shapeOf(node.type);
  if (ts.isUnionTypeNode(node) || ts.isIntersectionTypeNode(node)) return merged(node.types.map(shapeOf));
  if (ts.isTypeReferenceNode(node)) return shapeOf(node.typeArguments?.[0]);
  if (!ts.isTypeLiteralNode(node)) return leaf;
  const properties = node.members.filter(ts.isPropertySignature);
  return {
    fields: new Map(properties.map((one) => [(one.name as ts.StringLiteral).text, shapeOf(one.type)])),
    any: node.members.some(ts.isIndexSignatureDeclaration),
  };
}

function specShape(kind: Kind): Shape {
  const file = new URL(`${folders[kind]}/${kind}.d.ts`, definitions);
  const source = ts.createSourceFile(file.href, readFileSync(file, 'utf8'), ts.ScriptTarget.ESNext);
  const declaration = source.statements.filter(ts.isInterfaceDeclaration).find(({ name }) => name.text === `I${kind}`);
  const spec = declaration?.members
    .filter(ts.isPropertySignature)
    .find(({ name }) => (name as ts.StringLiteral).text === 'spec');
  return shapeOf(spec?.type);
}

const shapes = new Map<Kind, Shape>();

function unknownFields(value: unknown, shape: Shape, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((entry, index) => unknownFields(entry, shape, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null || shape.any) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const found = shape.fields.get(name);
    return found === undefined ? [`${path}.${name}: unknown field`] : unknownFields(inner, found, `${path}.${name}`);
  });
}

const durationFields =
  /^(timeout|perTryTimeout|backoff|fixedDelay|interval|baseEjectionTime|connectTimeout|idleTimeout)$/;
const duration = /^([0-9]+(\.[0-9]+)?(ms|s|m|h))+$/;

const badDurations = (value: unknown, path: string): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([name, inner]) => {
        const isBad = durationFields.test(name) && !duration.test(String(inner));
        return [...(isBad ? [`${path}.${name}: ${inner}`] : []), ...badDurations(inner, `${path}.${name}`)];
      });

/** What the definitions say against a resource; empty when nothing. */
export function definitionProblems(resource: unknown): string[] {
  const { kind, metadata, spec } = resource as { kind: Kind; metadata: { name: string }; spec: unknown };
  const model = models.get(kind);
  if (model === undefined) return [`no definition of ${kind}`];
  const shape = shapes.get(kind) ?? specShape(kind);
  shapes.set(kind, shape);
  const dns = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(metadata.name) ? [] : [`metadata.name: ${metadata.name}`];
  return [...dns, ...unknownFields(spec, shape, 'spec'), ...badDurations(spec, 'spec'), ...invalid(model, resource)];
}

function invalid(Definition: Model, resource: unknown): string[] {
  try {
    new Definition(resource).validate();
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
