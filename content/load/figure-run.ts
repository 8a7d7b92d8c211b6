/**
 * A figure's run as it is before the reader touches it, simulated on the server for its still picture and for what a
 * prediction is compared with.
 */
import type { Intervention } from '@/simulator/scenario';
import type { CheckedFigure } from '../model';
import { checkInterventions } from './files';
import { type Recording, record } from './recording';

export interface FigureRunEnd {
  readonly untilMs: number;
  /** Done to the run beside the figure's own interventions. */
  readonly also?: readonly Intervention[] | undefined;
}

/** `file` is named when something is wrong. */
export function recordFigure(figure: CheckedFigure, { untilMs, also = [] }: FigureRunEnd, file: string): Recording {
  const where = `${file}: figure "${figure.id}"`;
  const { scenario, seed } = figure;
  const interventions = [...figure.interventions, ...checkInterventions(also, scenario, where)];
  return record({ scenario, seed, interventions, untilMs });
}
