/**
 * What mutual TLS adds to requests: a handshake when a connection begins, paid by the request that opens it, and
 * encryption of every request. The longer connections live, the less the handshake counts for each request.
 *
 * Leaves out session resumption and renewal of certificates.
 */

export interface MtlsCost {
  /** Round trips and signatures of one handshake. */
  readonly handshakeMs: number;
  /** Encryption and decryption of one request and its answer. */
  readonly perRequestMs: number;
  /** Requests after which a connection is closed; Infinity: never. */
  readonly requestsPerConnection: number;
}

/** What a request adds that is the `nth` on its connection (from 0). The one after the last opens the next connection. */
export const mtlsOverheadMs = (cost: MtlsCost, nth: number): number =>
  cost.perRequestMs + (nth % cost.requestsPerConnection === 0 ? cost.handshakeMs : 0);

/** The mean over a connection's life; without a handshake's share if it never ends. */
export const meanMtlsOverheadMs = (cost: MtlsCost): number =>
  cost.handshakeMs / cost.requestsPerConnection + cost.perRequestMs;
