'use client';

/**
 * The button that copies a link to the moment on the stage of a lesson's figure.
 */
import { figureAnchor } from '@/components/lesson/moment-bus';
import { addressOf } from '@/components/simulation/link/address';
import type { Session } from '@/components/simulation/session';
import type { CheckedFigure, Locale } from '@/content/model';
import type { StageView } from '../view/stage-view';
import { CopyAddress } from './copy-address';

interface CopyLinkProps {
  readonly session: Session;
  readonly figure: CheckedFigure;
  readonly view: StageView;
  readonly lesson: string;
  readonly locale: Locale;
  readonly touch?: boolean;
  readonly disabled?: boolean;
}

export function CopyLink({ session, figure, view, lesson, ...rest }: CopyLinkProps) {
  const address = async () => {
    const [{ linkTextOf }, { extrasOf }] = await Promise.all([
      import('@/components/simulation/link/figure-link'),
      import('../view/link-view'),
    ]);
    return addressOf(
      linkTextOf(lesson, figure, session.position(), extrasOf(view, session.getState().reachedMs)),
      figureAnchor(figure.id),
    );
  };
  return <CopyAddress address={address} {...rest} />;
}
