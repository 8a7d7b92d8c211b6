/**
 * Reads `AWS::Serverless::HttpApi`, and the settings of its routes once all are known.
 */
import type { Reader } from '../reader';
import { type Sketch, within } from '../sketch';
import { type Api, throttleIn } from './api';
import { readAuthorizers } from './authorizers';
import { readDefinition } from './definition';

export function readHttpApi(sketch: Sketch, logicalId: string, api: Api, properties: Reader): void {
  const { component } = api;
  const defaults = properties.below('DefaultRouteSettings');
  component.throttling = throttleIn(defaults, 'ThrottlingRateLimit', 'ThrottlingBurstLimit') ?? null;
  defaults.rest([]);
  const cors = properties.raw('CorsConfiguration');
  component.cors = cors !== undefined && cors !== null && cors !== false;
  readAuthorizers(sketch, logicalId, api, properties.below('Auth'));
  if (properties.has('DefinitionBody')) readDefinition(sketch, api, properties.below('DefinitionBody'));
  api.routeSettings = properties.below('RouteSettings');
  properties.rest(['StageName', 'Name']);
}

/** Applies the settings of routes; must run when all routes are there. */
export function finishHttpApi(api: Api): void {
  const routes = within(api.component, 'routes');
  const settings = api.routeSettings;
  if (settings === null) return;
  for (const key of settings.names.filter((name) => Object.hasOwn(api.keyed, name))) {
    const reader = settings.below(key);
    within(routes, key).throttling = throttleIn(reader, 'ThrottlingRateLimit', 'ThrottlingBurstLimit') ?? null;
    reader.rest([]);
  }
  settings.rest([]);
}
