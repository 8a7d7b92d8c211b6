/**
 * Makes a test fail when the code under it wrote to the console: either the message is a defect or it is noise that
 * would hide one. A test that expects a message replaces the method with `vi.spyOn(console, …)` and asserts on it.
 */
import { format } from 'node:util';
import { afterEach, beforeEach } from 'vitest';

const METHODS = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;

let stray: string[] = [];

beforeEach(() => {
  stray = [];
  for (const method of METHODS) {
    console[method] = (...values: unknown[]) => {
      stray.push(`console.${method}: ${format(...values)}`);
    };
  }
});

afterEach(() => {
  if (stray.length > 0) throw new Error(`Unexpected console output:\n${stray.join('\n')}`);
});
