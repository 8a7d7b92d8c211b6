'use client';

/**
 * Controls of single values: number, text, choice, yes or no.
 */
import { useId, useState } from 'react';
import type { FieldDescription } from '@/simulator/scenario/field-description';
import type { Path } from '../document/path';
import { labMessages } from '../messages';
import { useForm } from './form-context';
import { FieldNotes, useProblemsAt } from './notes';
import { inputStyle } from './style';

export interface FieldProps {
  readonly field: FieldDescription;
  readonly path: Path;
  readonly value: unknown;
  readonly label: string;
  readonly required: boolean;
}

const shown = (value: unknown): string => (typeof value === 'number' || typeof value === 'string' ? String(value) : '');

/** A number where the text is one; else the text as it is, which the checks then explain. */
function numberOf(text: string): unknown {
  const plain = text.trim().replace(/,/g, '');
  if (plain === '') return undefined;
  const number = Number(plain);
  return Number.isFinite(number) ? number : text;
}

/** A text that need not be there is not there when it is empty. */
const textOf = (text: string, required: boolean): unknown => (text === '' && !required ? undefined : text);

/** Names of components, where a field names one. */
const namesComponent = new Set(['to', 'cache', 'controlPlane', 'onFailure']);

export function SimpleField(props: FieldProps) {
  const { field, path, value, label, required } = props;
  const { ids, set, locale } = useForm();
  const words = labMessages[locale];
  const id = useId();
  const invalid = useProblemsAt(path).length > 0;
  const shared = { id, 'aria-describedby': `${id}-notes`, 'aria-invalid': invalid, className: inputStyle };
  // What is being typed stays as it is typed: `0.` is a number on its way, and a default is not written.
  const [typed, setTyped] = useState<string | null>(null);
  const put = (next: unknown) => set(path, next, field.default);
  if (field.kind === 'boolean') {
    const checked = (value ?? field.default ?? false) === true;
    return (
      <Row {...props} id={id}>
        <input
          {...shared}
          type="checkbox"
          checked={checked}
          onChange={(event) => put(event.target.checked)}
          className="size-5 justify-self-end accent-ink pointer-coarse:size-8"
        />
      </Row>
    );
  }
  const named = field.kind === 'text' && namesComponent.has(String(path.at(-1)));
  if (field.kind === 'choice' || named) {
    const values = [...(field.nullable ? [null] : []), ...(field.kind === 'choice' ? field.values : ids)];
    return (
      <Row {...props} id={id}>
        <Choice {...shared} values={values} value={value ?? field.default} put={put} />
      </Row>
    );
  }
  const number = field.kind === 'number';
  const none = value === null || (value === undefined && field.default === null);
  const fallback = typeof field.default === 'number' || typeof field.default === 'string' ? field.default : undefined;
  return (
    <Row {...props} id={id}>
      <span className="relative flex items-center">
        <input
          {...shared}
          type="text"
          inputMode={number ? 'decimal' : 'text'}
          autoComplete="off"
          spellCheck={false}
          value={typed ?? shown(value)}
          placeholder={none ? words.none : fallback === undefined ? undefined : String(fallback)}
          onChange={(event) => {
            setTyped(event.target.value);
            put(number ? numberOf(event.target.value) : textOf(event.target.value, required));
          }}
          onBlur={() => setTyped(null)}
          aria-label={field.unit ? `${label}, ${field.unit}` : undefined}
        />
        {field.unit && (
          <span className="pointer-events-none absolute right-2.5 text-[12.5px] text-ink3">{field.unit}</span>
        )}
      </span>
      {field.nullable && field.default !== null && (
        <label className="col-start-2 flex items-center gap-2 text-[12.5px] pointer-coarse:min-h-12">
          <input
            type="checkbox"
            aria-label={`${label}: ${words.none}`}
            checked={none}
            onChange={(event) => put(event.target.checked ? null : field.default)}
            className="size-4 accent-ink pointer-coarse:size-8"
          />
          {words.none}
        </label>
      )}
    </Row>
  );
}

interface ChoiceProps {
  readonly values: readonly unknown[];
  readonly value: unknown;
  readonly put: (value: unknown) => void;
  readonly id: string;
  readonly className: string;
}

function Choice({ values, value, put, ...rest }: ChoiceProps) {
  const { locale } = useForm();
  const index = values.indexOf(value);
  return (
    <select {...rest} value={String(index)} onChange={(event) => put(values[Number(event.target.value)])}>
      {index === -1 && (
        <option value="-1">{typeof value === 'string' && value ? value : labMessages[locale].choose}</option>
      )}
      {values.map((one, i) => (
        <option key={String(one)} value={String(i)}>
          {one === null ? labMessages[locale].none : String(one)}
        </option>
      ))}
    </select>
  );
}

function Row({
  id,
  label,
  path,
  field,
  children,
}: FieldProps & { readonly id: string; readonly children: React.ReactNode }) {
  return (
    <div className="flex flex-col gap-1 border-b border-rule py-2.5">
      <div className="grid grid-cols-[1fr_minmax(0,8rem)] items-center gap-2">
        <label htmlFor={id} className="text-ui font-medium [overflow-wrap:anywhere]">
          {label}
        </label>
        {children}
      </div>
      <FieldNotes id={`${id}-notes`} path={path} field={field} />
    </div>
  );
}
