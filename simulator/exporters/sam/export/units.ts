/**
 * Times and numbers in the units of AWS; what does not fit exactly is listed.
 */
import { reasons } from '../reasons';
import type { Unsupporting } from '../unsupported';

export const secondMs = 1_000;
export const hourMs = 3_600_000;

export function wholeSeconds(ms: number, path: string, unsupported: Unsupporting): number {
  if (ms % secondMs !== 0) unsupported(path, reasons.wholeSeconds);
  return Math.ceil(ms / secondMs);
}

export function wholeHours(ms: number, path: string, unsupported: Unsupporting): number {
  if (ms % hourMs !== 0) unsupported(path, reasons.wholeHours);
  return Math.ceil(ms / hourMs);
}

export function wholeMilliseconds(ms: number, path: string, unsupported: Unsupporting): number {
  if (ms % 1 !== 0) unsupported(path, reasons.wholeMilliseconds);
  return Math.ceil(ms);
}
