/**
 * What references of a template lead to.
 */
import type { PathPart } from '../../../experiment/paths/parse';
import { referencesIn } from '../intrinsics';
import { ignore, isFields } from './reader';
import { ignoredBecause } from './reasons';
import { addComponent, type Component, freeId, identifierFor, identifierIn, type Json, type Sketch } from './sketch';

/** The first component that a value refers to, of one of the kinds; undefined where there is none. */
export function targetOf(sketch: Sketch, value: unknown, kinds: readonly string[]): Component | undefined {
  const named = referencesIn(value).map((name) => sketch.componentOf[name]);
  return named.find((one) => one !== undefined && kinds.includes(one.kind)) ?? bucketNamed(sketch, value, kinds);
}

/** The same; what leads nowhere is listed as ignored. */
export function targetAt(
  sketch: Sketch,
  value: unknown,
  kinds: readonly string[],
  path: readonly PathPart[],
): Component | undefined {
  const target = targetOf(sketch, value, kinds);
  if (target === undefined) ignore(sketch.findings, path, ignoredBecause.reference);
  return target;
}

/** A bucket may be meant by the name that it was given. */
function bucketNamed(sketch: Sketch, value: unknown, kinds: readonly string[]): Component | undefined {
  if (!kinds.includes('objectStore')) return undefined;
  const text = JSON.stringify(value ?? null);
  const found = Object.entries(sketch.componentOf).find(([logicalId, { kind }]) => {
    const resource = sketch.resources[logicalId];
    const properties = isFields(resource) && isFields(resource.Properties) ? resource.Properties : {};
    const name = properties.BucketName;
    const plain = isFields(name) ? name['Fn::Sub'] : name;
    return kind === 'objectStore' && typeof plain === 'string' && plain !== '' && text.includes(plain);
  });
  return found?.[1];
}

/**
 * The component that a parameter stands for: the one of the scenario that its metadata names, or else a service of that
 * name, with an endpoint for each thing asked of it.
 */
export function standInFor(sketch: Sketch, value: unknown, parameters: readonly string[]): Component | undefined {
  const name = referencesIn(value).find((one) => parameters.includes(one));
  if (name === undefined) return undefined;
  const known = sketch.componentOf[name];
  if (known !== undefined) return known;
  const id = identifierIn(sketch.standIns[name]) ?? identifierFor(name);
  const component =
    sketch.components.find((one) => one.id === id) ??
    addComponent(sketch, { id: freeId(sketch, id), kind: 'service', endpoints: {} });
  sketch.componentOf[name] = component;
  return component;
}

const plainWork = { steps: [{ kind: 'work', time: 10 }] };

/** An endpoint of a component, made if it is a service that has none of this name. */
export function endpointOf(component: Component, asked: string | undefined): string | undefined {
  if (component.kind !== 'service' || asked === undefined) return asked;
  const endpoints = component.endpoints as Record<string, unknown>;
  if (Object.hasOwn(endpoints, asked)) return asked;
  const name = identifierIn(asked) ?? 'request';
  if (!Object.hasOwn(endpoints, name)) endpoints[name] = plainWork;
  return name;
}

/** Gives services without endpoints one, and names the endpoint where a route could mean several. */
export function completeStandIns({ components }: Sketch): void {
  for (const { kind, endpoints } of components) {
    if (kind === 'service' && isFields(endpoints) && Object.keys(endpoints).length === 0) {
      (endpoints as Record<string, unknown>).request = plainWork;
    }
  }
  for (const gateway of components.filter(({ kind }) => kind === 'apiGateway')) {
    const routes = Object.values(isFields(gateway.routes) ? gateway.routes : {});
    const calls = routes.map((route) => (isFields(route) ? route.integration : undefined));
    for (const call of [...calls, ...Object.values(isFields(gateway.authorizers) ? gateway.authorizers : {})]) {
      if (isFields(call)) nameEndpoint(components, call as Json);
    }
  }
}

function nameEndpoint(components: readonly Component[], call: Json): void {
  const target = components.find(({ id }) => id === call.to);
  const names = Object.keys(isFields(target?.endpoints) ? target.endpoints : {});
  if (call.endpoint === undefined && names.length > 1) call.endpoint = names[0];
}
