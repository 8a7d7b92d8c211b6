/**
 * Istio's resource definitions (of the release that the package carries), as strict as a test can be: the generated
 * validators for types and values, the generated types for the names of all fields, and the rule about durations, which
 * the API server checks with an expression.
 */
import { readFileSync } from 'node:fs';
import { DestinationRule } from '@kubernetes-models/istio/networking.istio.io/v1/DestinationRule';
import { VirtualService } from '@kubernetes-models/istio/networking.istio.io/v1/VirtualService';
import { AuthorizationPolicy } from '@kubernetes-models/istio/security.istio.io/v1/AuthorizationPolicy';
import { PeerAuthentication } from '@kubernetes-models/istio/security.istio.io/v1/PeerAuthentication';
import { Telemetry } from '@kubernetes-models/istio/telemetry.istio.io/v1/Telemetry';
import ts from 'typescript-6';

const models = { DestinationRule, VirtualService, AuthorizationPolicy, PeerAuthentication, Telemetry };
type Kind = keyof typeof models;

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
  const group = { DestinationRule: 'networking', VirtualService: 'networking', Telemetry: 'telemetry' } as const;
  const folder = kind in group ? group[kind as keyof typeof group] : 'security';
  const path = `node_modules/@kubernetes-models/istio/${folder}.istio.io/v1/${kind}.d.ts`;
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ESNext);
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
  const { kind, metadata, spec } = resource as { kind: Kind; metadata: { name: string }; spec: never };
  if (!Object.hasOwn(models, kind)) return [`no definition of ${kind}`];
  const shape = shapes.get(kind) ?? specShape(kind);
  shapes.set(kind, shape);
  const dns = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(metadata.name) ? [] : [`metadata.name: ${metadata.name}`];
  return [...dns, ...unknownFields(spec, shape, 'spec'), ...badDurations(spec, 'spec'), ...invalid(kind, resource)];
}

function invalid(kind: Kind, resource: unknown): string[] {
  try {
    new models[kind](resource as never).validate();
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
