/**
 * The lesson's systems and what is done to them, as the files that the command line also reads. Importing JSON widens
 * its literals, so the types are stated here; `npm run check:content` reads every file with the simulator's own checks.
 */
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import type { ScenarioInput } from '@/simulator/scenario/schema/scenario';
import seatsSlow10 from './interventions/seats-slow-10.json';
import usersSlow10 from './interventions/users-slow-10.json';
import mailEventsFile from './scenarios/mail-events.json';
import quietFile from './scenarios/quiet.json';
import saleFile from './scenarios/sale.json';
import saleProvisioned20 from './scenarios/sale-provisioned-20.json';
import saleProvisioned40 from './scenarios/sale-provisioned-40.json';
import sharedAuthFile from './scenarios/shared-auth.json';
import steadyFile from './scenarios/steady.json';

const asScenario = (file: unknown): ScenarioInput => file as ScenarioInput;
const asInterventions = (file: unknown): readonly Intervention[] => file as readonly Intervention[];

export const quiet = asScenario(quietFile);
export const sale = asScenario(saleFile);
export const saleWithReady = asScenario(saleProvisioned20);
/** The same with more than enough ready. Giving some back takes effect at once, asking for more does not. */
export const saleWithMostReady = asScenario(saleProvisioned40);
export const steady = asScenario(steadyFile);
export const mailEvents = asScenario(mailEventsFile);
export const sharedAuth = asScenario(sharedAuthFile);

export const done = {
  seatsSlow10: asInterventions(seatsSlow10),
  usersSlow10: asInterventions(usersSlow10),
};

/** The seed of every figure and quoted run. */
export const seed = 11;

/** When the sale opens, and when a fault begins, in ms. */
export const changeAtMs = 20_000;
