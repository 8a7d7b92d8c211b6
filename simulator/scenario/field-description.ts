/**
 * The schema of scenarios as a form needs it: one flat list of descriptions that name each other by number, each once.
 * `npm run schema` writes it to `public/scenario.fields.json`, so that a form can be drawn without the schema library.
 */
interface Described {
  /** What the field is, in English; with the source of its default where there is one. */
  readonly about?: string;
  readonly unit?: string;
  readonly default?: unknown;
  /** null is a value of its own: off, none, without limit. */
  readonly nullable?: true;
}

export type FieldDescription = Described &
  (
    | {
        readonly kind: 'number';
        readonly whole?: true;
        readonly least?: number;
        /** Greater than this. */
        readonly above?: number;
        readonly most?: number;
      }
    | { readonly kind: 'text'; readonly pattern?: string; readonly longest?: number }
    | { readonly kind: 'boolean' }
    | { readonly kind: 'choice'; readonly values: readonly unknown[] }
    | { readonly kind: 'constant'; readonly value: unknown }
    | { readonly kind: 'list'; readonly of: number; readonly least?: number; readonly most?: number }
    | { readonly kind: 'record'; readonly of: number; readonly names: string | null }
    | {
        readonly kind: 'object';
        readonly fields: Readonly<Record<string, number>>;
        readonly required: readonly string[];
      }
    /** One of several: told apart by their constant field `tag`, else by the type of their value. */
    | { readonly kind: 'union'; readonly tag: string | null; readonly options: readonly number[] }
  );

export interface FieldTable {
  readonly fields: readonly FieldDescription[];
  /** The scenario itself. */
  readonly root: number;
}
