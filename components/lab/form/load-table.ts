/**
 * Loads the table of fields, once.
 */
import type { FieldTable } from '@/simulator/scenario/field-description';

let loading: Promise<FieldTable> | null = null;

export function loadFieldTable(): Promise<FieldTable> {
  loading ??= fetch('/scenario.fields.json').then((answer) => {
    if (!answer.ok) throw new Error(`fields: ${answer.status}`);
    return answer.json() as Promise<FieldTable>;
  });
  loading.catch(() => {
    loading = null;
  });
  return loading;
}
