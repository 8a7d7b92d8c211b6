'use client';

/**
 * The link to due cards in a lesson. Its code is fetched only for a reader who has done something before.
 */
import { type ComponentType, useEffect, useState } from 'react';
import { useProgressRecord } from '@/components/progress/use-progress';
import type { ProgressRecord } from '@/progress/record';
import type { DueLinkProps } from './due-link';

const hasAnswered = ({ lessons, predictions }: ProgressRecord): boolean =>
  Object.keys(predictions).length > 0 || Object.values(lessons).some(({ answers }) => Object.keys(answers).length > 0);

export function LateDueLink(props: DueLinkProps) {
  const record = useProgressRecord();
  const [Link, setLink] = useState<ComponentType<DueLinkProps> | null>(null);
  const wanted = record !== null && hasAnswered(record);
  useEffect(() => {
    const load = async () => {
      try {
        const { DueLink } = await import('./due-link');
        setLink(() => DueLink);
      } catch {
        // Offline: the lesson can be read without it.
      }
    };
    if (wanted) load();
  }, [wanted]);
  return Link && <Link {...props} />;
}
