/**
 * Draws how many records a call carries, by inversion of one draw.
 */
import type { Stream } from '../../random';
import { uniform } from '../../random';
import { log } from '../../random/log';
import { maxRecords } from '../../scenario/limits';
import type { RecordCount } from '../../scenario/schema/record-count';

/** From 1 to 10,000. */
export type RecordsOf = (key: number, lineage: number, index: number) => number;

/** `undefined`: one record. */
export function recordsOf(config: RecordCount | undefined, stream: Stream): RecordsOf {
  if (config === undefined) return () => 1;
  if (typeof config === 'number') return () => config;
  const at = inverseOf(config);
  return (key, lineage, index) => at(uniform(stream, key, lineage, index));
}

function inverseOf(config: Exclude<RecordCount, number>): (draw: number) => number {
  switch (config.kind) {
    case 'uniform':
      return (draw) => config.min + Math.floor(draw * (config.max - config.min + 1));
    case 'geometric': {
      if (config.mean === 1) return () => 1;
      const scale = 1 / log(1 - 1 / config.mean);
      return (draw) => Math.min(maxRecords, 1 + Math.floor(log(1 - draw) * scale));
    }
    case 'weighted': {
      const total = config.of.reduce((sum, part) => sum + part.weight, 0);
      return (draw) => {
        let left = draw * total;
        for (const part of config.of) {
          left -= part.weight;
          if (left < 0) return part.records;
        }
        return (config.of.at(-1) as { records: number }).records;
      };
    }
  }
}
