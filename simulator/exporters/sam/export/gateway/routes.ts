/**
 * Keys of routes taken apart, and the names of their events.
 */
import { pascalCase } from '../../names';

export interface RouteParts {
  readonly method: string;
  readonly path: string;
}

/** Method and path of a key such as `GET /orders/{id}`; null for `$default` and the keys of WebSocket APIs. */
export function routeParts(key: string): RouteParts | null {
  const match = /^([A-Z]+) (\/\S*)$/.exec(key);
  return match === null ? null : { method: match[1] as string, path: match[2] as string };
}

/** Names of the path variables: `id` of `/orders/{id}`, `proxy` of `/{proxy+}`. */
export const pathVariables = (path: string): string[] =>
  [...path.matchAll(/\{([^{}+]+)\+?\}/g)].map(([, name]) => name as string);

export const eventName = (key: string): string => pascalCase(key.toLowerCase()) || 'Root';
