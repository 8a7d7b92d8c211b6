/**
 * Numbers as people type them.
 */
import { describe, expect, it } from 'vitest';
import { readNumberIn } from './read-number';

describe('readNumberIn', () => {
  it.each([
    ['1.9', 's', 1.9],
    ['1,9', 's', 1.9],
    [' 1.9 s ', 's', 1.9],
    ['1.9s', 's', 1.9],
    ['1900 ms', 's', 1.9],
    ['1.9 s', 'ms', 1900],
    ['1,900', 'ms', 1900],
    ['1 900', 'ms', 1900],
    ['1.900', 's', 1.9],
    ['0,125', 's', 0.125],
    ['1,234.5', 'ms', 1234.5],
    ['1.234,5', 'ms', 1234.5],
    ['-3', 'ms', -3],
    ['12.', 'threads', 12],
    ['12 threads', 'threads', 12],
    ['1.9초', '초', 1.9],
    ['1900ms', '초', 1.9],
    ['77 %', '% of browse', 77],
    ['16개', '개', 16],
  ])('%s in %s is %d', (text, unit, value) => {
    expect(readNumberIn(text, unit)).toBeCloseTo(value, 10);
  });

  it.each([
    ['', 's'],
    ['many', 's'],
    ['1.2.3', 's'],
    ['3 threads', 's'],
    ['77 %', 'ms'],
    ['1e9', 's'],
    ['.', 's'],
    ['--1', 's'],
  ])('%s in %s is no number', (text, unit) => {
    expect(readNumberIn(text, unit)).toBeNull();
  });
});
