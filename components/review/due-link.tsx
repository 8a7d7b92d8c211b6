'use client';

/**
 * A link to the cards that are due; nothing while none is.
 */
import { useLocale } from '@/components/i18n/locale';
import { reviewPath } from '@/components/i18n/paths';
import { useProgressRecord } from '@/components/progress/use-progress';
import type { CardTriggers } from '@/progress/schedule';
import { dueOf } from './due-cards';
import { reviewMessages } from './messages';
import { useNow } from './use-now';

export interface DueLinkProps {
  readonly triggers: readonly CardTriggers[];
  readonly className?: string;
}

export function DueLink({ triggers, className = '' }: DueLinkProps) {
  const locale = useLocale();
  const record = useProgressRecord();
  const now = useNow();
  const count = record === null ? 0 : dueOf(triggers, (each) => each, record, now).length;
  if (count === 0) return null;
  return (
    <a
      href={reviewPath(locale)}
      className={`min-h-11 items-center text-ui font-medium whitespace-nowrap underline decoration-rule2 underline-offset-4 hover:decoration-ink ${className}`}
    >
      {reviewMessages[locale].dueLink(count)}
    </a>
  );
}
