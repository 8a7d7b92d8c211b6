/**
 * The traces of the last requests of a run, as OTLP/JSON.
 */
import { loadOtlp } from '@/components/simulation/scenario-checks';
import type { Session } from '@/components/simulation/session';
import { listRequests } from '@/simulator/telemetry/list-requests';
import type { Trace } from '@/simulator/telemetry/traces/trace';

/** As many as a program that shows traces lists at once. */
export const mostTraces = 50;

/** The moment that the start of a run stands for, the same for everybody: a run has no date of its own. */
const epochUnixMs = Date.UTC(2026, 0, 1);

export async function tracesFile(session: Session): Promise<string | null> {
  const playback = session.playback();
  if (playback === null) return null;
  const untilMs = session.getState().reachedMs;
  const traces: Trace[] = [];
  for (const { request } of listRequests(playback, 'all', untilMs, mostTraces)) {
    const answer = await session.traces(request, untilMs);
    if (answer.kind === 'answered') traces.push(...answer.value);
  }
  if (traces.length === 0) return null;
  const { otlpTraces } = await loadOtlp();
  return `${JSON.stringify(otlpTraces(traces, { epochUnixMs }), null, 1)}\n`;
}
