/**
 * Whether usage plans fit their API: keys that belong to one plan, routes that exist.
 */
import type { ApiGatewayConfig } from '../../schema/api-gateway';
import type { Report } from '../report';

export function checkUsagePlans({ usagePlans, routes }: ApiGatewayConfig, path: string, report: Report): void {
  const seen = new Set<string>();
  for (const [name, plan] of Object.entries(usagePlans)) {
    const at = `${path}.usagePlans.${name}`;
    plan.apiKeys.forEach((key, index) => {
      if (seen.has(key)) report(`${at}.apiKeys[${index}]`, 'duplicate', 'a key that is in no other plan', key);
      seen.add(key);
    });
    for (const key of Object.keys(plan.routes)) {
      if (routes[key] === undefined) report(`${at}.routes.${key}`, 'reference', 'a route of the API', key);
    }
    if (plan.quota !== null && plan.quota.offset > plan.quota.limit) {
      report(`${at}.quota.offset`, 'range', `at most the limit, ${plan.quota.limit}`, plan.quota.offset);
    }
  }
}
