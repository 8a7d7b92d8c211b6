/**
 * The checks of a scenario and the readers of other tools' files, for the page: each is a load of its own.
 */
import type { Exporter } from '@/simulator/exporters';
import type { CheckedIntervention, CheckedScenario } from '@/simulator/scenario/checked';
import type { Read } from '@/simulator/scenario/problem';

export interface ScenarioChecks {
  readonly readScenario: (input: unknown) => Read<CheckedScenario>;
  readonly readInterventions: (input: unknown, scenario: CheckedScenario) => Read<CheckedIntervention[]>;
  /** Reads text of at most a million characters. */
  readonly readJson: (text: string) => Read<unknown>;
}

export async function loadScenarioChecks(): Promise<ScenarioChecks> {
  const { readInterventions, readJson, readScenario } = await import('@/simulator/scenario/read');
  return { readInterventions, readJson, readScenario };
}

/** What reads and writes the files of another tool, `istio` or `sam`. */
export async function loadFileFormat(format: string): Promise<Exporter | null> {
  const { loadExporter } = await import('@/simulator/exporters');
  return loadExporter(format);
}

/** What writes traces for programs that read OpenTelemetry. */
export const loadOtlp = () => import('@/simulator/exporters/otlp/otlp-json');
