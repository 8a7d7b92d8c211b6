/** How axes and settings are written in both languages. */
import { expect, it } from 'vitest';
import { formatRate, formatSetting } from './format';

it('writes settings as they were chosen', () => {
  expect(formatSetting(250, 'en')).toBe('250\u00a0ms');
  expect(formatSetting(2_000, 'en')).toBe('2\u00a0s');
  expect(formatSetting(1_500, 'ko')).toBe('1.5초');
});

it('writes rates without a needless zero', () => {
  expect(formatRate(63.4)).toBe('63');
  expect(formatRate(4.04)).toBe('4');
  expect(formatRate(9.5)).toBe('9.5');
});
