'use client';

/**
 * The form of what is chosen: a component, a connection, or the scenario itself.
 */
import { useEffect, useMemo, useState } from 'react';
import { useLocale } from '@/components/i18n/locale';
import type { Locale } from '@/content/model';
import type { FieldTable } from '@/simulator/scenario/field-description';
import { connectionId, type LabDocument } from '../document/document';
import type { Path } from '../document/path';
import { valueAt } from '../document/path';
import { useDraft, useLab, useLabState } from '../lab-context';
import { labMessages } from '../messages';
import { Fields } from './field';
import { FormProvider } from './form-context';
import { loadFieldTable } from './load-table';
import { NameField } from './name-field';
import { keyOf, placeProblems } from './problems';
import { smallButton } from './style';
import { fieldAt, fieldNamed, type ObjectField, objectAt, optionName } from './table';

type Loaded = FieldTable | 'failed' | null;

function useFieldTable(locale: Locale): Loaded {
  const [table, setTable] = useState<Loaded>(null);
  useEffect(() => {
    let here = true;
    loadFieldTable(locale).then(
      (loaded) => here && setTable(loaded),
      () => here && setTable('failed'),
    );
    return () => {
      here = false;
    };
  }, [locale]);
  return table;
}

interface SettingsPanelProps {
  /** Asks what a component is to be connected to. */
  readonly onConnectTo: (id: string) => void;
}

export function SettingsPanel({ onConnectTo }: SettingsPanelProps) {
  const locale = useLocale();
  const words = labMessages[locale];
  const table = useFieldTable(locale);
  if (table === null) return <p className="text-ui text-ink3">{words.loading}</p>;
  if (table === 'failed') return <p className="text-ui text-ink3">{words.formFailed}</p>;
  return <Settings table={table} onConnectTo={onConnectTo} />;
}

function Settings({ table, onConnectTo }: SettingsPanelProps & { readonly table: FieldTable }) {
  const locale = useLocale();
  const lab = useLab();
  const { document, selection } = useDraft();
  const { problems } = useLabState((state) => ({ problems: state.problems }));
  const form = useMemo(
    () => ({
      table,
      locale,
      problems: placeProblems(document, problems),
      ids: document.components.map(({ id }) => id),
      set: (path: Path, value: unknown, fallback?: unknown) =>
        lab.act({ kind: 'set', path, value, fallback }, `type ${keyOf(path)}`),
      rename: (path: Path, name: string, next: string) => lab.act({ kind: 'renameEntry', path, name, next }),
    }),
    [table, locale, document, problems, lab],
  );
  return (
    <FormProvider value={form}>
      <Chosen document={document} selection={selection} table={table} onConnectTo={onConnectTo} />
    </FormProvider>
  );
}

interface ChosenProps extends SettingsPanelProps {
  readonly document: LabDocument;
  readonly selection: readonly string[];
  readonly table: FieldTable;
}

function Chosen({ document, selection, table, onConnectTo }: ChosenProps) {
  const words = labMessages[useLocale()];
  const [id] = selection;
  if (selection.length > 1) return <Several ids={selection} />;
  if (id === undefined) {
    return (
      <Form
        heading={words.scenario}
        fields={objectAt(table, table.root)}
        path={[]}
        document={document}
        without={['$schema', 'version', 'components', 'connections']}
      />
    );
  }
  const component = document.components.findIndex((one) => one.id === id);
  // By its place, so that one that gets another name stays the same, with its focus.
  if (component >= 0)
    return <ComponentForm key={`component ${component}`} index={component} {...{ document, table, onConnectTo }} />;
  const connection = document.connections.findIndex((one) => connectionId(one) === id);
  if (connection < 0) return null;
  return <ConnectionForm key={`connection ${connection}`} index={connection} document={document} table={table} />;
}

interface OneProps {
  readonly index: number;
  readonly document: LabDocument;
  readonly table: FieldTable;
}

/** The fields of a list's entries in the scenario. */
function entriesOf(table: FieldTable, name: string): number | undefined {
  const list = fieldAt(table, fieldNamed(table, table.root, name));
  return list.kind === 'list' ? list.of : undefined;
}

function ComponentForm({ index, document, table, onConnectTo }: OneProps & SettingsPanelProps) {
  const locale = useLocale();
  const words = labMessages[locale];
  const component = document.components[index];
  const union = fieldAt(table, entriesOf(table, 'components'));
  if (component === undefined || union.kind !== 'union') return null;
  const option = union.options.find((one) => optionName(table, union, one) === component.kind);
  return (
    <Form
      heading={component.id}
      sub={words.kinds[component.kind] ?? component.kind}
      fields={objectAt(table, option)}
      path={['components', index]}
      document={document}
      without={['id', 'kind', 'position']}
    >
      <NameField id={component.id} />
      <Actions ids={[component.id]} copy onConnectTo={onConnectTo} />
      <Neighbours id={component.id} />
    </Form>
  );
}

function ConnectionForm({ index, document, table }: OneProps) {
  const words = labMessages[useLocale()];
  const connection = document.connections[index];
  if (connection === undefined) return null;
  return (
    <Form
      heading={`${connection.from} → ${connection.to}`}
      fields={objectAt(table, entriesOf(table, 'connections'))}
      path={['connections', index]}
      document={document}
      without={['from', 'to', 'filledIn']}
      label={words.connection(connection.from, connection.to)}
    >
      <Actions ids={[connectionId(connection)]} />
    </Form>
  );
}

interface FormProps {
  readonly heading: string;
  readonly sub?: string;
  readonly label?: string;
  readonly fields: ObjectField | null;
  readonly path: Path;
  readonly document: LabDocument;
  readonly without: readonly string[];
  readonly children?: React.ReactNode;
}

function Form({ heading, sub, label, fields, path, document, without, children }: FormProps) {
  return (
    <form aria-label={label ?? heading} data-settings="" onSubmit={(event) => event.preventDefault()}>
      <h2 className="pb-2 text-[17px] font-semibold [overflow-wrap:anywhere]">
        {heading} {sub && <span className="pl-1 text-ui font-normal text-ink3">{sub}</span>}
      </h2>
      {children}
      {fields && (
        <Fields
          fields={fields.fields}
          required={fields.required}
          path={path}
          value={valueAt(document, path)}
          without={without}
        />
      )}
    </form>
  );
}

/** The connections of a component, each to be chosen: on a small screen a line is hard to hit. */
function Neighbours({ id }: { readonly id: string }) {
  const words = labMessages[useLocale()];
  const lab = useLab();
  const { document } = useDraft();
  const own = document.connections.filter(({ from, to }) => from === id || to === id);
  if (own.length === 0) return null;
  return (
    <ul aria-label={words.connections} className="flex flex-wrap gap-2 border-b border-rule py-2">
      {own.map((one) => (
        <li key={connectionId(one)}>
          <button
            type="button"
            className={smallButton}
            aria-label={words.connection(one.from, one.to)}
            onClick={() => lab.select([connectionId(one)])}
          >
            {one.from === id ? `→ ${one.to}` : `${one.from} →`}
          </button>
        </li>
      ))}
    </ul>
  );
}

interface ActionsProps extends Partial<SettingsPanelProps> {
  readonly ids: readonly string[];
  readonly copy?: boolean;
}

function Actions({ ids, copy = false, onConnectTo }: ActionsProps) {
  const words = labMessages[useLocale()];
  const lab = useLab();
  return (
    <div className="flex flex-wrap gap-2 border-b border-rule py-2">
      {onConnectTo && (
        <button type="button" className={smallButton} onClick={() => onConnectTo(ids[0] ?? '')}>
          {words.connectTo}
        </button>
      )}
      {copy && (
        <button type="button" className={smallButton} onClick={() => lab.act({ kind: 'duplicate', ids })}>
          {words.duplicate}
        </button>
      )}
      <button type="button" className={smallButton} onClick={() => lab.act({ kind: 'remove', ids })}>
        {words.remove}
      </button>
    </div>
  );
}

function Several({ ids }: { readonly ids: readonly string[] }) {
  const words = labMessages[useLocale()];
  const lab = useLab();
  return (
    <section>
      <h2 className="pb-2 text-[17px] font-semibold">{words.several(ids.length)}</h2>
      <Actions ids={ids} copy />
      <fieldset className="flex flex-col items-start gap-2 py-3">
        <legend className="pb-2 text-ui font-medium">{words.align}</legend>
        {(['left', 'top', 'row', 'column'] as const).map((edge) => (
          <button
            key={edge}
            type="button"
            className={smallButton}
            onClick={() => lab.act({ kind: 'align', ids, edge })}
          >
            {words.edges[edge]}
          </button>
        ))}
      </fieldset>
    </section>
  );
}
