'use client';

/**
 * "Connect to …": the components that one can call, as a list to choose from.
 */
import { Dialog } from '@/components/controls/dialog';
import { useLocale } from '@/components/i18n/locale';
import { refusal } from './document/connect';
import { useDraft, useLab } from './lab-context';
import { labMessages } from './messages';

export function ConnectSheet({ from, onClose }: { readonly from: string; readonly onClose: () => void }) {
  const words = labMessages[useLocale()];
  const lab = useLab();
  const { document } = useDraft();
  const open = document.components.filter((one) => refusal(document, from, one.id) === null);
  return (
    <Dialog title={words.connectToOf(from)} close={words.close} onClose={onClose}>
      {open.length === 0 && <p className="text-ui text-ink2">{words.nothingToConnect}</p>}
      <ul>
        {open.map(({ id, kind }) => (
          <li key={id} className="border-t border-rule">
            <button
              type="button"
              className="min-h-12 w-full text-left text-ui font-medium underline-offset-4 hover:underline"
              onClick={() => {
                lab.act({ kind: 'connect', from, to: id });
                onClose();
              }}
            >
              {id} <span className="pl-1 font-normal text-ink3">{words.kinds[kind] ?? kind}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
