/**
 * What the requests of a class carry, compiled.
 */
import { createStream, type RankOf, type Stream } from '../../random';
import type { RequestTraits } from '../../scenario/schema/request';
import { ranksOf } from './keys';

export interface CarriedPlan {
  readonly credentials: RequestTraits['credentials'];
  /** Number of the caller; null: one for the whole class. */
  readonly callers: RankOf | null;
  readonly callerStream: Stream;
  readonly apiKey: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly validProbability: number;
  readonly validStream: Stream;
}

export function planCarried(seed: number, client: string, name: string, traits: RequestTraits): CarriedPlan {
  const { credentials, callers, apiKey, headers, validProbability } = traits;
  return {
    credentials,
    callers: callers === null ? null : ranksOf(callers),
    callerStream: createStream(seed, `caller ${name}`, client),
    apiKey,
    headers,
    validProbability,
    validStream: createStream(seed, `valid ${name}`, client),
  };
}
