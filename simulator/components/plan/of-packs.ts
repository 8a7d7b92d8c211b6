/**
 * What packs add to a plan: state compiled for their components, and links from such a component to itself.
 */
import type { planFunctions } from '../function/plan';
import type { planGateways } from '../gateway/plan';
import { registry } from '../registry';

interface OfPacks {
  readonly functions: typeof planFunctions;
  readonly gateways: typeof planGateways;
}

export const plansOfPacks = registry<OfPacks>('The plan of', { functions: 'functions', gateways: 'gateways' });
