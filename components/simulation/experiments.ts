/**
 * Experiments for a page: comparisons, sweeps and replications, each in a worker of its own, so that the run on the
 * stage is not held up. To call one off ends its worker.
 */
import type { ExperimentProgress } from '@/simulator/experiment/experiment';
import type { ExperimentReport, ExperimentRequest } from '@/simulator/experiment/request';
import { Channel } from './channel';
import { type OpenPort, openWorker } from './port';
import type { Answer } from './questions';

export type { ExperimentProgress, ExperimentRequest };
export type ReportOf<Kind extends ExperimentReport['kind']> = Extract<ExperimentReport, { kind: Kind }>;

export interface Conducting {
  /** Nobody waits for the report any more. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ExperimentProgress) => void;
  readonly openPort?: OpenPort;
}

/** Conducts what is asked for; a request that makes no sense fails with what is wrong with it. */
export function conduct<Kind extends ExperimentReport['kind']>(
  request: Extract<ExperimentRequest, { kind: Kind }>,
  { signal, onProgress, openPort = openWorker }: Conducting = {},
): Promise<Answer<ReportOf<Kind>>> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve({ kind: 'canceled' });
    const settle = (answer: Answer<ReportOf<Kind>>) => {
      signal?.removeEventListener('abort', cancel);
      channel.close();
      resolve(answer);
    };
    const cancel = () => settle({ kind: 'canceled' });
    const channel = new Channel(openPort, () => settle({ kind: 'failed', problems: [] }));
    channel.begin(
      (message) => {
        if (message.type === 'concluded') settle({ kind: 'answered', value: message.report as ReportOf<Kind> });
        else if (message.type === 'failed') settle({ kind: 'failed', problems: message.problems });
        else if (message.type === 'conducting') onProgress?.(message);
      },
      { type: 'experiment', request },
    );
    signal?.addEventListener('abort', cancel, { once: true });
  });
}
