import { expect, it } from 'vitest';
import { matches } from './search';

const words = 'cold start 콜드 스타트 extra latency when a request needs a new execution environment.';

it.each(['', '  ', 'cold', 'COLD start', 'start cold', '콜드', '스타', 'latency cold'])('%j finds it', (query) => {
  expect(matches(words, query)).toBe(true);
});

it('finds Korean however the keyboard composed it', () => {
  expect(matches(words, '콜드'.normalize('NFD'))).toBe(true);
});

it.each(['warm', 'cold warm', '콜드웜'])('%j does not', (query) => {
  expect(matches(words, query)).toBe(false);
});
