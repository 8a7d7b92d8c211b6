/**
 * Checks of distributions that their schema cannot make.
 */
import type { Distribution } from '../schema/distribution';
import type { Report } from './report';

export function checkDistribution(distribution: Distribution, path: string, report: Report): void {
  if (distribution.kind === 'mixture') {
    for (const [index, part] of distribution.of.entries()) {
      checkDistribution(part.distribution, `${path}.of[${index}].distribution`, report);
    }
  }
  if (distribution.kind === 'uniform' && distribution.minMs > distribution.maxMs) {
    report(`${path}.maxMs`, 'range', `at least minMs, ${distribution.minMs}`, distribution.maxMs);
  }
  if (distribution.kind !== 'lognormal') return;
  const { medianMs, sigma, meanMs, cv } = distribution;
  const byMedian = medianMs !== undefined && sigma !== undefined && meanMs === undefined && cv === undefined;
  const byMean = meanMs !== undefined && cv !== undefined && medianMs === undefined && sigma === undefined;
  if (!byMedian && !byMean) report(path, 'type', 'either medianMs and sigma, or meanMs and cv', distribution);
}
