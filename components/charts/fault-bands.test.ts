/** Which stretches of a run are shaded as faulty, and which moments carry a mark. */
import { describe, expect, it } from 'vitest';
import { faultBands, settingMarks } from './fault-bands';

const slow = (atMs: number, target = 'B') => ({ atMs, target, kind: 'slow', factor: 15, addedMs: 0 }) as const;
const errors = (atMs: number, target = 'B') =>
  ({ atMs, target, kind: 'errors', rate: 1, answerAfterMs: null }) as const;
const recover = (atMs: number, target = 'B') => ({ atMs, target, kind: 'recover' }) as const;

describe('fault bands', () => {
  it('reach from a fault to its repair, or go on', () => {
    const bands = faultBands([errors(12_000), recover(22_000), slow(34_000)]);
    expect(bands.map(({ fault, fromMs, toMs }) => [fault.kind, fromMs, toMs])).toEqual([
      ['errors', 12_000, 22_000],
      ['slow', 34_000, null],
    ]);
  });

  it('end when another fault takes over', () => {
    expect(faultBands([errors(1_000), slow(2_000)]).map((band) => band.toMs)).toEqual([2_000, null]);
  });

  it('leave out a fault that was replaced in the same moment', () => {
    expect(faultBands([errors(1_000), recover(1_000), slow(1_000)]).map((band) => band.fault.kind)).toEqual(['slow']);
  });

  it('end for a replica when its component is repaired, but not the other way round', () => {
    expect(faultBands([slow(1_000, 'B#2'), recover(2_000, 'B')])[0]?.toMs).toBe(2_000);
    expect(faultBands([slow(1_000, 'B'), recover(2_000, 'B#2')])[0]?.toMs).toBeNull();
    expect(faultBands([slow(1_000, 'B#1'), recover(2_000, 'B#12')])[0]?.toMs).toBeNull();
  });
});

describe('setting marks', () => {
  it('gather the changes of one moment and leave out the start', () => {
    const set = (atMs: number) => ({ atMs, target: 'A->B', kind: 'configure', set: { numRetries: 1 } }) as const;
    expect(settingMarks([set(0), set(5_000), set(5_000), set(9_000)]).map((mark) => mark.length)).toEqual([2, 1]);
  });
});
