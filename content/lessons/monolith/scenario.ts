/**
 * The lesson's shop in its two shapes, and what is done to it, as the files that the command line also reads. Importing
 * JSON widens its literals, so the types are stated here; `npm run check:content` reads the files with the simulator's
 * own checks.
 */
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import type { ScenarioInput } from '@/simulator/scenario/schema/scenario';
import deployStopStart from './interventions/deploy-stop-start.json';
import hotSearch from './interventions/hot-search.json';
import hotSearch4 from './interventions/hot-search-4.json';
import leakReports from './interventions/leak-reports.json';
import servicesLeak from './interventions/services-leak.json';
import monolithFile from './scenarios/monolith.json';
import copiesFile from './scenarios/monolith-copies.json';
import deployFile from './scenarios/monolith-deploy.json';
import servicesFile from './scenarios/services.json';

const asScenario = (file: unknown): ScenarioInput => file as ScenarioInput;
const asInterventions = (file: unknown): readonly Intervention[] => file as readonly Intervention[];

export const monolith = asScenario(monolithFile);
/** With room for two more copies, and for one more. */
export const monolithWithCopies = asScenario(copiesFile);
export const monolithToDeploy = asScenario(deployFile);
export const services = asScenario(servicesFile);

export const done = {
  deployStopStart: asInterventions(deployStopStart),
  hotSearch: asInterventions(hotSearch),
  hotSearch4: asInterventions(hotSearch4),
  leakReports: asInterventions(leakReports),
  servicesLeak: asInterventions(servicesLeak),
};

/** The seed of every figure and quoted run. */
export const seed = 11;

/** When what is done to a run begins, in ms. */
export const faultAtMs = 20_000;
