/**
 * The named runs of a lesson, simulated on the server with the input that the CLI takes. Each is run once while its
 * files stay as they are.
 */
import { runScenario } from '@/simulator/experiment';
import type { RunSummary } from '@/simulator/experiment/summary';
import type { Intervention, Scenario } from '@/simulator/scenario';
import type { LessonRun } from '../model';
import { checkInterventions, checkScenario, lessonFile, parseJson, readLessonText } from './files';
import { type Recording, record } from './recording';

export interface LoadedRun {
  readonly summary: RunSummary;
  /** The same run with everything recorded, simulated when first asked for. */
  readonly recording: () => Recording;
}

interface RunInput {
  readonly scenario: Scenario;
  readonly interventions: readonly Intervention[];
}

const finished = new Map<string, LoadedRun>();

async function readInput(slug: string, run: LessonRun): Promise<{ readonly key: string; readonly input: RunInput }> {
  const scenarioText = await readLessonText(slug, 'scenarios', run.scenario);
  const scenarioFile = lessonFile(slug, 'scenarios', run.scenario);
  const scenario = checkScenario(parseJson(scenarioText, scenarioFile), scenarioFile);
  if (run.interventions === undefined) return { key: scenarioText, input: { scenario, interventions: [] } };
  const text = await readLessonText(slug, 'interventions', run.interventions);
  const file = lessonFile(slug, 'interventions', run.interventions);
  const interventions = checkInterventions(parseJson(text, file), scenario, file);
  return { key: scenarioText + text, input: { scenario, interventions } };
}

function simulate(run: LessonRun, { scenario, interventions }: RunInput): LoadedRun {
  const { seed, durationMs, warmUpMs } = run;
  const summary = runScenario(scenario, { seed, interventions, durationMs, warmUpMs });
  let recording: Recording | undefined;
  return {
    summary,
    recording: () => {
      recording ??= record({ scenario, seed, interventions, untilMs: durationMs });
      return recording;
    },
  };
}

export async function loadRun(slug: string, run: LessonRun): Promise<LoadedRun> {
  const { key, input } = await readInput(slug, run);
  const name = JSON.stringify([run, key]);
  const known = finished.get(name) ?? simulate(run, input);
  finished.set(name, known);
  return known;
}

/** All runs of a lesson, by id. */
export async function loadRuns(slug: string, runs: readonly LessonRun[]): Promise<ReadonlyMap<string, LoadedRun>> {
  return new Map(await Promise.all(runs.map(async (run) => [run.id, await loadRun(slug, run)] as const)));
}
