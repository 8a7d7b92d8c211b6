import { describe, expect, it } from 'vitest';
import * as format from './format';

const nb = ' ';

describe('numbers with units', () => {
  it('puts a space that does not break before an English unit, and none before a Korean one', () => {
    expect(format.formatMs(80.4, 'en')).toBe(`80${nb}ms`);
    expect(format.formatMs(80.4, 'ko')).toBe('80ms');
    expect(format.formatSeconds(1_930, 'en')).toBe(`1.9${nb}s`);
    expect(format.formatSeconds(1_930, 'ko')).toBe('1.9초');
    expect(format.formatPercent(0.771, 'en')).toBe(`77${nb}%`);
    expect(format.formatPercent(0.771, 'ko')).toBe('77%');
    expect(format.formatPerSecond(60.2, 'ko')).toBe('초당 60건');
    expect(format.formatTimes(2.43, 'ko')).toBe('2.4배');
  });

  it('gives one decimal below ten and none where it would be a zero', () => {
    expect(format.formatMs(4, 'en')).toBe(`4${nb}ms`);
    expect(format.formatMs(4.26, 'en')).toBe(`4.3${nb}ms`);
    expect(format.formatMs(9.98, 'en')).toBe(`10${nb}ms`);
    expect(format.formatTimes(15, 'en')).toBe(`15${nb}times`);
  });

  it('does not call a small share of failures zero', () => {
    expect(format.formatPercent(0.004, 'en')).toBe(`0.4${nb}%`);
    expect(format.formatPercent(0, 'en')).toBe(`0${nb}%`);
  });

  it('writes a duration in the unit that suits it', () => {
    expect(format.formatDuration(268, 'en')).toBe(`268${nb}ms`);
    expect(format.formatDuration(999.6, 'en')).toBe(`1.0${nb}s`);
  });

  it('writes moments with tenths, carrying over the minute', () => {
    expect(format.formatClock(34_000)).toBe('0:34.0');
    expect(format.formatClock(59_960)).toBe('1:00.0');
    expect(format.formatClock(61_500, 0)).toBe('1:02');
  });
});

describe('great numbers of requests', () => {
  it.each([
    [400, '400', '400건'],
    [1_500_000, `1.5${nb}million`, '150만 건'],
    [50_000_000, `50${nb}million`, '5,000만 건'],
    [100_000_000, `100${nb}million`, '1억 건'],
    [1_000_000_000, `1${nb}billion`, '10억 건'],
  ])('%i is %s and %s', (count, en, ko) => {
    expect(format.formatRequests(count, 'en')).toBe(en);
    expect(format.formatRequests(count, 'ko')).toBe(ko);
  });
});
