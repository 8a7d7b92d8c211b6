/**
 * Says why a link did not lead where it was to lead.
 */
import { problemLine } from '@/components/problems/sentence';
import type { Locale } from '@/content/model';
import { linkNoticeMessages } from './notice-messages';
import type { LinkTrouble } from './use-followed-link';

export function LinkNotice({ trouble, locale }: { readonly trouble: LinkTrouble; readonly locale: Locale }) {
  const words = linkNoticeMessages[locale];
  const [problem] = trouble.kind === 'broken' ? trouble.read.problems : [];
  return (
    <p role="status" className="rounded-ui border border-rule2 bg-paper px-4 py-3 text-ui text-ink2">
      {words[trouble.kind]} {problem && problemLine(problem, locale)}
    </p>
  );
}
