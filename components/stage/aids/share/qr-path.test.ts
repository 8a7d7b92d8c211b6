import { describe, expect, it } from 'vitest';
import { qrPath } from './qr-path';

/** The dark modules of a path. */
function modules(path: string): ReadonlySet<string> {
  const dark = new Set<string>();
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let i = 0; i < Number(length); i++) dark.add(`${Number(x) + i} ${y}`);
  }
  return dark;
}

describe('a QR code', () => {
  it('has its three finder patterns inside a quiet zone of four', () => {
    const code = qrPath('https://example.org/en/lessons/cascading-failure?moment=1.abc#figure-works');
    if (code === null) throw new Error('No code.');
    const dark = modules(code.path);
    const { size } = code;
    for (const [left, top] of [
      [4, 4],
      [size - 11, 4],
      [4, size - 11],
    ] as const) {
      for (let i = 0; i < 7; i++) {
        expect(dark.has(`${left + i} ${top}`) && dark.has(`${left} ${top + i}`)).toBe(true);
        expect(dark.has(`${left + 3} ${top + 3}`)).toBe(true);
      }
      expect(dark.has(`${left + 1} ${top + 1}`)).toBe(false);
    }
    expect([...dark].some((module) => /^[0-3] | [0-3]$/.test(module))).toBe(false);
  });

  it('has room for the longest link that is made for a chat, and says when it has none', () => {
    expect(qrPath('a'.repeat(2_000))?.size).toBeGreaterThan(130);
    expect(qrPath('a'.repeat(3_000))).toBeNull();
    expect(qrPath('가'.repeat(1_000))).toBeNull();
  });
});
