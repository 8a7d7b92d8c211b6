/**
 * Brings a run to a moment that a text points at: the figure's own run, with what the text adds, paused there.
 */
import { firstLine } from '@/components/simulation/lines';
import type { Session } from '@/components/simulation/session';
import type { Figure, MomentLink } from '@/content/model';
import type { CheckedIntervention } from '@/simulator/scenario/checked';

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

/** Stops early when the signal says so: the reader has asked for something else. */
export async function openMoment(
  session: Session,
  figure: Figure,
  { atMs, interventions = [] }: MomentLink,
  signal: AbortSignal,
): Promise<void> {
  session.pause();
  if (signal.aborted) return;
  if (!isOwnRun(session, figure) || interventions.length > 0) {
    // Those of lessons passed the checks while the page was made.
    const line = { ...firstLine(0, 0, atMs), acts: interventions as readonly CheckedIntervention[] };
    session.open({ seed: figure.seed, lines: [line], shown: 0, besideLine: null, atMs });
  }
  await until(session, () => isReady(session), signal);
  if (!signal.aborted) await goTo(session, atMs, signal);
}
