/**
 * Brings a run to a moment that a text points at: the figure's own run, with what the text adds, paused there.
 */
import type { Session } from '@/components/simulation/session';
import type { Action, Figure, MomentLink } from '@/content/model';
import type { Intervention } from '@/simulator/scenario/schema/intervention';

/** Moments are reached when the play head stands within this much of them. */
const nearMs = 0.5;

/** Waits for a state of the session, which may be there already. */
function until(session: Session, reached: () => boolean, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const stops: (() => void)[] = [];
    const settle = () => {
      if (!signal.aborted && !reached()) return;
      for (const stop of stops) stop();
      resolve();
    };
    stops.push(session.subscribe(settle), session.onFrame(settle));
    signal.addEventListener('abort', settle, { once: true });
    settle();
  });
}

async function goTo(session: Session, atMs: number, signal: AbortSignal): Promise<void> {
  session.seek(atMs);
  await until(session, () => Math.abs(session.playheadMs() - atMs) < nearMs, signal);
}

const isReady = (session: Session) => session.getState().status === 'ready';

const isOwnRun = (session: Session, figure: Figure): boolean =>
  JSON.stringify(session.getState().interventions) === JSON.stringify(figure.interventions) &&
  session.getState().seed === figure.seed;

function actionOf({ atMs: _, ...action }: Intervention): Action {
  return action;
}

/** Stops early when the signal says so: the reader has asked for something else. */
export async function openMoment(
  session: Session,
  figure: Figure,
  { atMs, interventions = [] }: MomentLink,
  signal: AbortSignal,
): Promise<void> {
  session.pause();
  await until(session, () => isReady(session), signal);
  if (!signal.aborted && (!isOwnRun(session, figure) || interventions.length > 0)) {
    session.restart(figure.seed);
    await until(session, () => isReady(session), signal);
  }
  for (const intervention of [...interventions].sort((a, b) => a.atMs - b.atMs)) {
    if (signal.aborted) return;
    await goTo(session, intervention.atMs, signal);
    if (!signal.aborted) session.act([actionOf(intervention)]);
  }
  if (!signal.aborted) await goTo(session, atMs, signal);
}
