/**
 * The formats that a scenario can be exported to and imported from, loaded when they are asked for.
 */
import type { Scenario } from '../scenario';
import type { Exported, Imported } from './common/result';

export interface Exporter {
  /** Writes a scenario; what the format cannot say is listed. */
  readonly exportScenario: (scenario: Scenario) => Exported;
  /** Reads a file into a scenario, or into a new one; what the scenario cannot say is listed. */
  readonly importScenario: (text: string, base?: Scenario) => Imported;
}

const exporters: Readonly<Record<string, () => Promise<Exporter>>> = {
  istio: async () => {
    const { exportIstio, importIstio } = await import('./istio');
    return { exportScenario: (scenario) => exportIstio(scenario), importScenario: importIstio };
  },
  sam: async () => {
    const { exportSam, importSam } = await import('./sam');
    return { exportScenario: exportSam, importScenario: importSam };
  },
};

export const exporterFormats: readonly string[] = Object.keys(exporters);

/** The exporter of this name, or null. */
export async function loadExporter(format: string): Promise<Exporter | null> {
  return Object.hasOwn(exporters, format) ? ((await exporters[format]?.()) ?? null) : null;
}
