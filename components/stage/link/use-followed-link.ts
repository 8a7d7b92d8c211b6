'use client';

/**
 * Opens the moment that the page's address carries, if it belongs to this figure; and tells why it could not.
 */
import { useEffect, useState } from 'react';
import { figureAnchor } from '@/components/lesson/moment-bus';
import { momentInAddress } from '@/components/simulation/link/address';
import type { Followed } from '@/components/simulation/link/figure-link';
import type { Session } from '@/components/simulation/session';
import type { CheckedFigure } from '@/content/model';
import type { StageView } from '../view/stage-view';

export type LinkTrouble = Extract<Followed, { kind: 'changed' | 'broken' }> | { readonly kind: 'foreign' };

/** The figure that a link names is on this page, and says itself what becomes of the link. */
const isHere = (figure: string | null) => figure !== null && document.getElementById(figureAnchor(figure)) !== null;

/** Waits while the figure is locked. `onView` is told what the link has chosen on the stage; it never changes. */
export function useFollowedLink(
  session: Session,
  figure: CheckedFigure,
  lesson: string | null,
  locked: boolean,
  onView: (view: StageView) => void,
): LinkTrouble | null {
  const [trouble, setTrouble] = useState<LinkTrouble | null>(null);
  useEffect(() => {
    const text = lesson === null ? null : momentInAddress();
    if (text === null || lesson === null || locked) return;
    let current = true;
    void Promise.all([import('@/components/simulation/link/figure-link'), import('../view/link-view')]).then(
      (loaded) => {
        if (!current) return;
        const [{ followLink }, { viewOf }] = loaded;
        const followed = followLink(text, lesson, figure);
        if (followed.kind === 'here') {
          session.open(followed.link.position);
          onView(viewOf(followed.link));
        } else if (followed.kind !== 'elsewhere') setTrouble(followed);
        else if (!isHere(followed.figure)) setTrouble({ kind: 'foreign' });
      },
    );
    return () => {
      current = false;
    };
  }, [session, figure, lesson, locked, onView]);
  return trouble;
}
