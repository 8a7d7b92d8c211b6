'use client';

/**
 * The architecture to build: boxes to choose, move and connect, by pointer, touch or keyboard.
 */
import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useLocale } from '@/components/i18n/locale';
import { placeOf } from '../document/arrange';
import { refusal } from '../document/connect';
import { componentOf, connectionId, type LabDocument } from '../document/document';
import { placeProblems } from '../form/problems';
import { useDraft, useLab, useLabState } from '../lab-context';
import { labMessages } from '../messages';
import { dragType, readKind } from '../palette';
import { Box } from './box';
import { directionOf, extentOf, neighbour } from './layout';
import { Links } from './links';

const nudge = 20;

/** Numbers of the components in which something is to be fixed. */
function useWrong(document: LabDocument): ReadonlySet<unknown> {
  const { problems } = useLabState((state) => ({ problems: state.problems }));
  const placed = placeProblems(document, problems).filter(({ path }) => path[0] === 'components');
  return new Set(placed.map(({ path }) => document.components[Number(path[1])]?.id));
}

export function Canvas() {
  const words = labMessages[useLocale()];
  const lab = useLab();
  const { document, selection } = useDraft();
  const root = useRef<HTMLDivElement>(null);
  const [connecting, setConnecting] = useState<string | null>(null);
  const [refused, setRefused] = useState('');
  const wrong = useWrong(document);
  const extent = extentOf(document.components);
  const choose = (id: string, more: boolean) => {
    if (connecting !== null) {
      const no = refusal(document, connecting, id);
      setRefused(no === null ? '' : (words.refusals[no] ?? ''));
      lab.act({ kind: 'connect', from: connecting, to: id });
      setConnecting(null);
      return;
    }
    setRefused('');
    if (!more) return lab.select([id]);
    lab.select(selection.includes(id) ? selection.filter((one) => one !== id) : [...selection, id]);
  };
  const focus = (id: string) =>
    root.current?.querySelector<HTMLElement>(`[data-component="${CSS.escape(id)}"]`)?.focus();
  const onKey = (event: KeyboardEvent) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset.component : undefined;
    const focused = id === undefined ? undefined : componentOf(document, id);
    const ids = focused && !selection.includes(focused.id) ? [focused.id] : selection;
    const towards = directionOf(event.key);
    const control = event.ctrlKey || event.metaKey;
    if (event.key === 'Escape') setConnecting(null);
    else if ((event.key === 'Delete' || event.key === 'Backspace') && ids.length > 0) lab.act({ kind: 'remove', ids });
    else if (control && event.key === 'd') lab.act({ kind: 'duplicate', ids });
    else if (focused && !control && event.key.toLowerCase() === 'c') setConnecting(focused.id);
    else if (focused && towards && event.shiftKey) {
      const by = { x: towards.x * nudge, y: towards.y * nudge };
      lab.act({ kind: 'move', ids, by }, `nudge ${ids.join()}`);
    } else if (focused && towards) focus(neighbour(document.components, focused, towards)?.id ?? focused.id);
    else return;
    event.preventDefault();
  };
  const onDrop = (event: DragEvent) => {
    const component = readKind(event.dataTransfer.getData(dragType));
    const edge = root.current?.firstElementChild?.getBoundingClientRect();
    if (component === null || edge === undefined) return;
    event.preventDefault();
    const at = { x: event.clientX - edge.left + extent.left - 76, y: event.clientY - edge.top + extent.top - 32 };
    lab.act({ kind: 'add', component, at: { x: Math.round(at.x), y: Math.round(at.y) } });
  };
  return (
    <div className="flex h-full min-h-0 flex-col">
      <p role="status" className="min-h-6 px-4 pt-1 text-[12.5px] text-ink2">
        {connecting === null ? refused : words.connectFrom(connecting)}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields */}
      <div
        ref={root}
        role="group"
        aria-label={`${words.canvas}. ${words.canvasHelp}`}
        className="relative min-h-0 flex-1 overflow-auto"
        onKeyDown={onKey}
        onDragOver={(event) => event.preventDefault()}
        onDrop={onDrop}
      >
        <div className="relative" style={{ width: extent.width, height: extent.height }}>
          <button
            type="button"
            tabIndex={-1}
            aria-hidden="true"
            className="absolute inset-0 cursor-default"
            onClick={() => lab.select([])}
          />
          <Links document={document} extent={extent} selection={selection} onChoose={(id) => lab.select([id])} />
          {document.components.map((one) => (
            <Box
              key={one.id}
              component={one}
              place={{ x: placeOf(one).x - extent.left, y: placeOf(one).y - extent.top }}
              chosen={selection.includes(one.id)}
              wrong={wrong.has(one.id)}
              onChoose={choose}
              onConnect={setConnecting}
            />
          ))}
        </div>
        {document.components.length === 0 && (
          <p className="pointer-events-none absolute inset-0 m-auto flex max-w-80 items-center text-center text-ui text-ink2">
            {words.empty}
          </p>
        )}
      </div>
      <ul className="sr-only">
        {document.connections.map((one) => (
          <li key={connectionId(one)}>{words.connection(one.from, one.to)}</li>
        ))}
      </ul>
    </div>
  );
}
