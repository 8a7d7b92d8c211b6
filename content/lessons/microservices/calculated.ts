/**
 * The numbers of the text that come from calculations.
 */
import type { CalculatedNumber } from '@/content/model';

export const calculated: readonly CalculatedNumber[] = [
  {
    id: 'train-clean',
    calculation: 'release-train',
    inputs: { coupling: 1 },
    reading: 'clean',
    format: 'percent',
    holds: [0.59, 0.61],
  },
  {
    id: 'train-days',
    calculation: 'release-train',
    inputs: { services: 40, coupling: 1 },
    reading: 'days',
    format: 'days',
    holds: [7, 8.5],
  },
  {
    id: 'loose-clean',
    calculation: 'release-train',
    inputs: { coupling: 0 },
    reading: 'clean',
    format: 'percent',
    holds: [0.95, 0.95],
  },
  { id: 'edges-size', calculation: 'edges', reading: 'size', format: 'count', holds: [6, 6] },
  { id: 'edges-contracts', calculation: 'edges', reading: 'contracts', format: 'count', holds: [20, 20] },
  { id: 'edges-most', calculation: 'edges', reading: 'most', format: 'count', holds: [45, 45] },
  { id: 'languages-plain', calculation: 'languages', reading: 'plain', format: 'count', holds: [32, 32] },
  { id: 'languages-mesh', calculation: 'languages', reading: 'mesh', format: 'count', holds: [21, 21] },
];
