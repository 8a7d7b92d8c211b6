/**
 * A scenario under way, as the JSON that it will be read from, and what the template's names stand for.
 */
import type { PathPart } from '../../../experiment/paths/parse';
import type { Scenario } from '../../../scenario';
import { identifierPattern } from '../../../scenario/schema/fields';
import { matcher } from '../../common/listing';
import { writeTemplate } from '../export';
import type { DeployedKind } from '../names';
import { byName, metadataKey } from '../template';
import { type Fields, type Findings, isFields, Reader } from './reader';

/** JSON that may be changed. */
export type Json = Record<string, unknown>;

export interface Component extends Json {
  readonly id: string;
  readonly kind: string;
}

export interface Sketch {
  readonly findings: Findings;
  readonly resources: Fields;
  /** Properties that all resources of a type share. */
  readonly globals: Fields;
  readonly components: Component[];
  readonly connections: Json[];
  /** Component of each resource and parameter that stands for one, by logical id. */
  readonly componentOf: Record<string, Component>;
  /** The scenario's own names of parameters. */
  readonly standIns: Fields;
  readonly hasBase: boolean;
  /** Whether a template cannot say this of the scenario that is imported into; then nothing said is no change. */
  readonly isBeyond: (path: readonly PathPart[]) => boolean;
}

export const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

export function startSketch(template: Fields, findings: Findings, base: Scenario | undefined): Sketch {
  const own = isFields(template.Metadata) ? template.Metadata[metadataKey] : undefined;
  const standIns = isFields(own) && isFields(own.StandIns) ? own.StandIns : {};
  return {
    findings,
    resources: isFields(template.Resources) ? template.Resources : {},
    globals: isFields(template.Globals) ? template.Globals : {},
    components: base === undefined ? [] : (copy(base.components) as unknown as Component[]),
    connections: base === undefined ? [] : (copy(base.connections) as unknown as Json[]),
    componentOf: byName(),
    standIns,
    hasBase: base !== undefined,
    isBeyond: matcher(base === undefined ? [] : writeTemplate(base).unsupported.map(({ path }) => path)),
  };
}

export function resourceReader({ resources, findings }: Sketch, logicalId: string): Reader {
  return new Reader(findings, resources[logicalId], ['Resources', logicalId]);
}

/** The scenario's own names beside a resource; without such an object, none. */
export function ownNames(sketch: Sketch, logicalId: string): Fields {
  const resource = sketch.resources[logicalId];
  const metadata = isFields(resource) ? resource.Metadata : undefined;
  const own = isFields(metadata) ? metadata[metadataKey] : undefined;
  return isFields(own) ? own : {};
}

/** The component that a resource stands for: that of the scenario if it is there, or another one made for it. */
export function adopt(sketch: Sketch, logicalId: string, kind: DeployedKind, more: Json): Component {
  const own = ownNames(sketch, logicalId);
  const wished = identifierIn(own.Component) ?? identifierFor(logicalId);
  const taken = new Set(Object.values(sketch.componentOf).map(({ id }) => id));
  const known = sketch.components.find(({ id }) => id === wished);
  const component =
    known?.kind === kind && !taken.has(wished)
      ? known
      : addComponent(sketch, { id: freeId(sketch, wished), kind, ...more });
  if (own.Role !== undefined) component.role = own.Role;
  if (own.Position !== undefined) component.position = own.Position;
  sketch.componentOf[logicalId] = component;
  return component;
}

export function addComponent(sketch: Sketch, component: Component): Component {
  sketch.components.push(component);
  return component;
}

export function freeId({ components }: Sketch, wished: string): string {
  const taken = new Set(components.map(({ id }) => id));
  let id = wished;
  for (let number = 2; taken.has(id); number += 1) id = `${wished.slice(0, 28)}${number}`;
  return id;
}

export const identifierIn = (value: unknown): string | undefined =>
  typeof value === 'string' && identifierPattern.test(value) ? value : undefined;

/** A text as an identifier: letters, digits, `_` and `-`, a letter first, at most 32. */
export function identifierFor(text: string): string {
  const plain = text.replace(/[^A-Za-z0-9_-]/g, '').slice(0, 32);
  return identifierIn(plain) ?? identifierIn(`x${plain.slice(0, 31)}`) ?? 'unnamed';
}

/** The connection between two components, made if it is not there. */
export function connect({ connections }: Sketch, from: string, to: string): Json {
  const known = connections.find((link) => link.from === from && link.to === to);
  if (known !== undefined) return known;
  const link: Json = { from, to };
  connections.push(link);
  return link;
}

/** An object within a component that may be changed. */
export function within(parent: Json, field: string): Json {
  const known = parent[field];
  if (isFields(known)) return known as Json;
  const made: Json = {};
  parent[field] = made;
  return made;
}
