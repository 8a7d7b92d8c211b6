/**
 * Usage plans and API keys of a REST API.
 */
import type { ApiGatewayConfig } from '../../../../scenario/schema/api-gateway';
import type { Throttle } from '../../../../scenario/schema/api-gateway/throttle';
import { reasons } from '../../reasons';
import { metadataKey, present, ref, unlessEmpty, type Values } from '../../template';
import type { Unsupporting } from '../../unsupported';
import { routeAt } from '../../unsupported';
import { type Draft, logicalIdOf } from '../draft';
import { limits } from './method-settings';
import { routeParts } from './routes';

export function exportUsagePlans(draft: Draft, gateway: ApiGatewayConfig, path: string): void {
  const api = logicalIdOf(draft, gateway.id);
  for (const [plan, { apiKeys, throttle, routes, quota }] of Object.entries(gateway.usagePlans)) {
    const at = `${path}.usagePlans.${plan}`;
    const name = draft.names.take(`${api}-${plan}`, 'UsagePlan');
    if (quota !== null && quota.offset > 0) draft.unsupported(`${at}.quota.offset`, reasons.quotaOffset);
    const single = Object.entries(routes).map(([key, one]) => {
      const { method, path: resource } = routeParts(key) ?? { method: 'ANY', path: '/' };
      return [`${resource}/${method}`, bucket(one, routeAt(at, key), draft.unsupported)];
    });
    draft.resources[name] = {
      Type: 'AWS::ApiGateway::UsagePlan',
      Metadata: { [metadataKey]: { Component: gateway.id, UsagePlan: plan } },
      Properties: present({
        ApiStages: [
          present({
            ApiId: ref(api),
            Stage: ref(`${api}.Stage`),
            Throttle: unlessEmpty(Object.fromEntries(single)),
          }),
        ],
        Throttle: throttle === null ? undefined : bucket(throttle, `${at}.throttle`, draft.unsupported),
        Quota: quota === null ? undefined : { Limit: quota.limit, Period: quota.period.toUpperCase() },
      }),
    };
    for (const key of apiKeys) exportKey(draft, gateway.id, name, key);
  }
}

const bucket = (throttle: Throttle, path: string, unsupported: Unsupporting): Values => {
  const { ThrottlingRateLimit, ThrottlingBurstLimit } = limits(throttle, path, unsupported);
  return { RateLimit: ThrottlingRateLimit as number, BurstLimit: ThrottlingBurstLimit as number };
};

function exportKey(draft: Draft, gateway: string, plan: string, key: string): void {
  const api = logicalIdOf(draft, gateway);
  const name = draft.names.take(`${api}-${key}`, 'ApiKey');
  draft.resources[name] = {
    Type: 'AWS::ApiGateway::ApiKey',
    Metadata: { [metadataKey]: { Component: gateway, ApiKey: key } },
    Properties: { Enabled: true },
  };
  draft.resources[draft.names.take(name, 'UsagePlanKey')] = {
    Type: 'AWS::ApiGateway::UsagePlanKey',
    Properties: { KeyId: ref(name), KeyType: 'API_KEY', UsagePlanId: ref(plan) },
  };
}
