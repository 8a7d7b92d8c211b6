import { describe, expect, it } from 'vitest';
import { leastRequest, roundRobin } from './load-balancing';

describe('load balancing over all replicas', () => {
  it('[C9] takes each replica in turn', () => {
    const caller = { turn: 0, active: [0, 0, 0] };
    expect([1, 2, 3, 4].map(() => roundRobin(caller, 3))).toEqual([0, 1, 2, 0]);
  });

  it('[C9] takes the less busy of two, the first when they are equal', () => {
    const caller = { turn: 0, active: [3, 1, 3] };
    expect(leastRequest(caller, 3, 0.1, 0.5)).toBe(1);
    expect(leastRequest(caller, 3, 0.1, 0.9)).toBe(0);
  });
});
