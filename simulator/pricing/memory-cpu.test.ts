import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectCase, modelOf } from '../testing/cases';
import { gbSeconds } from './lambda-price';
import { durationMs, vcpus } from './memory-cpu';

interface MemoryCpu {
  readonly cpu_seconds: number;
  readonly mb_per_vcpu: number;
  readonly memory_mb: readonly number[];
}

describe('memory and processor time', () => {
  it('[M5] gives one processor for 1,769 MB, in proportion (lambda-cpu-memory)', () => {
    const model = modelOf<MemoryCpu>('lambda-cpu-memory');
    expect(vcpus(model.mb_per_vcpu)).toBe(1);
    for (const memoryMb of model.memory_mb) {
      const seconds = durationMs({ cpuMs: model.cpu_seconds * 1_000 }, memoryMb) / 1_000;
      expectCase('lambda-cpu-memory', { [`duration_s:${memoryMb}`]: seconds });
    }
    expect(model.memory_mb).toHaveLength(4);
  });

  it('[M5] uses more than one processor only with as many threads', () => {
    const cpuMs = 1_000;
    expect(durationMs({ cpuMs }, 10_240)).toBe(1_000);
    expect(durationMs({ cpuMs, threads: 2 }, 3_538)).toBe(500);
    expect(durationMs({ cpuMs, threads: 4 }, 3_538)).toBe(500);
    expect(durationMs({ cpuMs, threads: 2 }, 10_240)).toBe(500);
    expect(durationMs({ cpuMs, threads: 2 }, 884.5)).toBe(2_000);
  });

  it('[M5] does not make waiting shorter', () => {
    expect(durationMs({ cpuMs: 100, waitMs: 50 }, 884.5)).toBe(250);
    expect(durationMs({ cpuMs: 100, waitMs: 50 }, 1_769)).toBe(150);
    expect(() => vcpus(0)).toThrow(RangeError);
  });

  it('[M5] makes pure work cost the same whatever the memory, up to one processor', () => {
    fc.assert(
      fc.property(fc.integer({ min: 128, max: 1_769 }), fc.integer({ min: 1, max: 10_000 }), (memoryMb, cpuMs) => {
        const cost = gbSeconds(memoryMb, durationMs({ cpuMs }, memoryMb));
        expect(cost / gbSeconds(1_769, cpuMs)).toBeCloseTo(1, 12);
        expect(gbSeconds(3_538, durationMs({ cpuMs }, 3_538)) / cost).toBeCloseTo(2, 12);
      }),
    );
  });
});
