'use client';

/**
 * Architectures to start from. What was open before can be undone to.
 */
import { Dialog } from '@/components/controls/dialog';
import { useLocale } from '@/components/i18n/locale';
import type { Text } from '@/content/model';
import { readDocument } from './document/document';
import { useLab } from './lab-context';
import { labMessages } from './messages';
import { withRoom } from './stage/tidy';

export interface TemplateEntry {
  readonly id: string;
  readonly title: Text;
  readonly scenario: unknown;
}

interface TemplatesProps {
  readonly templates: readonly TemplateEntry[];
  readonly onClose: () => void;
}

export function Templates({ templates, onClose }: TemplatesProps) {
  const locale = useLocale();
  const lab = useLab();
  const open = ({ scenario }: TemplateEntry) => {
    const document = readDocument(scenario);
    if (document !== null) lab.act({ kind: 'replace', document: withRoom(document) });
    onClose();
  };
  return (
    <Dialog title={labMessages[locale].templates} close={labMessages[locale].close} onClose={onClose}>
      <ul className="grid gap-x-4 min-[600px]:grid-cols-2">
        {templates.map((template) => (
          <li key={template.id} className="border-t border-rule">
            <button
              type="button"
              onClick={() => open(template)}
              className="min-h-12 w-full py-2 text-left text-ui font-medium underline-offset-4 hover:underline"
            >
              {template.title[locale]}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
