/**
 * Which shard a record belongs to, and which part of it: a hash of its partition key, the same in every run. SPEC Q19.
 */
import { createStream, type Stream, uniform } from '../../../random';
import type { MessageOrigin } from '../message';

/** Spreads partition keys over shards; Kinesis uses MD5, and any fixed hash does. */
const hash = createStream(0, 'partition', '');

/** A place in the hash range of the stream, and one within the shard, both from 0 to 1. */
export interface HashPlace {
  readonly inStream: number;
  readonly inShard: number;
}

/** `random`: the stream of draws when every record has a key of its own; null when the key is what it is about. */
export function hashPlaceOf({ subject, key, lineage }: MessageOrigin, random: Stream | null): HashPlace {
  if (random === null) return { inStream: uniform(hash, subject, 0, 0), inShard: uniform(hash, subject, 0, 1) };
  return { inStream: uniform(random, key, lineage, 0), inShard: uniform(random, key, lineage, 1) };
}
