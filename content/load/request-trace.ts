/**
 * The traces of one request of a figure's run, for questions about its waterfall, and the key that is read off them.
 */
import '@/simulator/packs/all';
import { traceRun } from '@/simulator/experiment/trace-run';
import type { Trace } from '@/simulator/telemetry/traces/trace';
import type { CheckedFigure, MomentLink, TraceKey } from '../model';
import { checkInterventions } from './files';

export interface TracedRequest {
  /** The run, and the moment up to which it is followed. */
  readonly moment: MomentLink;
  readonly request: number;
}

/** `file` is named when something is wrong. */
export function traceRequest(figure: CheckedFigure, of: TracedRequest, file: string): readonly Trace[] {
  const where = `${file}: figure "${figure.id}"`;
  const { scenario, seed } = figure;
  const { moment, request } = of;
  const interventions = [...figure.interventions, ...checkInterventions(moment.interventions ?? [], scenario, where)];
  const { recorder } = traceRun(scenario, { seed, interventions, untilMs: moment.atMs, onlyRequest: request });
  const traces = recorder.all();
  if (traces[0]?.endMs != null) return traces;
  throw new Error(`${where}: request ${request} has not ended at ${moment.atMs} ms. Name another, or a later moment.`);
}

/** The id of the right option. */
export function traceKey(traces: readonly Trace[], asks: TraceKey): string {
  switch (asks) {
    case 'longest':
      return longestStretch(traces);
    case 'tries':
      return String(spansOf(traces).filter(({ what }) => what === 'call').length);
    case 'reason':
      return traces[0]?.reason ?? '';
  }
}

const spansOf = (traces: readonly Trace[]) => traces.flatMap(({ spans }) => spans);

/** Component and kind of the time that is longest in all, such as `A-queue`. */
function longestStretch(traces: readonly Trace[]): string {
  const sums = new Map<string, number>();
  for (const { component, phases, endMs } of spansOf(traces)) {
    for (const phase of phases) {
      const name = `${component}-${phase.category}`;
      sums.set(name, (sums.get(name) ?? 0) + (phase.endMs ?? endMs ?? phase.startMs) - phase.startMs);
    }
  }
  const [longest] = [...sums].sort((one, other) => other[1] - one[1]);
  return longest?.[0] ?? '';
}
