/** The logarithmic speed slider. */
import { expect, it } from 'vitest';
import { formatSpeed, speedStop, speedStops, speedTicks } from './speed';

it('finds the stop nearest by factor', () => {
  expect(speedStops[speedStop(0.1)]).toBe(0.1);
  expect(speedStops[speedStop(0.25)]).toBe(0.3);
  expect(speedStops[speedStop(0.001)]).toBe(0.01);
  expect(speedStops[speedStop(50)]).toBe(10);
});

it('spaces every factor of ten equally', () => {
  const at = speedTicks.map((tick) => speedStops.indexOf(tick));
  expect(at).toEqual([0, 6, 12, 18]);
});

it('writes speeds short', () => {
  expect(formatSpeed(0.1)).toBe('0.1×');
  expect(formatSpeed(10)).toBe('10×');
  expect(formatSpeed(0.015)).toBe('0.015×');
});
