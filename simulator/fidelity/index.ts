/**
 * What the models of the components are worth, by kind.
 */
import type { ComponentConfig } from '../scenario/schema/scenario';
import { fidelityApiGateway } from './api-gateway';
import type { Fidelity } from './fidelity';
import { fidelityFunction } from './function';
import { fidelityMonolith } from './monolith';

export const fidelityByKind: Readonly<Partial<Record<ComponentConfig['kind'], Fidelity>>> = {
  monolith: fidelityMonolith,
  apiGateway: fidelityApiGateway,
  function: fidelityFunction,
};
