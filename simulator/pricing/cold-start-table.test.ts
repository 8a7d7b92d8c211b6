import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coldStart, coldStartsMeasuredOn, measuredColdStarts, type Runtime } from './cold-start-table';

const runtimes = Object.keys(measuredColdStarts) as Runtime[];

describe('coldStart', () => {
  it('[M6] says what was measured, and when', () => {
    expect(coldStartsMeasuredOn).toBe('2026-08-22');
    expect(coldStart('java21', 'zip', 1_024)).toEqual({ initMs: 235, firstInvokeMs: 6.7 });
    expect(coldStart('java21', 'image', 1_024)).toEqual({ initMs: 452, firstInvokeMs: 6.7 });
    expect(coldStart('rust', 'zip', 128)).toEqual({ initMs: 15, firstInvokeMs: expect.closeTo(1.2, 9) });
    expect(coldStart('dotnet8', 'zip', 128).firstInvokeMs).toBeCloseTo(715, 9);
    expect(runtimes).toHaveLength(10);
  });

  it('[M6] INIT does not depend on memory: in the measurements hardly, here not at all', () => {
    for (const runtime of runtimes) {
      const [at128, at1024] = measuredColdStarts[runtime].initMs;
      expect(Math.abs(at128 / at1024 - 1)).toBeLessThan(0.1);
      for (const kind of ['zip', 'image'] as const) {
        expect(coldStart(runtime, kind, 128).initMs).toBe(coldStart(runtime, kind, 10_240).initMs);
      }
    }
  });

  it('[M6] interpolates the first invocation as a constant and work on a share of a processor', () => {
    // dotnet8: 715 ms with 128 MB, 75 with 1,024; halving 1 / memory from there removes 4/7 of the difference.
    expect(coldStart('dotnet8', 'zip', 256).firstInvokeMs).toBeCloseTo(75 + (3 / 7) * 640, 9);
    expect(coldStart('dotnet8', 'zip', 512).firstInvokeMs).toBeCloseTo(75 + (1 / 7) * 640, 9);
    expect(coldStart('dotnet8', 'zip', 3_008).firstInvokeMs).toBe(75);
  });

  it('[M6] stays between the measurements', () => {
    fc.assert(
      fc.property(fc.constantFrom(...runtimes), fc.integer({ min: 128, max: 10_240 }), (runtime, memoryMb) => {
        const [a, b] = measuredColdStarts[runtime].firstInvokeMs;
        const { firstInvokeMs } = coldStart(runtime, 'zip', memoryMb);
        expect(firstInvokeMs).toBeGreaterThanOrEqual(Math.min(a, b) - 1e-9);
        expect(firstInvokeMs).toBeLessThanOrEqual(Math.max(a, b) + 1e-9);
      }),
    );
    expect(() => coldStart('go', 'zip', 127)).toThrow(RangeError);
  });
});
