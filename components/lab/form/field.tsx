'use client';

/**
 * One field of any type: single values, a switch for what may be none, objects, lists, named entries, unions.
 */
import { type ReactNode, useId, useState } from 'react';
import type { FieldDescription } from '@/simulator/scenario/field-description';
import { isPlain } from '../document/document';
import { type Path, valueAt, withValue } from '../document/path';
import { withKeys } from '../document/references';
import { labMessages } from '../messages';
import { Entries } from './entries';
import { FormProvider, useForm } from './form-context';
import { labelOf, optionLabel } from './labels';
import { FieldNotes } from './notes';
import { isWithin } from './problems';
import { SimpleField } from './simple-fields';
import { inputStyle } from './style';
import { fieldAt, firstValue, optionName, optionOf, type UnionField } from './table';

export interface AnyFieldProps {
  readonly index: number | undefined;
  readonly path: Path;
  readonly value: unknown;
  readonly label: string;
  readonly required: boolean;
  /** Of what it is one of, where it has none itself. */
  readonly unit?: string | undefined;
}

const composite = new Set<FieldDescription['kind']>(['object', 'list', 'record', 'union']);

export function Field(props: AnyFieldProps) {
  const { table } = useForm();
  const own = fieldAt(table, props.index);
  const field = own.unit === undefined && props.unit !== undefined ? { ...own, unit: props.unit } : own;
  if (field.kind === 'constant') return null;
  if (!composite.has(field.kind)) return <SimpleField {...props} field={field} />;
  if (field.nullable) return <Switched {...props} field={field} />;
  return (
    <Group {...props} field={field}>
      <Inside {...props} field={field} />
    </Group>
  );
}

type WithField = AnyFieldProps & { readonly field: FieldDescription };

/** null is off; turning it on begins with the least that it needs. */
function Switched(props: WithField) {
  const { index, path, value, label, field } = props;
  const { table, set, locale } = useForm();
  const id = useId();
  const on = value !== null && (value !== undefined || (field.default !== undefined && field.default !== null));
  const toggle = (checked: boolean) => set(path, checked ? firstValue(table, index) : null, field.default);
  return (
    <div className={on ? '' : 'border-b border-rule pb-2.5'}>
      <div className="flex items-center justify-between gap-2 pt-2.5">
        <label htmlFor={id} className="text-ui font-medium">
          {labMessages[locale].use(label)}
        </label>
        <input
          id={id}
          type="checkbox"
          checked={on}
          onChange={(event) => toggle(event.target.checked)}
          className="size-5 accent-ink pointer-coarse:size-8"
        />
      </div>
      {on ? (
        <Group {...props}>
          <Inside {...props} />
        </Group>
      ) : (
        <FieldNotes id={`${id}-notes`} path={path} field={field} />
      )}
    </div>
  );
}

/** How deep a form goes before what is written there stands open. */
const openBelow = 4;

/** Closed until asked for, or until something in it must be fixed; then it stays as it is. */
function Group({ path, label, field, value, children }: WithField & { readonly children: ReactNode }) {
  const { problems, allOpen = false } = useForm();
  const id = useId();
  const isEntry = typeof path.at(-1) === 'number';
  const [open, setOpen] = useState(allOpen || (path.length >= openBelow && !isEntry && value !== undefined));
  const wrong = problems.some((one) => isWithin(one, path));
  return (
    <details
      className="border-b border-rule py-2.5"
      open={open || wrong}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="min-h-6 cursor-pointer text-ui font-medium pointer-coarse:min-h-12">{label}</summary>
      <FieldNotes id={id} path={path} field={field} />
      <div className="border-l border-rule pl-3">{children}</div>
    </details>
  );
}

function Inside(props: WithField) {
  const { field, path, value } = props;
  switch (field.kind) {
    case 'object':
      return <Fields fields={field.fields} required={field.required} path={path} value={value ?? field.default} />;
    case 'union':
      return <Union {...props} union={field} />;
    case 'list':
    case 'record':
      return <Entries {...props} field={field} renderField={(entry) => <Field {...entry} />} />;
    default:
      return null;
  }
}

interface FieldsProps {
  readonly fields: Readonly<Record<string, number>>;
  readonly required: readonly string[];
  readonly path: Path;
  readonly value: unknown;
  readonly without?: readonly string[];
}

/** The fields of an object, single values before groups, those that it cannot be without first. */
export function Fields({ fields, required, path, value, without = [] }: FieldsProps) {
  const { locale, table } = useForm();
  const names = Object.keys(fields).filter((name) => !without.includes(name));
  const rank = (name: string) => {
    const simple = !composite.has(fieldAt(table, fields[name]).kind);
    return (simple ? 0 : 2) + (required.includes(name) ? 0 : 1);
  };
  const ordered = [...names].sort((a, b) => rank(a) - rank(b));
  return ordered.map((name) => (
    <Field
      key={name}
      index={fields[name]}
      path={[...path, name]}
      value={isPlain(value) && Object.hasOwn(value, name) ? value[name] : undefined}
      label={labelOf(name, locale)}
      required={required.includes(name)}
    />
  ));
}

/** Which of several it is, and the fields of that one. A duration is a number or one of the distributions. */
function Union({ union, ...props }: WithField & { readonly union: UnionField }) {
  const { path, label, required, field } = props;
  const form = useForm();
  const { table, set, locale } = form;
  const id = useId();
  const value = props.value ?? field.default;
  // A field of a default that is not written yet is written with its siblings.
  const whole = (at: Path, next: unknown) => set(path, withValue(value, at.slice(path.length), next), field.default);
  const wholeRenamed = (at: Path, name: string, next: string) => {
    const entries = valueAt(value, at.slice(path.length));
    if (isPlain(entries))
      whole(
        at,
        withKeys(entries, (one) => (one === name ? next : one)),
      );
  };
  const inside =
    props.value === undefined && value !== undefined ? { ...form, set: whole, rename: wholeRenamed } : form;
  const flat = flatOptions(union, table);
  const chosen = flat.findIndex(({ within, option }) => optionOf(table, within, value) === option);
  const current = flat[chosen];
  const index = current?.option;
  const body = fieldAt(table, index);
  return (
    <>
      <select
        id={id}
        aria-label={`${label}: ${labelOf('kind', locale)}`}
        className={`${inputStyle} my-2`}
        value={chosen}
        onChange={(event) => set(path, firstValue(table, flat[Number(event.target.value)]?.option), field.default)}
      >
        {chosen === -1 && <option value={-1}>{labMessages[locale].choose}</option>}
        {flat.map(({ name }, i) => (
          <option key={name} value={i}>
            {optionLabel(name, locale)}
          </option>
        ))}
      </select>
      <FormProvider value={inside}>
        {body.kind === 'object' ? (
          <Fields fields={body.fields} required={body.required} path={path} value={value} />
        ) : (
          index !== undefined && <Field {...{ index, path, value, label, required }} unit={field.unit} />
        )}
      </FormProvider>
    </>
  );
}

/** The options of a union with those of the unions in it. */
function flatOptions(union: UnionField, table: ReturnType<typeof useForm>['table']) {
  const options: { readonly name: string; readonly option: number; readonly within: UnionField }[] = [];
  for (const option of union.options) {
    const inner = fieldAt(table, option);
    if (inner.kind === 'union') {
      for (const one of inner.options)
        options.push({ name: optionName(table, inner, one), option: one, within: inner });
    } else options.push({ name: optionName(table, union, option), option, within: union });
  }
  return options;
}
