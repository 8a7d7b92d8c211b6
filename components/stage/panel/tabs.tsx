'use client';

/**
 * The phone's tabs: graph, charts or feed at a time.
 */
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';

export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly content: ReactNode;
}

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
  /** Stands at the end of their line. */
  readonly beside?: ReactNode;
}

export function Tabs({ label, tabs, beside }: TabsProps) {
  const base = useId();
  const [chosen, setChosen] = useState(tabs[0]?.id);
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    const at = tabs.findIndex(({ id }) => id === chosen);
    const next = tabs[(at + by + tabs.length) % tabs.length];
    setChosen(next?.id);
    document.getElementById(`${base}-tab-${next?.id}`)?.focus();
    event.preventDefault();
  }
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-3 border-b border-rule">
        <div role="tablist" aria-label={label} onKeyDown={onKeyDown} className="flex gap-5 max-[359px]:gap-3">
          {tabs.map(({ id, label: name }) => (
            <button
              key={id}
              id={`${base}-tab-${id}`}
              type="button"
              role="tab"
              aria-selected={id === chosen}
              aria-controls={`${base}-panel-${id}`}
              tabIndex={id === chosen ? 0 : -1}
              onClick={() => setChosen(id)}
              className="h-12 border-b-2 border-transparent px-0.5 text-ui text-ink2 aria-selected:border-ink aria-selected:font-semibold aria-selected:text-ink"
            >
              {name}
            </button>
          ))}
        </div>
        {beside}
      </div>
      {tabs.map(({ id, content }) => (
        <div
          key={id}
          id={`${base}-panel-${id}`}
          role="tabpanel"
          aria-labelledby={`${base}-tab-${id}`}
          hidden={id !== chosen}
          className="pt-4"
        >
          {id === chosen && content}
        </div>
      ))}
    </>
  );
}
