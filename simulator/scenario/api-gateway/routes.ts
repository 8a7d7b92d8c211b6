/**
 * Which route of an API a request takes. A route is written as API Gateway writes route keys: `GET /orders/{id}`,
 * `ANY /{proxy+}`, `$default`, and for WebSocket APIs `$connect`, `$disconnect` or the name that messages carry. A
 * request is written likewise, with a method and the path that is asked for: `GET /orders/17`.
 *
 * Source: API Gateway developer guide, "Create routes for HTTP APIs" (routing API requests), 2026-10: a full match goes
 * before a path variable, that before a greedy one (`{proxy+}`), `$default` is last; `ANY` takes the methods that no
 * other route of the path has. A REST API decides for the path first, and then for the method.
 */

export type ApiType = 'rest' | 'http' | 'webSocket';

const methods = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'] as const;

/** Matches a method and a path. */
export const requestPattern = new RegExp(`^(${methods.join('|')}) (/\\S{0,255})$`);
/** Matches the key of a route with a method (or `ANY`) and a path. */
export const routePattern = new RegExp(`^(${methods.join('|')}|ANY) (/\\S{0,255})$`);

interface Line {
  readonly method: string;
  readonly segments: readonly string[];
}

function readLine(text: string, pattern: RegExp): Line | null {
  const match = pattern.exec(text);
  return match === null ? null : { method: match[1] as string, segments: segmentsOf(match[2] as string) };
}

const segmentsOf = (path: string): string[] => path.split('/').slice(1);

/** Whether a segment stands for any one, or, at the end, for all that follow. */
const isVariable = (segment: string) => /^\{[^{}+]+\}$/.test(segment);
const isGreedy = (segment: string) => /^\{[^{}+]+\+\}$/.test(segment);

/** What is wrong with the path of a route; null when nothing is. */
export function pathProblem(key: string): string | null {
  const line = readLine(key, routePattern);
  if (line === null) return null;
  for (const [index, segment] of line.segments.entries()) {
    const plain = !/[{}]/.test(segment);
    if (!plain && !isVariable(segment) && !isGreedy(segment)) return 'path variables of the form {name} or {name+}';
    if (isGreedy(segment) && index < line.segments.length - 1) return 'a greedy variable {name+} only at the end';
  }
  return null;
}

/** The key without the names of its variables, which tell no two routes apart. */
export const routeShape = (key: string): string => key.replace(/\{[^{}+]+(\+?)\}/g, '{$1}');

/** Index of the route that a request takes, or -1 where none fits; `request` must match `requestPattern`. */
export function routeOf(type: ApiType, routes: readonly string[], request: string): number {
  const asked = readLine(request, requestPattern);
  if (asked === null) return -1;
  const fitting = routes.flatMap((key, index) => {
    const line = readLine(key, routePattern);
    const specificity = line === null ? null : match(line.segments, asked.segments);
    return line === null || specificity === null ? [] : [{ index, method: line.method, specificity }];
  });
  const paths = type === 'rest' ? mostSpecific(fitting) : fitting;
  const exact = mostSpecific(paths.filter(({ method }) => method === asked.method || method === 'ANY'));
  const found = exact.find(({ method }) => method === asked.method) ?? exact[0];
  return found?.index ?? routes.indexOf('$default');
}

/** What decides which endpoint of a gateway a call means. */
export interface ApiShape {
  readonly type: ApiType;
  readonly cors: boolean;
  readonly routes: readonly string[];
}

/** Endpoints that a gateway has besides its routes; they stand behind these, in this order. */
export const ownEndpoints: Readonly<Record<ApiType, readonly string[]>> = {
  rest: ['$unmatched'],
  http: ['$unmatched', '$preflight'],
  /** A callback to the connection that the request came over, or to one that the application knows. */
  webSocket: ['postToConnection', 'postToAnyConnection'],
};

/** Index of the endpoint that a call means, or -1 when it means none. A request that no route fits is `$unmatched`. */
export function apiEndpointIndex(api: ApiShape, endpoint: string | undefined, callerName: string): number {
  const { type, routes } = api;
  if (type === 'webSocket') return messageEndpoint(routes, endpoint ?? callerName);
  if (endpoint === undefined) {
    const like = routes.indexOf(callerName);
    return like >= 0 ? like : routes.length === 1 ? 0 : -1;
  }
  const known = routes.indexOf(endpoint);
  return known >= 0 ? known : requestEndpoint(api, endpoint);
}

/** What messages name is looked up among the routes, and else goes to `$default`. */
function messageEndpoint(routes: readonly string[], endpoint: string): number {
  const known = routes.indexOf(endpoint);
  if (known >= 0) return known;
  const own = ownEndpoints.webSocket.indexOf(endpoint);
  if (own >= 0) return routes.length + own;
  return endpoint.startsWith('$') || requestPattern.test(endpoint) ? -1 : routes.indexOf('$default');
}

function requestEndpoint({ type, cors, routes }: ApiShape, endpoint: string): number {
  if (!requestPattern.test(endpoint)) return -1;
  const route = routeOf(type, routes, endpoint);
  if (route >= 0) return route;
  const own = cors && endpoint.startsWith('OPTIONS ') ? '$preflight' : '$unmatched';
  return routes.length + ownEndpoints[type].indexOf(own);
}

/** How well a route's path fits, segment by segment (3 literal, 2 variable, 1 greedy); null: not at all. */
function match(route: readonly string[], asked: readonly string[]): string | null {
  let specificity = '';
  for (const [index, segment] of route.entries()) {
    const actual = asked[index];
    if (actual === undefined) return null;
    if (isGreedy(segment)) return actual === '' ? null : `${specificity}1`;
    if (isVariable(segment)) specificity += actual === '' ? '0' : '2';
    else if (segment === actual) specificity += '3';
    else return null;
  }
  return route.length === asked.length && !specificity.includes('0') ? specificity : null;
}

function mostSpecific<T extends { readonly specificity: string }>(fitting: readonly T[]): T[] {
  const best = fitting
    .map(({ specificity }) => specificity)
    .sort()
    .at(-1);
  return fitting.filter(({ specificity }) => specificity === best);
}
