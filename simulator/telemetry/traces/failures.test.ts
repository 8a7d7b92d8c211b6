import { describe, expect, it } from 'vitest';
import { statusOf } from './failures';

describe('the status of an answer', () => {
  it('is 504 where a gateway gave up on its integration, and none where the caller gave up', () => {
    expect(statusOf({ outcome: 'timeout', reason: 'integrationTimeout' }, 'api', 'api')).toBe(504);
    expect(statusOf({ outcome: 'timeout', reason: 'callTimeout' }, 'api', 'api')).toBeNull();
  });
});
