/**
 * Building an architecture in the lab: what there is to write into its forms, and the document that the page keeps.
 */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { readScenario, runScenario } from '../../simulator';
import { expect } from './fixtures';

/** Where a field of a form is, group by group, and its value. A choice is made by the text of its option. */
export interface Entry {
  readonly groups: readonly string[];
  readonly field: string;
  readonly value: string;
}

const entry = (field: string, value: string, ...groups: string[]): Entry => ({ groups, field, value });

/** What the retry storm says of a service, beside what a fresh one from the palette says. */
export const service = (concurrency: string, limit: string, work: readonly Entry[]): readonly Entry[] => [
  entry('Name of handle', 'checkout', 'Endpoints'),
  entry('Replicas', '2'),
  entry('Concurrency', concurrency),
  entry('Limit', limit, 'Queue'),
  ...work,
];

const inWork = ['Endpoints', 'checkout', 'Steps', '1. work', 'Time'];

export const fixedWork = (ms: string): readonly Entry[] => [
  entry('Time: Kind', 'a number', ...inWork),
  entry('Time, ms', ms, ...inWork),
];

export const connection = (timeoutMs: string): readonly Entry[] => [
  entry('Timeout, ms', timeoutMs),
  entry('Latency: Kind', 'lognormal', 'Latency'),
  entry('Median, ms', '0.5', 'Latency'),
  entry('Sigma', '0.4', 'Latency'),
  entry('Num retries', '2', 'Retry policy'),
];

export const scenario: readonly Entry[] = [entry('Seed', '11'), entry('Duration, ms', '120000')];

export const client: readonly Entry[] = [
  entry('Rate, 1/s', '40', 'Workload'),
  entry('Name', 'checkout', 'Classes', '1. handle web'),
];

/** The innermost of the named groups of a form. */
export function groupOf(form: Locator, groups: readonly string[]): Locator {
  return groups.reduce(
    (within, group) => within.locator(`details:has(> summary:text-is(${JSON.stringify(group)}))`).first(),
    form,
  );
}

/** The document as the page keeps it on this device. */
export async function keptDocument(page: Page): Promise<Record<string, unknown>> {
  const text = await page.evaluate(() => window.localStorage.getItem('faultline.lab'));
  return (JSON.parse(text ?? '{}') as { document: Record<string, unknown> }).document;
}

function checked(document: unknown) {
  const read = readScenario(document);
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));
  return read.value;
}

/** What a scenario does, without where things stand and what they are called for people. */
function behaviour(document: unknown): unknown {
  const read = readScenario(document);
  if (!read.ok) return read.problems;
  const words = new Set(['position', 'title', 'role', 'label']);
  return JSON.parse(JSON.stringify(read.value, (key, value: unknown) => (words.has(key) ? undefined : value)));
}

const retryStorm = (): unknown => JSON.parse(readFileSync('content/templates/retry-storm.json', 'utf8'));

export interface Fault {
  readonly kind: string;
  readonly entries: readonly Entry[];
}

const at = (ms: string): readonly Entry[] => [entry('At, ms', ms), entry('Target', 'payment')];

export const faults: readonly Fault[] = [
  { kind: 'errors', entries: [...at('30000'), entry('Rate', '1')] },
  { kind: 'recover', entries: at('60000') },
];

export const empty = { version: 1, components: [], connections: [] };

/** The document that is kept says what the template says, and its run is the same, event by event. */
export async function expectStorm(page: Page): Promise<void> {
  const template = retryStorm();
  await expect.poll(async () => behaviour(await keptDocument(page))).toEqual(behaviour(template));
  expect(runScenario(checked(await keptDocument(page))).hash).toBe(runScenario(checked(template)).hash);
}
