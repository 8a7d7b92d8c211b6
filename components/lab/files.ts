/**
 * Files of the lab: a scenario as JSON, and what Istio and AWS SAM say of one. Files are strangers' and are read as such.
 */
import { loadFileFormat, loadScenarioChecks } from '@/components/simulation/scenario-checks';
import type { Locale } from '@/content/model';
import type { CheckedScenario } from '@/simulator/scenario/checked';
import { type LabDocument, readDocument } from './document/document';

export const formats = ['json', 'istio', 'sam'] as const;
export type Format = (typeof formats)[number];

const longest = 1_000_000;

export type Opened =
  | { readonly ok: true; readonly document: LabDocument; readonly notes: readonly string[] }
  | { readonly ok: false; readonly reason: 'tooLarge' | 'notReadable'; readonly notes: readonly string[] };

const failed = (notes: readonly string[]): Opened => ({ ok: false, reason: 'notReadable', notes });

/** Reads a file of a format; JSON that is only nearly a scenario is opened, and its problems stand at its fields. */
export async function openFile(
  text: string,
  format: Format,
  base: CheckedScenario | null,
  locale: Locale,
): Promise<Opened> {
  if (text.length > longest) return { ok: false, reason: 'tooLarge', notes: [] };
  if (format === 'json') {
    const read = (await loadScenarioChecks()).readJson(text);
    if (!read.ok) return failed(read.problems.map(({ found }) => found));
    const document = readDocument(read.value);
    return document === null ? failed([]) : { ok: true, document, notes: [] };
  }
  const imported = (await loadFileFormat(format))?.importScenario(text, base ?? undefined);
  if (imported === undefined) return failed([]);
  if (imported.scenario === null) {
    return failed(
      imported.problems.map(({ line, path, expected, found }) =>
        `${line ?? ''} ${path}: ${expected} (${found})`.trim(),
      ),
    );
  }
  const document = readDocument(imported.scenario);
  const notes = imported.ignored.map(({ path, reason }) => `${path}: ${reason[locale]}`);
  return document === null ? failed([]) : { ok: true, document, notes };
}

export interface Written {
  readonly text: string;
  readonly name: string;
  /** What the file does not say. */
  readonly notes: readonly string[];
}

export async function writeFile(
  document: LabDocument,
  checked: CheckedScenario | null,
  format: Format,
  locale: Locale,
): Promise<Written | null> {
  if (format === 'json') return { text: `${JSON.stringify(document, null, 2)}\n`, name: 'scenario.json', notes: [] };
  const exporter = await loadFileFormat(format);
  if (checked === null || exporter === null) return null;
  const { text, unsupported } = exporter.exportScenario(checked);
  const notes = unsupported.map(({ path, reason }) => `${path}: ${reason[locale]}`);
  return { text, name: `${format}.yaml`, notes };
}
