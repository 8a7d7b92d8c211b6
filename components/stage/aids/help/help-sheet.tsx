'use client';

/**
 * The help of a figure as a dialog: keys, gestures and shapes.
 */
import { Dialog } from '@/components/controls/dialog';
import { meanings, Shape } from '@/components/ui/shape';
import type { AidProps } from '../aid-props';
import { helpMessages } from './messages';

type Row = readonly [string, string];

function Table({ title, rows, asKeys }: { title: string; rows: readonly Row[]; asKeys: boolean }) {
  return (
    <section className="min-w-0">
      <h3 className="pb-1 text-ui font-semibold text-ink">{title}</h3>
      <dl className="text-readout">
        {rows.map(([what, does]) => (
          <div key={what} className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-3 border-b border-rule py-1.5">
            <dt className={asKeys ? 'font-mono text-ink' : 'font-medium text-ink'}>{what}</dt>
            <dd className="text-ink2">{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Shapes({ words }: { readonly words: (typeof helpMessages)['en'] }) {
  return (
    <section className="border-t border-rule pt-5">
      <h3 className="text-ui font-semibold text-ink">{words.shapes}</h3>
      <p className="pb-2 text-readout text-ink2">{words.shapesHelp}</p>
      <ul className="grid grid-cols-1 gap-x-8 gap-y-2 text-readout min-[560px]:grid-cols-2">
        {meanings.map((meaning) => {
          const [name, shape] = words.meanings[meaning];
          return (
            <li key={meaning} className="flex items-start gap-3">
              <Shape meaning={meaning} size={18} className="mt-0.5 flex-none" />
              <span>
                <b className="font-semibold text-ink">{name}</b> <span className="text-ink2">{shape}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export function HelpSheet({ locale, touch, onClose }: AidProps) {
  const words = helpMessages[locale];
  return (
    <Dialog wide title={words.title} close={words.close} touch={touch} onClose={onClose}>
      <p className="pt-1 pb-4 text-readout text-ink2">{words.intro}</p>
      <div className="grid grid-cols-1 gap-x-10 gap-y-6 pb-3 min-[720px]:grid-cols-2">
        {words.keys.map(({ title, rows }) => (
          <Table key={title} title={title} rows={rows} asKeys />
        ))}
        <Table title={words.touch.title} rows={words.touch.rows} asKeys={false} />
      </div>
      <p className="pb-5 text-readout text-ink2">{words.vertical}</p>
      <Shapes words={words} />
    </Dialog>
  );
}
