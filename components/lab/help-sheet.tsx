'use client';

/**
 * All keys and gestures of the lab.
 */
import { Dialog } from '@/components/controls/dialog';
import { useLocale } from '@/components/i18n/locale';
import { helpMessages } from './help-messages';
import { labMessages } from './messages';

export function HelpSheet({ onClose }: { readonly onClose: () => void }) {
  const locale = useLocale();
  return (
    <Dialog wide title={labMessages[locale].help} close={labMessages[locale].close} onClose={onClose}>
      <div className="gap-x-10 min-[720px]:columns-2">
        {helpMessages[locale].map(({ title, rows }) => (
          <section key={title} className="break-inside-avoid pb-5">
            <h3 className="pb-1 text-ui font-semibold">{title}</h3>
            <dl className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-4 text-readout">
              {rows.map(([key, meaning]) => (
                <div key={key} className="contents">
                  <dt className="border-t border-rule py-1.5 font-medium">{key}</dt>
                  <dd className="border-t border-rule py-1.5 text-ink2">{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
