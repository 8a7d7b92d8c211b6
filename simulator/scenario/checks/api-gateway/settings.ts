/**
 * Whether settings that are to be changed while a run is under way fit their API gateway.
 */
import { integrationTimeoutRange, notOffered } from '../../api-gateway/features';
import type { ApiGatewayConfig } from '../../schema/api-gateway';
import type { Settings } from '../../schema/settings';
import type { Report } from '../report';

export function checkGatewaySettings(gateway: ApiGatewayConfig, set: Settings, path: string, report: Report): void {
  const { type, cache, canary } = gateway;
  if (set.canaryPercent !== undefined && canary === null) {
    const expected = notOffered('canaryRelease', type) ?? 'a canary of the scenario, which it is part of';
    report(`${path}.canaryPercent`, 'reference', expected, set.canaryPercent);
  }
  const noCache = notOffered('responseCache', type) ?? (cache === null ? 'a cache of the scenario, to change' : null);
  const needCache = (at: string, value: unknown) => {
    if (value !== undefined && noCache !== null) report(`${path}.${at}`, 'reference', noCache, value);
  };
  needCache('cacheSizeGb', set.cacheSizeGb);
  needCache('cacheTtlMs', set.cacheTtlMs);
  checkTimeout(gateway, set.integrationTimeoutMs, `${path}.integrationTimeoutMs`, report);
  for (const [key, route] of Object.entries(set.routes ?? {})) {
    if (gateway.routes[key] === undefined) report(`${path}.routes.${key}`, 'reference', 'a route of the API', key);
    needCache(`routes.${key}.cacheTtlMs`, route.cacheTtlMs);
    checkTimeout(gateway, route.integrationTimeoutMs, `${path}.routes.${key}.integrationTimeoutMs`, report);
  }
}

function checkTimeout(
  { type, endpointType }: ApiGatewayConfig,
  timeoutMs: number | undefined,
  path: string,
  report: Report,
): void {
  const { leastMs, mostMs } = integrationTimeoutRange(type, endpointType);
  if (timeoutMs === undefined || (timeoutMs >= leastMs && timeoutMs <= mostMs)) return;
  report(path, 'range', `${leastMs} to ${mostMs} for this type of API`, timeoutMs);
}
