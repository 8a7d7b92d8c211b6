/**
 * The lesson's systems and what is done to them, as the files that the command line also reads. Importing JSON widens
 * its literals, so the types are stated here; `npm run check:content` reads the files with the simulator's own checks.
 */
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import type { ScenarioInput } from '@/simulator/scenario/schema/scenario';
import bSlowScaleA from './interventions/b-slow-scale-a.json';
import badTimeOutUndone from './interventions/bad-time-out-undone.json';
import deadScaleB from './interventions/dead-scale-b.json';
import noControlPlane from './interventions/no-control-plane.json';
import limitsFile from './scenarios/limits.json';
import rushFile from './scenarios/rush.json';
import shopFile from './scenarios/shop.json';
import sixProxiesFile from './scenarios/six-proxies.json';
import strictFile from './scenarios/strict.json';

const asScenario = (file: unknown): ScenarioInput => file as ScenarioInput;
const asInterventions = (file: unknown): readonly Intervention[] => file as readonly Intervention[];

export const shop = asScenario(shopFile);
export const rush = asScenario(rushFile);
export const sixProxies = asScenario(sixProxiesFile);
export const limits = asScenario(limitsFile);
export const strict = asScenario(strictFile);

export const done = {
  noControlPlane: asInterventions(noControlPlane),
  deadScaleB: asInterventions(deadScaleB),
  badTimeOutUndone: asInterventions(badTimeOutUndone),
  bSlowScaleA: asInterventions(bSlowScaleA),
};

/** The seed of every figure and quoted run. */
export const seed = 11;

/** When something happens in most runs, in ms: the rush comes, B becomes slow, a setting changes. */
export const changeAtMs = 20_000;
