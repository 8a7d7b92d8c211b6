/**
 * Logs against plain lists: appended to, cut and forked in any order, across the borders of segments.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Log, placeOf, segmentLength, segmentOf } from './playback-log';

type Columns = { atMs: Float64Array; value: Uint32Array };

const make = (length: number): Columns => ({ atMs: new Float64Array(length), value: new Uint32Array(length) });

interface Row {
  readonly atMs: number;
  readonly value: number;
}

interface Pair {
  readonly log: Log<Columns>;
  readonly list: Row[];
}

const action = fc.record({
  kind: fc.constantFrom('append', 'append', 'truncate', 'fork'),
  /** Which of the logs. */
  on: fc.nat(),
  rows: fc.integer({ min: 0, max: 2 * segmentLength + 3 }),
  /** Where to cut, as a share of what is there. */
  share: fc.double({ min: 0, max: 1, noNaN: true }),
});

const rowsOf = (log: Log<Columns>): Row[] =>
  Array.from({ length: log.length }, (_, entry) => {
    const { atMs, value } = segmentOf(log, entry);
    return { atMs: atMs[placeOf(entry)] as number, value: value[placeOf(entry)] as number };
  });

it('a log and its forks hold what plain lists would', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 14, size: 'max' }), (actions) => {
      const pairs: Pair[] = [{ log: new Log(make, 'atMs'), list: [] }];
      let written = 0;
      for (const { kind, on, rows, share } of actions) {
        const { log, list } = pairs[on % pairs.length] as Pair;
        const cutMs = Math.floor(share * ((list.at(-1)?.atMs ?? 0) + 2));
        const before = list.filter(({ atMs }) => atMs < cutMs);
        if (kind === 'append') {
          const start = list.at(-1)?.atMs ?? 0;
          // Three rows of each moment, so that cuts fall between equals.
          const added = Array.from({ length: rows }, (_, i) => ({ atMs: start + Math.floor(i / 3), value: written++ }));
          log.append({
            length: rows,
            atMs: Float64Array.from(added, ({ atMs }) => atMs),
            value: Uint32Array.from(added, ({ value }) => value),
          });
          list.push(...added);
        } else if (kind === 'truncate') {
          log.truncate(cutMs);
          list.length = before.length;
        } else {
          pairs.push({ log: log.fork(cutMs), list: before });
        }
      }
      for (const { log, list } of pairs) {
        expect(rowsOf(log)).toEqual(list);
        const last = list.at(-1)?.atMs ?? 0;
        expect(log.countUpTo(last / 2)).toBe(list.filter(({ atMs }) => atMs <= last / 2).length);
      }
    }),
    { numRuns: 60 },
  );
});

it('finds the moments nearest to one, before and after it', () => {
  const log = new Log(make, 'atMs');
  expect([log.momentBefore(5), log.momentAfter(5)]).toEqual([null, null]);
  log.append({ length: 4, atMs: Float64Array.of(2, 5, 5, 9), value: new Uint32Array(4) });
  expect([log.momentBefore(2), log.momentAfter(2)]).toEqual([null, 5]);
  expect([log.momentBefore(5), log.momentAfter(5)]).toEqual([2, 9]);
  expect([log.momentBefore(99), log.momentAfter(9)]).toEqual([9, null]);
});
