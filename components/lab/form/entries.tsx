'use client';

/**
 * Lists, such as steps and classes, and named entries, such as endpoints and routes.
 */
import { type ReactNode, useEffect, useState } from 'react';
import type { FieldDescription } from '@/simulator/scenario/field-description';
import { isPlain } from '../document/document';
import type { Path } from '../document/path';
import { labMessages } from '../messages';
import { useForm } from './form-context';
import { inputStyle, smallButton } from './style';
import { firstValue } from './table';

interface Entry {
  readonly index: number;
  readonly path: Path;
  readonly value: unknown;
  readonly label: string;
  readonly required: boolean;
}

interface EntriesProps {
  readonly field: Extract<FieldDescription, { kind: 'list' | 'record' }>;
  readonly path: Path;
  readonly value: unknown;
  readonly label: string;
  readonly renderField: (entry: Entry) => ReactNode;
}

export function Entries(props: EntriesProps) {
  return props.field.kind === 'list' ? <List {...props} /> : <Named {...props} />;
}

/** What an entry of a list is, for its heading: `2. call payment`. */
function headingOf(entry: unknown, position: number): string {
  const parts = isPlain(entry) ? [entry.kind, entry.name, entry.to].filter((part) => typeof part === 'string') : [];
  return [`${position + 1}.`, ...parts].join(' ');
}

function List({ field, path, value, label, renderField }: EntriesProps) {
  const { table, set, locale } = useForm();
  const words = labMessages[locale];
  const written = value ?? field.default;
  const list: readonly unknown[] = Array.isArray(written) ? written : [];
  const put = (next: readonly unknown[]) => set(path, next, field.default);
  const moveBy = (from: number, by: number) => {
    const next = [...list];
    next.splice(from + by, 0, ...next.splice(from, 1));
    put(next);
  };
  return (
    <div className="flex flex-col gap-2 py-1">
      {list.map((entry, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the entries of a list are known by their place
        <div key={i}>
          {renderField({
            index: field.of,
            path: [...path, i],
            value: entry,
            label: headingOf(entry, i),
            required: true,
          })}
          <div className="flex gap-1.5 pt-1">
            <button
              type="button"
              className={smallButton}
              disabled={i === 0}
              aria-label={`${words.up}: ${headingOf(entry, i)}`}
              onClick={() => moveBy(i, -1)}
            >
              ↑
            </button>
            <button
              type="button"
              className={smallButton}
              disabled={i === list.length - 1}
              aria-label={`${words.down}: ${headingOf(entry, i)}`}
              onClick={() => moveBy(i, 1)}
            >
              ↓
            </button>
            <button type="button" className={smallButton} onClick={() => put(list.filter((_, j) => j !== i))}>
              {words.removeEntry(headingOf(entry, i))}
            </button>
          </div>
        </div>
      ))}
      <button
        type="button"
        className={`${smallButton} self-start`}
        onClick={() => put([...list, firstValue(table, field.of)])}
      >
        {words.add(label)}
      </button>
    </div>
  );
}

function Named({ field, path, value, label, renderField }: EntriesProps) {
  const { table, set, rename, locale } = useForm();
  const words = labMessages[locale];
  const [name, setName] = useState('');
  const written = value ?? field.default;
  const entries = isPlain(written) ? Object.entries(written) : [];
  const isFree = (next: string) => next !== '' && next !== '__proto__' && !entries.some(([one]) => one === next);
  const free = isFree(name.trim());
  const add = () => {
    if (free) set(path, { ...(isPlain(written) ? written : {}), [name.trim()]: firstValue(table, field.of) });
    setName('');
  };
  return (
    <div className="flex flex-col gap-2 py-1">
      {entries.map(([key, entry], i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an entry that gets another name stays the same, with its focus
        <div key={i}>
          {renderField({ index: field.of, path: [...path, key], value: entry, label: key, required: true })}
          <div className="flex gap-1.5 pt-1">
            <EntryName
              name={key}
              label={words.renameEntry(key)}
              fits={(next) => isFree(next) || next === key}
              onName={(next) =>
                value === undefined ? set(path, renamed(entries, key, next)) : rename(path, key, next)
              }
            />
            <button type="button" className={`${smallButton} shrink-0`} onClick={() => set([...path, key], undefined)}>
              {words.removeEntry(key)}
            </button>
          </div>
        </div>
      ))}
      <div className="flex gap-1.5">
        <input
          className={inputStyle}
          value={name}
          placeholder={words.entryName}
          aria-label={`${label}: ${words.entryName}`}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && add()}
        />
        <button type="button" className={`${smallButton} shrink-0`} disabled={!free} onClick={add}>
          {words.add('')}
        </button>
      </div>
    </div>
  );
}

/** Entries of a default, which nothing else names. */
const renamed = (entries: readonly (readonly [string, unknown])[], name: string, next: string) =>
  Object.fromEntries(entries.map(([key, entry]) => [key === name ? next : key, entry]));

interface EntryNameProps {
  readonly name: string;
  readonly label: string;
  readonly fits: (name: string) => boolean;
  readonly onName: (name: string) => void;
}

/** The name of an entry, changed when the field is left, so that half a name is never one. */
function EntryName({ name, label, fits, onName }: EntryNameProps) {
  const [typed, setTyped] = useState(name);
  useEffect(() => setTyped(name), [name]);
  const leave = () => {
    const next = typed.trim();
    if (next !== name && fits(next)) onName(next);
    else setTyped(name);
  };
  return (
    <input
      className={inputStyle}
      value={typed}
      aria-label={label}
      autoComplete="off"
      spellCheck={false}
      aria-invalid={!fits(typed.trim())}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={leave}
      onKeyDown={(event) => event.key === 'Enter' && leave()}
    />
  );
}
