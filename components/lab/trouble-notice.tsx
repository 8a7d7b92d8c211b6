'use client';

import { Button } from '@/components/controls/button';
import { useLocale } from '@/components/i18n/locale';
/**
 * Says what could not be opened, and how nothing of it is lost.
 */
import { problemLine } from '@/components/problems/sentence';
import { saveAs } from './export/save-as';
import { labMessages } from './messages';
import type { Trouble } from './use-lab-store';

interface TroubleNoticeProps {
  readonly trouble: Trouble;
  readonly onDismiss: () => void;
}

export function TroubleNotice({ trouble, onDismiss }: TroubleNoticeProps) {
  const locale = useLocale();
  const words = labMessages[locale];
  const [problem] = trouble.kind === 'link' ? trouble.problems : [];
  return (
    <div role="alert" className="flex flex-wrap items-center gap-x-5 gap-y-1 border-b border-ink px-5 py-2 text-ui">
      <p className="min-w-0 [overflow-wrap:anywhere]">
        {trouble.kind === 'link' ? words.linkBroken : words.keptUnreadable}{' '}
        {problem && <span className="text-ink2">{problemLine(problem, locale)}</span>}
      </p>
      {trouble.kind === 'unreadable' && (
        <Button className="px-3 pointer-coarse:h-12" onClick={() => saveAs('lab-unreadable.json', trouble.text)}>
          {words.saveUnreadable}
        </Button>
      )}
      <Button bare className="pointer-coarse:h-12" onClick={onDismiss}>
        {words.close}
      </Button>
    </div>
  );
}
