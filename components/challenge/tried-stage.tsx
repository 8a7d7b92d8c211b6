'use client';

/**
 * The stage on which settings are tried. It is of this moment only: no link can lead to it.
 */
import { useLocale } from '@/components/i18n/locale';
import type { Session } from '@/components/simulation/session';
import { useFigureSession, useSession } from '@/components/simulation/use-session';
import { OpenedStage, useOpenedStage } from '@/components/stage/opened-stage';
import type { CheckedFigure } from '@/content/model';
import { challengeMessages } from './messages';

export function TriedStage({ figure }: { readonly figure: CheckedFigure }) {
  const session = useFigureSession(figure);
  return session ? <WhenThere figure={figure} session={session} /> : <Preparing />;
}

interface SessionProps {
  readonly figure: CheckedFigure;
  readonly session: Session;
}

function WhenThere({ figure, session }: SessionProps) {
  const there = useSession(session, ({ topology, status }) => topology !== null || status === 'failed');
  return there ? <Opened figure={figure} session={session} /> : <Preparing />;
}

function Opened({ figure, session }: SessionProps) {
  return <OpenedStage stage={useOpenedStage(session, figure, false)} />;
}

function Preparing() {
  return <p className="min-h-[32rem] text-ui text-ink3">{challengeMessages[useLocale()].preparing}</p>;
}
