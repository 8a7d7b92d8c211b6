/**
 * The lesson's shop and what is done to it, as the files that the command line also reads. Importing JSON widens its
 * literals, so the types are stated here; a test reads every file with the simulator's own checks.
 */
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import type { ScenarioInput } from '@/simulator/scenario/schema/scenario';
import bDown from './interventions/b-down.json';
import bErrors from './interventions/b-errors.json';
import bSlow from './interventions/b-slow.json';
import bSlowBulkhead6 from './interventions/b-slow-bulkhead-6.json';
import bSlowClientRetries from './interventions/b-slow-client-retries.json';
import bSlowTimeout250ms from './interventions/b-slow-timeout-250ms.json';
import shopFile from './scenarios/shop.json';

const asInterventions = (file: unknown): readonly Intervention[] => file as readonly Intervention[];

export const shop = shopFile as unknown as ScenarioInput;

export const done = {
  bDown: asInterventions(bDown),
  bErrors: asInterventions(bErrors),
  bSlow: asInterventions(bSlow),
  bSlowTimeout250ms: asInterventions(bSlowTimeout250ms),
  bSlowBulkhead6: asInterventions(bSlowBulkhead6),
  bSlowClientRetries: asInterventions(bSlowClientRetries),
};

/** The seed of every figure and quoted run. */
export const seed = 11;

/** When the fault of every run begins, in ms. */
export const faultAtMs = 20_000;
