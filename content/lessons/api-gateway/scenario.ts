/**
 * The lesson's systems and what is done to them, as the files that the command line also reads. Importing JSON widens
 * its literals, so the types are stated here; a test reads every file with the simulator's own checks.
 */
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import type { ScenarioInput } from '@/simulator/scenario/schema/scenario';
import reportSlow from './interventions/report-slow.json';
import stageLimit from './interventions/stage-limit.json';
import calmFile from './scenarios/calm.json';
import consoleFile from './scenarios/console-set.json';
import floodFile from './scenarios/flood.json';
import plansFile from './scenarios/flood-plans.json';
import lateFile from './scenarios/late.json';
import socketFile from './scenarios/socket.json';

const asScenario = (file: unknown): ScenarioInput => file as ScenarioInput;
const asInterventions = (file: unknown): readonly Intervention[] => file as readonly Intervention[];

export const systems = {
  calm: asScenario(calmFile),
  flood: asScenario(floodFile),
  plans: asScenario(plansFile),
  console: asScenario(consoleFile),
  late: asScenario(lateFile),
  socket: asScenario(socketFile),
};

export const done = {
  stageLimit: asInterventions(stageLimit),
  reportSlow: asInterventions(reportSlow),
};

/** The seed of every figure and quoted run. */
export const seed = 11;

/** When the partner, or the report, begins to be too much, in ms. */
export const faultAtMs = 20_000;
