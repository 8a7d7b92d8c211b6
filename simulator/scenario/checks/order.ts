/**
 * Lists that must be in order of time.
 */
import type { Report } from './report';

export function checkOrder(points: readonly { atMs: number }[], path: string, report: Report): void {
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (before !== undefined && point.atMs < before.atMs) {
      report(`${path}[${index}].atMs`, 'order', `at least ${before.atMs}, the time before it`, point.atMs);
    }
  });
}
