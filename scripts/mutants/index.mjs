/**
 * All breaks that a test must notice.
 */
import { functionMutants } from './functions.mjs';
import { gatewayMutants } from './gateways.mjs';
import { messagingMutants } from './messaging.mjs';
import { modelRuleMutants } from './model-rules.mjs';
import { priceMutants } from './prices.mjs';
import { resilienceMutants } from './resilience.mjs';

/** @type {readonly import('./run.mjs').Mutant[]} */
export const mutants = [
  ...modelRuleMutants,
  ...priceMutants,
  ...resilienceMutants,
  ...functionMutants,
  ...gatewayMutants,
  ...messagingMutants,
];
