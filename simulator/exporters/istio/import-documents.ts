/**
 * Sorts the documents of a file by what they are, and brings each into a form that does not depend on the scenario.
 */
import type * as z from 'zod/mini';
import type { HeaderRoutes } from '../../scenario/schema/policies/routing';
import { type Findings, ignore, type Path, type Reading, readAs } from '../common/reading';
import type { YamlDocument } from '../common/yaml-read';
import { importReasons } from './import-reasons';
import { serviceOfHost } from './names';
import {
  type AuthorizationPolicyResource,
  anyResource,
  authorizationPolicy,
  destinationRule,
  peerAuthentication,
  type RouteResource,
  type TelemetryResource,
  type TrafficPolicyResource,
  telemetry,
  virtualService,
} from './schema';

/** Something that a document says about calls of a service, by one caller or by all. */
interface AboutCalls {
  readonly reading: Reading;
  readonly path: Path;
  readonly callee: string;
  /** Null: whoever calls. */
  readonly caller: string | null;
}

export interface RouteRule extends AboutCalls {
  readonly route: RouteResource;
  /** The headers that requests must have, of which one condition must hold; null: any. */
  readonly headers: HeaderConditions | null;
}

export type HeaderConditions = HeaderRoutes[number]['match'];

export interface PolicyRule extends AboutCalls {
  readonly policy: TrafficPolicyResource;
}

export interface AuthenticationRule {
  readonly reading: Reading;
  /** The label `app` that it selects; null: everything. */
  readonly app: string | null;
  readonly mode: 'DISABLE' | 'PERMISSIVE' | 'STRICT';
}

export interface AuthorizationRule {
  readonly reading: Reading;
  readonly app: string | null;
  readonly action: 'allow' | 'deny';
  readonly rules: readonly NonNullable<NonNullable<AuthorizationPolicyResource['spec']>['rules']>[number][];
}

export interface SamplingRule {
  readonly reading: Reading;
  readonly percent: number;
}

export interface Rules {
  readonly routes: RouteRule[];
  readonly policies: PolicyRule[];
  readonly subsets: { readonly callee: string; readonly name: string }[];
  readonly authentication: AuthenticationRule[];
  readonly authorization: AuthorizationRule[];
  readonly sampling: SamplingRule[];
}

export function rulesOfDocuments(documents: readonly YamlDocument[], findings: Findings): Rules {
  const rules: Rules = { routes: [], policies: [], subsets: [], authentication: [], authorization: [], sampling: [] };
  for (const document of documents.flatMap(itemsOf)) addRules(rules, { ...findings, document });
  return rules;
}

/** The items of a `List`, which `kubectl get` prints; lines stay those of the file. */
function itemsOf(document: YamlDocument): YamlDocument[] {
  const { value } = document;
  if (typeof value !== 'object' || value === null || !('kind' in value) || value.kind !== 'List') return [document];
  if (!('items' in value) || !Array.isArray(value.items)) return [document];
  return value.items.map((item: unknown, index) => ({
    number: document.number,
    value: item,
    lineOf: (path) => document.lineOf(['items', index, ...path]),
  }));
}

type Add = (rules: Rules, reading: Reading) => void;

const adders: Readonly<Record<string, Add>> = {
  'networking.istio.io/VirtualService': addRoutes,
  'networking.istio.io/DestinationRule': addPolicy,
  'security.istio.io/PeerAuthentication': addAuthentication,
  'security.istio.io/AuthorizationPolicy': addAuthorization,
  'telemetry.istio.io/Telemetry': addSampling,
};

function addRules(rules: Rules, reading: Reading): void {
  const found = { ...reading, ignored: [] };
  const resource = readAs(anyResource, found, importReasons.noSuchSetting);
  if (resource === null) return;
  const group = resource.apiVersion.split('/')[0] ?? '';
  const name = `${group}/${resource.kind}`;
  const add = Object.hasOwn(adders, name) ? adders[name] : undefined;
  if (add === undefined) ignore(reading, ['kind'], importReasons.otherKind);
  else add(rules, reading);
}

const read = <T extends z.ZodMiniType>(schema: T, reading: Reading): z.output<T> | null =>
  readAs(schema, reading, importReasons.noSuchSetting);

function addRoutes(rules: Rules, reading: Reading): void {
  const http = read(virtualService, reading)?.spec.http ?? [];
  http.forEach((route, index) => {
    const path: Path = ['spec', 'http', index];
    const callee = calleeOf(route, reading, path);
    const meant = callee === null ? null : requestsOf(route, reading, path);
    for (const caller of meant?.callers ?? []) {
      rules.routes.push({ reading, path, callee: callee ?? '', caller, route, headers: meant?.headers ?? null });
    }
  });
  noteOtherSettings(rules.routes.filter((rule) => rule.reading === reading));
}

/** A connection has one time-out and one retry policy: those of the route without headers. */
function noteOtherSettings(routes: readonly RouteRule[]): void {
  const settings = ({ route: { match: _match, route: _route, name: _name, ...rest } }: RouteRule) =>
    JSON.stringify(rest);
  for (const rule of routes.filter(({ headers }) => headers !== null)) {
    const rest = routes.find(
      ({ headers, caller, callee }) => headers === null && caller === rule.caller && callee === rule.callee,
    );
    if (rest === undefined || settings(rest) === settings(rule)) continue;
    ignore(rule.reading, rule.path, importReasons.oneForAll);
  }
}

/** The one service that all destinations of a route are of. */
function calleeOf({ route }: RouteResource, reading: Reading, path: Path): string | null {
  const services = new Set((route ?? []).map(({ destination }) => serviceOfHost(destination.host)));
  const [service] = services;
  if (services.size === 1 && service !== undefined) return service;
  ignore(reading, path, services.size === 0 ? importReasons.noDestination : importReasons.severalHosts);
  return null;
}

/** Which requests a route means, by caller and by header; null when it asks for something else. */
function requestsOf({ match }: RouteResource, reading: Reading, path: Path) {
  if (!match || match.length === 0) return { callers: [null], headers: null };
  const callers = [...new Set(match.map(({ sourceLabels }) => (sourceLabels ? appOf(sourceLabels) : undefined)))];
  const headers = match.map((one) => conditionOf(one.headers ?? {}));
  const byHeader = headers.some((condition) => Object.keys(condition ?? {}).length > 0);
  const isKnown =
    match.every((one) => Object.keys(one).every((key) => key === 'sourceLabels' || key === 'headers')) &&
    callers.every((caller) => caller !== null) &&
    headers.every((condition) => condition !== null && Object.keys(condition).length > 0 === byHeader) &&
    (!byHeader || callers.length === 1);
  if (!isKnown || (!byHeader && callers.includes(undefined))) {
    ignore(reading, path, importReasons.requestMatch);
    return null;
  }
  return {
    callers: callers.map((caller) => caller ?? null),
    headers: byHeader ? headers.filter((one) => one !== null) : null,
  };
}

/** Headers with a value, the beginning of one, or any; null when something else is asked of one. */
function conditionOf(
  headers: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): HeaderConditions[number] | null {
  const entries = Object.entries(headers).map(([name, match]) => {
    const keys = Object.keys(match).join();
    if (keys === '') return [name, { present: true }];
    return keys === 'exact' || keys === 'prefix' ? [name, match] : null;
  });
  return entries.every((entry) => entry !== null) ? Object.fromEntries(entries) : null;
}

/** The label `app` if it is the only one. */
const appOf = (labels: Readonly<Record<string, string>> | null | undefined): string | null =>
  labels && Object.keys(labels).join() === 'app' ? (labels['app'] ?? null) : null;

function addPolicy(rules: Rules, reading: Reading): void {
  const spec = read(destinationRule, reading)?.spec;
  if (spec === undefined) return;
  const callee = serviceOfHost(spec.host);
  for (const { name } of spec.subsets ?? []) rules.subsets.push({ callee, name });
  const selected = spec.workloadSelector?.matchLabels;
  const caller = selected ? appOf(selected) : null;
  if (selected && caller === null) ignore(reading, ['spec', 'workloadSelector'], importReasons.noSuchSetting);
  else if (spec.trafficPolicy) {
    rules.policies.push({ reading, path: ['spec', 'trafficPolicy'], callee, caller, policy: spec.trafficPolicy });
  }
}

function addAuthentication(rules: Rules, reading: Reading): void {
  const spec = read(peerAuthentication, reading)?.spec;
  const mode = spec?.mtls?.mode;
  if (mode === undefined || mode === 'UNSET') {
    if (mode === 'UNSET') ignore(reading, ['spec', 'mtls', 'mode'], importReasons.unsetMode);
    return;
  }
  const selected = spec?.selector?.matchLabels;
  const app = selected ? appOf(selected) : null;
  if (selected && app === null) ignore(reading, ['spec', 'selector'], importReasons.noSuchSetting);
  else rules.authentication.push({ reading, app, mode });
}

function addAuthorization(rules: Rules, reading: Reading): void {
  const resource = read(authorizationPolicy, reading);
  if (resource === null) return;
  const { selector, targetRefs, action = 'ALLOW', rules: own } = resource.spec ?? {};
  if (action === 'AUDIT' || action === 'CUSTOM') {
    ignore(reading, ['spec', 'action'], importReasons.action);
    return;
  }
  const target = targetRefs?.length === 1 && targetRefs[0]?.kind === 'Service' ? targetRefs[0].name : null;
  const app = selector?.matchLabels ? appOf(selector.matchLabels) : target;
  if (app === null && (selector?.matchLabels || targetRefs)) {
    ignore(reading, ['spec', selector ? 'selector' : 'targetRefs'], importReasons.noSuchSetting);
    return;
  }
  rules.authorization.push({ reading, app, action: action === 'DENY' ? 'deny' : 'allow', rules: own ?? [] });
}

function addSampling(rules: Rules, reading: Reading): void {
  const tracing: NonNullable<TelemetryResource['spec']>['tracing'] = read(telemetry, reading)?.spec?.tracing;
  tracing?.forEach(({ randomSamplingPercentage: percent }) => {
    if (typeof percent === 'number') rules.sampling.push({ reading, percent });
  });
}
