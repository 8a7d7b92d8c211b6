/**
 * The mean time that the scenario gives an endpoint to work: what theory predicts its threads with. Null where it says
 * no such thing in closed form.
 */
import type { Scenario } from '@/simulator/scenario/schema/scenario';

type Service = Extract<Scenario['components'][number], { kind: 'service' }>;
type Step = Service['endpoints'][string]['steps'][number];
type Distribution = Extract<Step, { kind: 'work' }>['time'];

export function meanWorkMs(steps: readonly Step[]): number | null {
  let sum = 0;
  for (const step of steps) {
    if (step.kind === 'attempt') return null;
    if (step.kind !== 'work') continue;
    const mean = step.perRecord === undefined ? meanMs(step.time) : null;
    if (mean === null) return null;
    sum += mean;
  }
  return sum;
}

function meanMs(time: Distribution): number | null {
  switch (time.kind) {
    case 'constant':
      return time.ms;
    case 'uniform':
      return (time.minMs + time.maxMs) / 2;
    case 'exponential':
      return time.meanMs;
    case 'lognormal':
      return time.meanMs ?? logNormalMean(time.medianMs, time.sigma);
    case 'empirical':
      return time.valuesMs.reduce((sum, value) => sum + value, 0) / time.valuesMs.length;
    default:
      return null;
  }
}

const logNormalMean = (medianMs: number | undefined, sigma: number | undefined): number | null =>
  medianMs === undefined || sigma === undefined ? null : medianMs * Math.exp(sigma ** 2 / 2);
