import { describe, expect, it } from 'vitest';
import { firstLine, type Line } from '@/components/simulation/lines';
import type { CheckedIntervention } from '@/simulator/scenario/checked';
import { lineName } from './line-names';

const acts = (...list: object[]) => list.map((act) => ({ atMs: 18_000, target: 'B', ...act }) as CheckedIntervention);
const fork = (change: Partial<Line>): Line => ({ ...firstLine(1, 0, 20_000), from: 0, forkMs: 18_000, ...change });

describe('the name of a branch', () => {
  it('is what was done on it first, until somebody names it', () => {
    const slow = { kind: 'slow', factor: 15, addedMs: 0 };
    const named: [Line, string, string][] = [
      [firstLine(0, 0, 0), 'as it was', '원래 실행'],
      [firstLine(1, 1, 0), 'the other variant', '다른 구성'],
      [fork({ acts: acts(slow) }), 'B: slow ×15', 'B: 15배 느림'],
      [
        fork({ acts: acts({ kind: 'recover' }, { kind: 'scale', replicas: 3 }) }),
        'B: recovers and 1 more',
        'B: 복구 외 1개',
      ],
      [
        fork({ acts: acts({ kind: 'configure', target: 'A->B', set: { timeoutMs: 250 } }) }),
        'A→B: time-out 250\u00a0ms',
        'A→B: 타임아웃 250ms',
      ],
      [fork({}), 'nothing done', '아무것도 하지 않음'],
      [fork({ name: 'what if', acts: acts(slow) }), 'what if', 'what if'],
    ];
    for (const [line, en, ko] of named) expect([lineName(line, 'en'), lineName(line, 'ko')]).toEqual([en, ko]);
  });
});
