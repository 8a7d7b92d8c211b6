/**
 * A scenario for a file that comes without one: a service for each host and each caller that the file names, in a mesh
 * with Istio's defaults. Requests come in through `ingress`, which calls every service that nobody else does.
 */
import type { ScenarioInput } from '../../scenario';
import type { HeaderConditions, Rules } from './import-documents';
import { identifierFor } from './names';

type Component = ScenarioInput['components'][number];

export function skeletonFor(rules: Rules): ScenarioInput {
  const calls = callsOf(rules);
  const named = [...calls.flat(), ...mentioned(rules)].map(identifierFor);
  const services = [...new Set(named)].filter((id) => !reserved.includes(id));
  const edges = calls.map(([caller, callee]) => [identifierFor(caller), identifierFor(callee)] as const);
  const uncalled = services.filter((id) => !edges.some(([, callee]) => callee === id));
  const all = [...edges, ...uncalled.map((id) => ['ingress', id] as const)];
  const position = (index: number) => ({ x: 480 + 240 * Math.floor(index / 6), y: 120 * (index % 6) });
  const callsBy = (id: string) =>
    calleesWithoutCycles(id, all).map((to) => ({ to, endpoint: endpointsOf(rules, to)[0] ?? 'request' }));
  return {
    version: 1,
    mesh: {},
    components: [
      client(rules),
      { ...service('ingress', [], callsBy('ingress'), { x: 240, y: 0 }), ...openToAll },
      ...services.map((id, index) =>
        service(id, versionsOf(rules, id), callsBy(id), position(index), endpointsOf(rules, id)),
      ),
    ],
    connections: [{ from: 'client', to: 'ingress' }, ...all.map(([from, to]) => ({ from, to }))],
  };
}

const reserved: readonly string[] = ['client', 'ingress'];

/** The client stands outside the mesh and speaks plain text. */
const openToAll = { mtls: 'permissive' as const };

/** Requests without headers, and for each route by header some that take it. */
function client({ routes }: Rules): Component {
  const wanted = routes.flatMap(({ headers }) => headers?.slice(0, 1) ?? []).slice(0, 16);
  return {
    id: 'client',
    kind: 'client',
    position: { x: 0, y: 0 },
    workload: { kind: 'open', ratePerSecond: 50 },
    classes: [
      { name: 'request', to: 'ingress', weight: 9 },
      ...wanted.map((condition, index) => ({
        name: `request-${index + 1}`,
        to: 'ingress',
        endpoint: 'request',
        request: { headers: valuesFor(condition) },
      })),
    ],
  };
}

const valuesFor = (condition: HeaderConditions[number]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(condition).map(([name, match]) => [
      name,
      'exact' in match ? match.exact : 'prefix' in match ? match.prefix : 'any',
    ]),
  );

function service(
  id: string,
  versions: readonly string[],
  calls: readonly { readonly to: string; readonly endpoint: string }[],
  position: { readonly x: number; readonly y: number },
  endpoints: readonly string[] = [],
): Component {
  const steps = [
    { kind: 'work' as const, time: { kind: 'exponential' as const, meanMs: 10 } },
    ...calls.map((call) => ({ kind: 'call' as const, ...call })),
  ];
  const [first] = versions;
  return {
    id,
    kind: 'service',
    position,
    replicas: Math.max(2, versions.length),
    ...(first !== undefined && {
      version: first,
      versions: Object.fromEntries(versions.map((version) => [version, { replicas: 1 }])),
    }),
    endpoints: Object.fromEntries(['request', ...endpoints].map((name) => [name, { steps }])),
  };
}

/** Who calls whom by name, as far as the file tells. */
function callsOf({ routes, policies, authorization }: Rules): [string, string][] {
  const told = [...routes, ...policies].map(({ caller, callee }) => ({ caller, callee }));
  const allowed = authorization.flatMap(({ action, app, rules }) =>
    action === 'deny' || app === null ? [] : callersOf(rules).map((caller) => ({ caller, callee: app })),
  );
  const pairs = [...told, ...allowed].flatMap(({ caller, callee }): [string, string][] =>
    caller === null || caller === callee ? [] : [[caller, callee]],
  );
  return [...new Map(pairs.map((pair) => [pair.join(' '), pair])).values()];
}

const callersOf = (rules: Rules['authorization'][number]['rules']): string[] =>
  rules
    .flatMap((rule) => rule?.from ?? [])
    .flatMap(({ source }) => source?.principals ?? [])
    .flatMap((principal) => accountOf(principal) ?? []);

/** `web` of `cluster.local/ns/shop/sa/web`. */
export const accountOf = (principal: string): string | null => /\/sa\/([^/*]+)$/.exec(principal)?.[1] ?? null;

const mentioned = ({ routes, policies, authentication, authorization }: Rules): string[] => [
  ...[...routes, ...policies].map(({ callee }) => callee),
  ...[...authentication, ...authorization].flatMap(({ app }) => (app === null ? [] : [app])),
];

/** The subsets of a service, at most as many versions as a service may have. */
const versionsOf = ({ subsets }: Rules, id: string): string[] =>
  [
    ...new Set(subsets.filter(({ callee }) => identifierFor(callee) === id).map(({ name }) => identifierFor(name))),
  ].slice(0, 16);

/** Endpoints that access rules name by their path. */
function endpointsOf({ authorization }: Rules, id: string): string[] {
  const paths = authorization
    .filter(({ app }) => app !== null && identifierFor(app) === id)
    .flatMap(({ rules }) => rules)
    .flatMap((rule) => rule?.to ?? [])
    .flatMap(({ operation }) => operation?.paths ?? []);
  const names = paths.map((path) => endpointOfPath(path)).filter((name) => name !== null);
  return [...new Set(names)].filter((name) => name !== 'request').slice(0, 31);
}

/** `buy` of `/buy`, `/buy*` and `/buy/*`. */
export const endpointOfPath = (path: string): string | null =>
  /^\/([A-Za-z][A-Za-z0-9_-]{0,31})(?:\/?\*)?$/.exec(path)?.[1] ?? null;

/** Those that a service calls, without the calls that would lead back to it. */
function calleesWithoutCycles(id: string, calls: readonly (readonly [string, string])[]): string[] {
  const order = [...new Set(['ingress', ...calls.map(([caller]) => caller), ...calls.map(([, callee]) => callee)])];
  return [
    ...new Set(
      calls
        .filter(([caller, callee]) => caller === id && order.indexOf(callee) > order.indexOf(id))
        .map(([, callee]) => callee),
    ),
  ];
}
