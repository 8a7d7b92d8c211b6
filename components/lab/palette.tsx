'use client';

/**
 * All kinds of components: to be dragged onto the canvas, or placed after the chosen one by a press.
 */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useLocale } from '@/components/i18n/locale';
import { placeOf } from './document/arrange';
import { componentOf } from './document/document';
import { gridX, type Kind, kinds } from './document/fresh';
import { inputStyle } from './form/style';
import { KindGlyph } from './kind-glyph';
import { useLab } from './lab-context';
import { labMessages } from './messages';

const groups: readonly (readonly [keyof (typeof labMessages)['en']['groups'], readonly Kind[]])[] = [
  ['sources', ['client', 'apiGateway']],
  ['compute', ['monolith', 'service', 'function']],
  ['state', ['database', 'cache', 'table', 'objectStore']],
  ['messaging', ['queue', 'stream', 'topic']],
  ['mesh', ['controlPlane']],
];

/** What a drag from the palette carries. */
export const dragType = 'application/x-faultline-component';

export const readKind = (text: string): Kind | null => kinds.find((kind) => kind === text) ?? null;

/** Up and down go from kind to kind, and from the field to find one to the first. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  const stops: Element[] = [...event.currentTarget.querySelectorAll('input, button')];
  const at = document.activeElement === null ? -1 : stops.indexOf(document.activeElement);
  const next = stops[Math.max(0, Math.min(stops.length - 1, at + by))];
  if (next instanceof HTMLElement) next.focus();
  event.preventDefault();
}

/** A slash goes to the field to find a component, from wherever nothing is typed. */
function useFindKey(root: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const typed = event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox]), textarea');
      if (event.key !== '/' || typed || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      root.current?.querySelector('input')?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [root]);
}

export function Palette({ onPlaced }: { readonly onPlaced?: () => void }) {
  const words = labMessages[useLocale()];
  const lab = useLab();
  const id = useId();
  const [wanted, setWanted] = useState('');
  const root = useRef<HTMLElement>(null);
  useFindKey(root);
  const fits = (kind: Kind) => (words.kinds[kind] ?? kind).toLowerCase().includes(wanted.trim().toLowerCase());
  const place = (component: Kind) => {
    const { document, selection } = lab.getState().history.present;
    const chosen = selection.length === 1 ? componentOf(document, selection[0] ?? '') : undefined;
    const last = chosen ?? document.components.at(-1);
    const at = last === undefined ? { x: 0, y: 0 } : { x: placeOf(last).x + gridX, y: placeOf(last).y };
    const after = chosen === undefined ? {} : { after: chosen.id };
    lab.act({ kind: 'add', component, at, ...after });
    onPlaced?.();
  };
  return (
    <nav ref={root} aria-labelledby={id} data-palette="" className="flex flex-col gap-4 p-4" onKeyDown={walk}>
      <h2 id={id} className="sr-only">
        {words.palette}
      </h2>
      <input
        className={inputStyle}
        type="search"
        placeholder={words.find}
        aria-label={words.find}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
        onKeyDown={(event) => {
          const first = kinds.find(fits);
          if (event.key === 'Enter' && wanted.trim() !== '' && first) place(first);
        }}
      />
      {groups.map(([group, members]) => {
        const found = members.filter(fits);
        return (
          found.length > 0 && (
            <section key={group}>
              <h3 className="pb-1 text-[12.5px] font-semibold text-ink2">{words.groups[group]}</h3>
              <div className="max-[1079px]:grid max-[1079px]:grid-cols-2 max-[1079px]:gap-x-4 min-[600px]:max-[1079px]:grid-cols-3">
                {found.map((kind) => (
                  <button
                    key={kind}
                    type="button"
                    draggable
                    onDragStart={(event) => event.dataTransfer.setData(dragType, kind)}
                    onClick={() => place(kind)}
                    className="-mx-2 flex min-h-8 w-[calc(100%+1rem)] cursor-grab items-center gap-2.5 rounded-ui px-2 text-left text-ui hover:bg-sunk pointer-coarse:min-h-12"
                  >
                    <KindGlyph kind={kind} />
                    {words.kinds[kind]}
                  </button>
                ))}
              </div>
            </section>
          )
        );
      })}
      <p className="text-[12.5px] leading-[18px] text-ink3">{words.paletteHelp}</p>
    </nav>
  );
}
