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
    <Dialog title={labMessages[locale].help} close={labMessages[locale].close} onClose={onClose}>
      {helpMessages[locale].map(({ title, rows }) => (
        <section key={title} className="pb-4">
          <h3 className="pb-1 text-ui font-semibold">{title}</h3>
          <dl className="grid grid-cols-[minmax(7rem,auto)_1fr] gap-x-4 text-ui">
            {rows.map(([key, meaning]) => (
              <div key={key} className="contents">
                <dt className="border-t border-rule py-1.5 font-medium">{key}</dt>
                <dd className="border-t border-rule py-1.5 text-ink2">{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
