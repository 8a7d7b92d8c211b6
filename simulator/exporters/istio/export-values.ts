/**
 * Single values on their way into Istio's resources; those that Istio would take for something else stay out.
 */
import { writeDuration } from './duration';
import { type Place, said, unsaid } from './notes';
import { reasons } from './reasons';

/** Istio's own value for "no limit", which its fields of 32 bits with sign cannot hold. */
export const noLimit = 4_294_967_295;
const largestInt32 = 2_147_483_647;

/** An object of those fields that have a value; undefined when none has. */
export function fieldsOf<T extends Readonly<Record<string, unknown>>>(fields: T): Partial<T> | undefined {
  const present = Object.entries(fields).filter(([, value]) => value !== undefined);
  return present.length === 0 ? undefined : (Object.fromEntries(present) as Partial<T>);
}

/** A duration, or undefined for null (Istio: none) and for what Istio refuses. */
export function durationOf(place: Place, setting: string, ms: number | null): string | undefined {
  if (ms === null) return undefined;
  const text = writeDuration(ms);
  if (text === null) unsaid(place, setting, reasons.tooShort);
  else said(place, setting);
  return text ?? undefined;
}

/** A limit of the connection pool: 0 would mean no limit, and no limit is written by leaving it out. */
export function limitOf(place: Place, setting: string, limit: number): number | undefined {
  if (limit === 0) unsaid(place, setting, reasons.zeroMeansUnset);
  else if (limit > largestInt32 && limit !== noLimit) unsaid(place, setting, reasons.tooLarge);
  else said(place, setting);
  return limit === 0 || limit > largestInt32 ? undefined : limit;
}

/** A whole percentage. */
export function percentOf(place: Place, setting: string, percent: number, zeroIsUnset: boolean): number | undefined {
  if (Math.floor(percent) !== percent) unsaid(place, setting, reasons.wholePercent);
  else if (percent === 0 && zeroIsUnset) unsaid(place, setting, reasons.zeroMeansDefault);
  else {
    said(place, setting);
    return percent;
  }
  return undefined;
}
