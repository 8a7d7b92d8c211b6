import { describe, expect, it } from 'vitest';
import type { ComponentInfo } from '@/simulator/telemetry/topology';
import { kindInside, kindWidth } from './kind-inside';

describe('an instrument of a function of which nothing has run yet', () => {
  it('has a size', () => {
    const info: ComponentInfo = {
      id: 'resize',
      kind: 'function',
      role: null,
      position: null,
      replicas: 1,
      concurrency: null,
      queueLimit: null,
      endpoints: [],
    };
    const width = kindWidth(info, 'wide');
    const { height, rows } = kindInside(info, 'wide', width);
    expect(width).toBeGreaterThan(100);
    expect(height).toBeGreaterThan(60);
    expect(height).toBeLessThan(200);
    expect(rows[0]?.cells).toHaveLength(1);
  });
});
