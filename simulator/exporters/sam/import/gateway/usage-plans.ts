/**
 * Reads usage plans, API keys, and which key belongs to which plan.
 */
import { byName } from '../../template';
import { ignore, isFields } from '../reader';
import { ignoredBecause } from '../reasons';
import { identifierFor, identifierIn, type Json, ownNames, resourceReader, type Sketch, within } from '../sketch';
import { targetAt } from '../targets';
import { routeKey, throttleIn } from './api';

type Keys = Readonly<Record<string, readonly string[]>>;

/** Must run when all routes are there. `of` finds the logical ids of the resources of a type. */
export function readUsagePlans(sketch: Sketch, of: (type: string) => readonly string[]): void {
  const keys = keysOfPlans(sketch, of('AWS::ApiGateway::UsagePlanKey'));
  for (const logicalId of of('AWS::ApiGateway::UsagePlan')) readUsagePlan(sketch, logicalId, keys[logicalId] ?? []);
}

function keysOfPlans(sketch: Sketch, links: readonly string[]): Keys {
  const keys = byName<string[]>();
  for (const logicalId of links) {
    const properties = resourceReader(sketch, logicalId).below('Properties');
    const key = referenceIn(properties.raw('KeyId'));
    const plan = referenceIn(properties.raw('UsagePlanId'));
    if (key === undefined || plan === undefined) continue;
    const own = identifierIn(ownNames(sketch, key).ApiKey) ?? identifierFor(key);
    keys[plan] = [...(keys[plan] ?? []), own];
  }
  return keys;
}

const referenceIn = (value: unknown): string | undefined =>
  isFields(value) && typeof value.Ref === 'string' ? value.Ref : undefined;

function readUsagePlan(sketch: Sketch, logicalId: string, apiKeys: readonly string[]): void {
  const reader = resourceReader(sketch, logicalId);
  const properties = reader.below('Properties');
  const [stage, ...others] = properties.entries('ApiStages');
  for (const other of others) ignore(sketch.findings, other.path, ignoredBecause.noCounterpart);
  if (stage === undefined || apiKeys.length === 0) {
    ignore(sketch.findings, reader.path, ignoredBecause.noKeys);
    return;
  }
  const gateway = targetAt(sketch, stage.raw('ApiId'), ['apiGateway'], stage.at('ApiId'));
  if (gateway === undefined) return;
  const plans = within(gateway, 'usagePlans');
  const name = identifierIn(ownNames(sketch, logicalId).UsagePlan) ?? identifierFor(logicalId);
  const plan = within(plans, name);
  plan.apiKeys = [...apiKeys];
  const throttle = properties.below('Throttle');
  plan.throttle = throttleIn(throttle, 'RateLimit', 'BurstLimit') ?? null;
  throttle.rest([]);
  const single = stage.below('Throttle');
  plan.routes = Object.fromEntries(
    single.names.map((resource) => {
      const slash = resource.lastIndexOf('/');
      const bucket = throttleIn(single.below(resource), 'RateLimit', 'BurstLimit');
      return [routeKey(resource.slice(slash + 1), resource.slice(0, slash)), bucket];
    }),
  );
  stage.rest(['Stage']);
  const quota = properties.below('Quota');
  const limit = quota.number('Limit');
  const period = quota.text('Period')?.toLowerCase();
  const known = isFields(plan.quota) ? (plan.quota as Json) : {};
  plan.quota = limit === undefined ? null : { ...known, limit, period: period ?? 'month' };
  quota.rest([]);
  properties.rest(['UsagePlanName', 'Description']);
}
