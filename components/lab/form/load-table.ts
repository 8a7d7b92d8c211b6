/**
 * Loads the table of fields, once, with what fields mean in the reader's language.
 */
import type { Locale } from '@/content/model';
import type { FieldDescription, FieldTable } from '@/simulator/scenario/field-description';

const loading = new Map<Locale, Promise<FieldTable>>();

export function loadFieldTable(locale: Locale): Promise<FieldTable> {
  const begun = loading.get(locale);
  if (begun !== undefined) return begun;
  const table = locale === 'ko' ? inKorean(fetchTable()) : fetchTable();
  loading.set(locale, table);
  table.catch(() => loading.delete(locale));
  return table;
}

async function fetchTable(): Promise<FieldTable> {
  const answer = await fetch('/scenario.fields.json');
  if (!answer.ok) throw new Error(`fields: ${answer.status}`);
  return (await answer.json()) as FieldTable;
}

/** The table itself is in English; what has no Korean words is not shown in another language. */
async function inKorean(loaded: Promise<FieldTable>): Promise<FieldTable> {
  const [table, words] = await Promise.all([loaded, import('./about.ko.json')]);
  const korean: Readonly<Record<string, string>> = words.default;
  const translated = ({ about, ...field }: FieldDescription): FieldDescription => {
    const said = about === undefined ? undefined : korean[about];
    return said === undefined ? field : { ...field, about: said };
  };
  return { ...table, fields: table.fields.map(translated) };
}
