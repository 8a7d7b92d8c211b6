/** How numbers are written in both languages. */
import { expect, it } from 'vitest';
import { formatClock, formatDuration, formatRate, formatSetting, formatShare } from './format';

it('writes moments with tenths and never sixty seconds', () => {
  expect(formatClock(48_600)).toBe('0:48.6');
  expect(formatClock(59_980)).toBe('1:00.0');
  expect(formatClock(40_000, false)).toBe('0:40');
  expect(formatClock(59_700, false)).toBe('1:00');
});

it('changes from ms to s at a second', () => {
  expect(formatDuration(3.96, 'en')).toBe('4.0\u00a0ms');
  expect(formatDuration(268.4, 'en')).toBe('268\u00a0ms');
  expect(formatDuration(999.7, 'en')).toBe('1.0\u00a0s');
  expect(formatDuration(1_930, 'ko')).toBe('1.9초');
  expect(formatDuration(60, 'ko')).toBe('60ms');
  expect(formatDuration(12_400, 'en')).toBe('12\u00a0s');
});

it('writes settings as they were chosen', () => {
  expect(formatSetting(250, 'en')).toBe('250\u00a0ms');
  expect(formatSetting(2_000, 'en')).toBe('2\u00a0s');
  expect(formatSetting(1_500, 'ko')).toBe('1.5초');
});

it('writes rates and shares', () => {
  expect(formatRate(63.4)).toBe('63');
  expect(formatRate(4.04)).toBe('4');
  expect(formatRate(9.5)).toBe('9.5');
  expect(formatShare(0.62, 'en')).toBe('62\u00a0%');
  expect(formatShare(0.62, 'ko')).toBe('62%');
});
