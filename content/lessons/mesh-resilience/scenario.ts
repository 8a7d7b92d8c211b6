/**
 * The lesson's two systems and what is done to them, as the files that the command line also reads. Importing JSON
 * widens its literals, so the types are stated here; `npm run check:content` reads the files with the simulator's checks.
 */
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import type { ScenarioInput } from '@/simulator/scenario/schema/scenario';
import allHalfEject100 from './interventions/all-half-eject-100.json';
import downFixed1s from './interventions/down-fixed-1s.json';
import sick from './interventions/sick.json';
import sickEject10 from './interventions/sick-eject-10.json';
import sickEject50 from './interventions/sick-eject-50.json';
import slowEject50 from './interventions/slow-eject-50.json';
import jobsFile from './scenarios/jobs.json';
import shopFile from './scenarios/shop.json';

const asInterventions = (file: unknown): readonly Intervention[] => file as readonly Intervention[];

/** Pages that ask three pods of the stock service. */
export const shop = shopFile as unknown as ScenarioInput;

/** Background jobs that can wait, and a stock service with little room. */
export const jobs = jobsFile as unknown as ScenarioInput;

export const done = {
  allHalfEject100: asInterventions(allHalfEject100),
  downFixed1s: asInterventions(downFixed1s),
  sick: asInterventions(sick),
  sickEject10: asInterventions(sickEject10),
  sickEject50: asInterventions(sickEject50),
  slowEject50: asInterventions(slowEject50),
};

/** The seed of every figure and quoted run. */
export const seed = 11;

/** When the fault of every run begins, in ms. */
export const faultAtMs = 20_000;
