/**
 * The lesson's systems, as the files that the command line also reads. Importing JSON widens its literals, so the type
 * is stated here; `npm run check:content` reads the files with the simulator's own checks.
 */
import type { ScenarioInput } from '@/simulator/scenario/schema/scenario';
import besideFile from './scenarios/beside.json';
import burstFile from './scenarios/burst.json';
import burstRaisedFile from './scenarios/burst-raised.json';
import databaseFile from './scenarios/database.json';
import packagesFile from './scenarios/packages.json';
import shopFile from './scenarios/shop.json';
import shopKeptFile from './scenarios/shop-kept.json';

const asScenario = (file: unknown): ScenarioInput => file as ScenarioInput;

/** A shop whose customers leave at 1:00 and come back at 3:00: nothing held, and with things that are held. */
export const shop = asScenario(shopFile);
export const shopKept = asScenario(shopKeptFile);
/** Twelve times the traffic from 0:20 on, in an account with the quotas of Lambda divided by 20, and with a raised one. */
export const burst = asScenario(burstFile);
export const burstRaised = asScenario(burstRaisedFile);
/** Five times the traffic from 0:20 on, and a database with ten connections. */
export const database = asScenario(databaseFile);
export const packages = asScenario(packagesFile);
export const beside = asScenario(besideFile);

/** The seed of every figure and quoted run. */
export const seed = 11;

/** When customers leave, and when a burst begins, in ms. */
export const leaveAtMs = 60_000;
export const burstAtMs = 20_000;
