/**
 * Conducts experiments for a page, job after job. Loaded when the first one is asked for: most pages never do.
 */
import { conductInSlices } from '../experiment/experiment';
import { type ExperimentRequest, planExperiment } from '../experiment/request';
import '../packs/all';
import type { FromWorker } from './protocol';

export interface ExperimentHost {
  readonly session: number;
  readonly send: (message: FromWorker) => void;
  /** Resolves when other messages have had their turn. */
  readonly pause: () => Promise<void>;
  /** True when nobody waits for the experiment any more. */
  readonly canceled: () => boolean;
}

/** Plans and conducts what is asked for; answers with its report, or with what is wrong with the request. */
export async function conductRequest(request: ExperimentRequest, host: ExperimentHost): Promise<void> {
  const { session, send, pause, canceled } = host;
  const planned = planExperiment(request);
  if (!planned.ok) {
    send({ type: 'failed', session, problems: planned.problems });
    return;
  }
  const slices = conductInSlices(planned.value);
  while (!canceled()) {
    const slice = slices.next();
    if (slice.done) {
      send({ type: 'concluded', session, report: slice.value });
      return;
    }
    send({ type: 'conducting', session, ...slice.value });
    await pause();
  }
}
