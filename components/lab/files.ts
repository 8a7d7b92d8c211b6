/**
 * Files of the lab: a scenario as JSON, what Istio and AWS SAM say of one, and what its run recorded. Files are strangers'
 * and are read as such.
 */
import { problemLine } from '@/components/problems/sentence';
import { loadFileFormat, loadScenarioChecks } from '@/components/simulation/scenario-checks';
import type { Session } from '@/components/simulation/session';
import type { Locale } from '@/content/model';
import type { CheckedScenario } from '@/simulator/scenario/checked';
import { type LabDocument, readDocument } from './document/document';
import type { ExportFormat, Format } from './formats';

const longest = 1_000_000;

/** JSON that is nothing that could be edited. */
const noArchitecture = {
  en: 'A scenario is an object with a list "components", each with an "id" and a "kind" of text, and a list "connections", each with "from" and "to".',
  ko: '시나리오는 "components" 목록이 있는 객체여야 합니다. 구성 요소마다 텍스트 "id"와 "kind"가, "connections"의 연결마다 "from"과 "to"가 있어야 합니다.',
};

export type Opened =
  | { readonly ok: true; readonly document: LabDocument; readonly notes: readonly string[] }
  | { readonly ok: false; readonly reason: 'tooLarge' | 'notReadable'; readonly notes: readonly string[] };

const lineWords = { en: (line: number) => `line ${line}`, ko: (line: number) => `${line}행` };

const failed = (notes: readonly string[]): Opened => ({ ok: false, reason: 'notReadable', notes });

/** The format that a file seems to have. */
export function formatOf(name: string, text: string): Format {
  if (/\.json$/i.test(name) || text.trimStart().startsWith('{')) return 'json';
  if (/^\s*Transform:|AWSTemplateFormatVersion|Type:\s*['"]?AWS::/m.test(text)) return 'sam';
  return /^\s*apiVersion:/m.test(text) ? 'istio' : 'json';
}

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
    if (!read.ok) return failed(read.problems.map((problem) => problemLine(problem, locale)));
    const document = readDocument(read.value);
    return document === null ? failed([noArchitecture[locale]]) : { ok: true, document, notes: [] };
  }
  const imported = (await loadFileFormat(format))?.importScenario(text, base ?? undefined);
  if (imported === undefined) return failed([]);
  if (imported.scenario === null) {
    return failed(
      imported.problems.map(({ line, path, ...problem }) =>
        problemLine(
          { ...problem, path: [line === null ? '' : lineWords[locale](line), path].filter(Boolean).join(', ') },
          locale,
        ),
      ),
    );
  }
  const document = readDocument(imported.scenario);
  const notes = imported.ignored.map(({ path, reason }) => `${path}: ${reason[locale]}`);
  return document === null ? failed([]) : { ok: true, document, notes };
}

export interface Written {
  readonly content: string | Blob;
  readonly name: string;
  /** What the file does not say. */
  readonly notes: readonly string[];
}

interface Source {
  readonly document: LabDocument;
  readonly checked: CheckedScenario | null;
  /** The run of the document, if there is one. */
  readonly session: Session | null;
  readonly locale: Locale;
}

/** Null where there is nothing to write: a document that does not run has no metrics, say. */
export async function writeFile(source: Source, format: ExportFormat): Promise<Written | null> {
  const { document, session, locale } = source;
  switch (format) {
    case 'json':
      return file('scenario.json', `${JSON.stringify(document, null, 2)}\n`);
    case 'istio':
    case 'sam':
      return configuration(source, format);
    case 'otlp': {
      const { tracesFile } = await import('./export/traces');
      return file('traces.otlp.json', session && (await tracesFile(session)));
    }
    case 'csv': {
      const { rows, topology } = session?.getState() ?? { rows: [], topology: null };
      if (topology === null || rows.length === 0) return null;
      const { metricsCsv } = await import('./export/metrics-csv');
      return file('metrics.csv', metricsCsv(rows, topology));
    }
    case 'svg': {
      if (document.components.length === 0) return null;
      const { pictureSvg } = await import('./export/picture');
      return file('architecture.svg', new Blob([pictureSvg({ document, session, locale })], { type: 'image/svg+xml' }));
    }
    case 'png': {
      if (document.components.length === 0) return null;
      const { picturePng } = await import('./export/picture');
      return file('architecture.png', await picturePng({ document, session, locale }));
    }
  }
}

const file = (name: string, content: string | Blob | null): Written | null =>
  content === null ? null : { name, content, notes: [] };

async function configuration({ checked, locale }: Source, format: Format): Promise<Written | null> {
  const exporter = await loadFileFormat(format);
  if (checked === null || exporter === null) return null;
  const { text, unsupported } = exporter.exportScenario(checked);
  const notes = unsupported.map(({ path, reason }) => `${path}: ${reason[locale]}`);
  return { content: text, name: `${format}.yaml`, notes };
}
