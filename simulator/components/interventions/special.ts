/**
 * Interventions that functions, gateways and modules understand in a way of their own.
 */
import { registry } from '../registry';
import type { applyToFunction } from './function';
import type { applyToGateway } from './gateway';
import type { applyToModule } from './module';

interface Special {
  readonly function: typeof applyToFunction;
  readonly gateway: typeof applyToGateway;
  readonly module: typeof applyToModule;
}

export const specialInterventions = registry<Special>('What is done to a', {
  function: 'functions',
  gateway: 'gateways',
  module: 'stores',
});
