/**
 * The lesson's shop and what is done to it, as the files that the command line also reads. Importing JSON widens its
 * literals, so the types are stated here; `npm run check:content` reads the files with the simulator's own checks.
 */
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import type { ScenarioInput } from '@/simulator/scenario/schema/scenario';
import additiveFile from './interventions/additive.json';
import leakFile from './interventions/leak-c.json';
import scaleFile from './interventions/scale-a-4.json';
import togetherFile from './interventions/together.json';
import leakScenario from './scenarios/leak-container.json';
import rolloutScenario from './scenarios/rollout.json';
import saleScenario from './scenarios/sale.json';

const asScenario = (file: unknown): ScenarioInput => file as ScenarioInput;
const asInterventions = (file: unknown): readonly Intervention[] => file as readonly Intervention[];

export const sale = asScenario(saleScenario);
/** The same without room for added servers, which the stage would show as empty rows. */
const asItStands = (scenario: ScenarioInput): ScenarioInput => ({
  ...scenario,
  components: scenario.components.map((one) => (one.kind === 'service' ? { ...one, maxReplicas: null } : one)),
});
export const saleAsItStands = asItStands(sale);
export const leaking = asScenario(leakScenario);
export const rollout = asScenario(rolloutScenario);

export const done = {
  scaleA: asInterventions(scaleFile),
  leak: asInterventions(leakFile),
  together: asInterventions(togetherFile),
  additive: asInterventions(additiveFile),
};

/** The seed of every figure and quoted run. */
export const seed = 11;

/** When something is done to a run for the first time, in ms. */
export const changeAtMs = 20_000;
