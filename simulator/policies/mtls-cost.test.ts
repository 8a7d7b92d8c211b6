import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectCase, modelOf } from '../testing/cases';
import { meanMtlsOverheadMs, mtlsOverheadMs } from './mtls-cost';

interface Mtls {
  readonly handshake_s: number;
  readonly requests_per_connection: number;
  readonly per_request_s: number;
  readonly backend_s: number;
}

const costOf = (model: Mtls) => ({
  handshakeMs: model.handshake_s * 1_000,
  perRequestMs: model.per_request_s * 1_000,
  requestsPerConnection: model.requests_per_connection,
});

describe('mutual TLS', () => {
  it('[ME3] spreads the handshake over the requests of a connection (mtls-amortised)', () => {
    const model = modelOf<Mtls>('mtls-amortised');
    const meanMs = model.backend_s * 1_000 + meanMtlsOverheadMs(costOf(model));
    expectCase('mtls-amortised', { mean_response_s: meanMs / 1_000 });
  });

  it('[ME3] is paid by the request that opens the connection', () => {
    const cost = { handshakeMs: 3, perRequestMs: 0.5, requestsPerConnection: 3 };
    expect([0, 1, 2, 3, 4].map((nth) => mtlsOverheadMs(cost, nth))).toEqual([3.5, 0.5, 0.5, 3.5, 0.5]);
    const kept = { ...cost, requestsPerConnection: Infinity };
    expect([0, 1, 1_000].map((nth) => mtlsOverheadMs(kept, nth))).toEqual([3.5, 0.5, 0.5]);
    expect(meanMtlsOverheadMs(kept)).toBe(0.5);
  });

  it('[ME3] the mean is that of the requests of whole connections', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.nat(50),
        fc.nat(10),
        (requestsPerConnection, handshakeMs, perRequestMs) => {
          const cost = { handshakeMs, perRequestMs, requestsPerConnection };
          const requests = 3 * requestsPerConnection;
          let sum = 0;
          for (let nth = 0; nth < requests; nth++) sum += mtlsOverheadMs(cost, nth);
          expect(sum / requests).toBeCloseTo(meanMtlsOverheadMs(cost), 9);
        },
      ),
    );
  });
});
