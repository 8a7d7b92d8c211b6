import { describe, expect, it } from 'vitest';
import {
  askForConnection,
  type ConnectionLimits,
  connectionGrant,
  createConnectionPools,
  giveConnectionBack,
  joinLine,
  nextInLine,
} from './connection-pools';

const { connection, wait, overflow } = connectionGrant;
const limits: ConnectionLimits = { maxConnections: 2, maxPendingRequests: 1, maxRequests: 10 };
const records = Array.from({ length: 8 }, () => ({ previous: -1, next: -1 }));
const waiters = { at: (id: number) => records[id]! };

describe('connection pools', () => {
  it('[R13] give a host without connections one beyond the limit, and no second one', () => {
    const pools = createConnectionPools(2);
    const grants = [0, 0, 1, 1].map((host) => askForConnection(limits, pools, host, false));
    expect(grants).toEqual([connection, connection, connection, wait]);
    expect(pools.connections).toBe(3);
  });

  it('[R13] an idle connection serves next where it is, and not another host', () => {
    const pools = createConnectionPools(2);
    const strict = { ...limits, maxPendingRequests: 0 };
    expect(askForConnection(strict, pools, 0, false)).toBe(overflow);
    expect(askForConnection(limits, pools, 0, false)).toBe(connection);
    giveConnectionBack(pools, 0, false, true);
    expect(askForConnection(strict, pools, 0, false)).toBe(connection);
    giveConnectionBack(pools, 0, false, true);
    expect(askForConnection(strict, pools, 1, false)).toBe(overflow);
    expect(pools.connections).toBe(1);
  });

  it('[R13] the first in line gets the connection that comes back, or a new one when that one closed', () => {
    for (const reusable of [true, false]) {
      const pools = createConnectionPools(1);
      const one = { ...limits, maxConnections: 1, maxPendingRequests: 2 };
      expect(askForConnection(one, pools, 0, false)).toBe(connection);
      for (const id of [3, 5]) {
        expect(askForConnection(one, pools, 0, false)).toBe(wait);
        joinLine(pools, 0, waiters, id);
      }
      expect(askForConnection(one, pools, 0, false)).toBe(overflow);
      expect(nextInLine(one, pools, 0, false, waiters)).toBe(-1);
      giveConnectionBack(pools, 0, false, reusable);
      expect(nextInLine(one, pools, 0, false, waiters)).toBe(3);
      expect(nextInLine(one, pools, 0, false, waiters)).toBe(-1);
      expect([pools.connections, pools.pending, pools.requests, pools.overflows]).toEqual([1, 1, 1, 1]);
    }
  });

  it('[R13] a connection that carries many requests at once leaves the limit to maxRequests', () => {
    const pools = createConnectionPools(1);
    const two = { ...limits, maxConnections: 1, maxRequests: 2 };
    const grants = [1, 2, 3].map(() => askForConnection(two, pools, 0, true));
    expect(grants).toEqual([connection, connection, overflow]);
    giveConnectionBack(pools, 0, true, false);
    expect([pools.connections, askForConnection(two, pools, 0, true)]).toEqual([1, connection]);
  });
});
