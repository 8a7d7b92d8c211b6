/**
 * What an API gateway does with a request, step by step.
 */
import type { GatewayPlan } from '../../plan/steps/gateway';
import type { World } from '../../world';
import type { StepHandler, StepResult } from '../handler';
import { useApiKey } from './api-key';
import { authorize, decide } from './authorize';
import { chooseCanary } from './canary';
import { limitConnections, open, push, receive } from './connections';
import { answer, explainFailure } from './outcome';
import { keepResponse, lookUpResponse } from './response-cache';
import { throttle } from './throttle';
import { validate } from './validate';

type Does = GatewayPlan['does'];
type Handle<D extends Does> = (world: World, id: number, step: Extract<GatewayPlan, { does: D }>) => StepResult;

const handles: { readonly [D in Does]: Handle<D> } = {
  authorize,
  decide,
  apiKey: useApiKey,
  throttle,
  limitConnections,
  open,
  receive,
  push,
  validate,
  canary: chooseCanary,
  lookUp: lookUpResponse,
  keep: keepResponse,
  answer,
  fail: explainFailure,
};

export const gatewayHandler: StepHandler<GatewayPlan> = {
  run: (world, id, step) => (handles[step.does] as Handle<Does>)(world, id, step),
};
