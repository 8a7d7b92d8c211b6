/**
 * Reads the events of a function that are routes of an API.
 */
import { isFields, type Reader } from '../reader';
import type { Component, Sketch } from '../sketch';
import { type Api, authorizerIn, routeKey, setRoute } from './api';

export function readRouteEvent(sketch: Sketch, api: Api, to: Component, event: Reader): void {
  const auth = event.below('Auth');
  const authorizer = authorizerIn(sketch, api, auth.text('Authorizer'), auth.at('Authorizer'));
  const apiKeyRequired = auth.boolean('ApiKeyRequired') ?? api.defaults.apiKeyRequired;
  auth.rest(['InvokeRole']);
  const model = event.below('RequestModel');
  const validates = model.boolean('ValidateBody') ?? false;
  const validatesParameters = model.boolean('ValidateParameters') ?? false;
  model.rest(['Model', 'Required']);
  setRoute(sketch, api, {
    key: routeKey(event.text('Method'), event.text('Path')),
    integration: { kind: 'function', to },
    timeoutMs: event.number('TimeoutInMillis'),
    authorizer,
    apiKeyRequired,
    requestValidation: validates || validatesParameters,
    keyed: event.list('RequestParameters').some(isCacheKey),
  });
  event.rest(['PayloadFormatVersion']);
}

const isCacheKey = (entry: unknown): boolean =>
  isFields(entry) && Object.values(entry).some((one) => isFields(one) && one.Caching === true);
