import { describe, expect, it } from 'vitest';
import { createStream, uniform } from '../random';
import { expectCase } from '../testing/cases';
import { afterFailure, nextHedgeMs } from './hedging';

describe('hedging', () => {
  // The example of gRPC's proposal: 4 attempts, half a second apart, go out at 0, 500, 1000 and 1500 ms.
  const grpc = { delayMs: 500, maxHedges: 3 };

  it('[P26] sends the next copy when the last has waited for the delay', () => {
    const sentMs = [0];
    for (let next = nextHedgeMs(grpc, 1, 0); next < Infinity; next = nextHedgeMs(grpc, sentMs.length, next)) {
      sentMs.push(next);
    }
    expect(sentMs).toEqual([0, 500, 1_000, 1_500]);
    expect(nextHedgeMs({ delayMs: 10, maxHedges: 0 }, 1, 0)).toBe(Infinity);
  });

  it('[P26] a failure brings the next copy forward; the last one that fails, and a fatal failure, end the call', () => {
    expect(afterFailure(grpc, 1, 0, false)).toBe('sendNow');
    expect(afterFailure(grpc, 3, 2, false)).toBe('sendNow');
    expect(afterFailure(grpc, 4, 2, false)).toBe('wait');
    expect(afterFailure(grpc, 4, 0, false)).toBe('fail');
    expect(afterFailure(grpc, 1, 0, true)).toBe('fail');
    expect(afterFailure(grpc, 4, 3, true)).toBe('fail');
  });

  it('[P26] hedge-bimodal: 1 % more requests, and slow ones a hundred times rarer', () => {
    const config = { delayMs: 20, maxHedges: 1 };
    const stream = createStream(1, 'hedge', 'test');
    const requests = 1_000_000;
    const counted = { extra: 0, over500: 0, over15: 0, sum: 0 };
    for (let request = 0; request < requests; request++) {
      const answerMs = (copy: number) => (uniform(stream, request, 0, copy) < 0.99 ? 10 : 1_000);
      let endMs = answerMs(0);
      const hedgeMs = nextHedgeMs(config, 1, 0);
      if (endMs > hedgeMs) {
        counted.extra++;
        endMs = Math.min(endMs, hedgeMs + answerMs(1));
      }
      if (endMs > 500) counted.over500++;
      if (endMs > 15) counted.over15++;
      counted.sum += endMs / 1_000;
    }
    expectCase('hedge-bimodal', {
      extra_requests_fraction: counted.extra / requests,
      'fraction_over:0.5': counted.over500 / requests,
      'fraction_over:0.015': counted.over15 / requests,
      mean_response_s: counted.sum / requests,
    });
  });
});
