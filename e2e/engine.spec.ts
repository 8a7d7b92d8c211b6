/**
 * The worker in the browser computes what the engine computes in Node, to the last bit.
 */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readInterventions, readScenario, runScenario } from '../simulator';
import type { FromWorker, ToWorker } from '../simulator/worker/protocol';
import { expect, test } from './support/fixtures';

const folder = 'content/lessons/cascading-failure';
const read = (path: string): unknown => JSON.parse(readFileSync(`${folder}/${path}`, 'utf8'));

/** Asks the page's own simulation worker for a whole run. */
async function runInWorker(page: Page, request: Extract<ToWorker, { type: 'run' }>): Promise<unknown> {
  const started = page.waitForEvent('worker');
  await page.goto('/en/lessons/cascading-failure');
  await page.locator('#figure-works').evaluate((element) => element.scrollIntoView());
  const worker = await started;
  return worker.evaluate((message) => {
    const scope = self as unknown as {
      postMessage(answer: FromWorker, transfer: ArrayBuffer[]): void;
      onmessage: ((event: { data: ToWorker }) => void) | null;
    };
    const usual = scope.postMessage.bind(self);
    return new Promise((resolve) => {
      scope.postMessage = (answer, transfer) => {
        if (answer.session !== message.session) usual(answer, transfer);
        else if (answer.type !== 'progress') resolve(answer);
      };
      scope.onmessage?.({ data: message });
    });
  }, request);
}

for (const [seed, interventionsFile] of [
  [11, 'b-slow.json'],
  [4_711, 'b-slow-timeout-250ms.json'],
] as const) {
  test(`[X1] one hash in the browser and in Node, seed ${seed}`, { tag: '@desktop' }, async ({ page }) => {
    const scenario = readScenario(read('scenarios/shop.json'));
    if (!scenario.ok) throw new Error('wrong scenario');
    const interventions = readInterventions(read(`interventions/${interventionsFile}`), scenario.value);
    if (!interventions.ok) throw new Error('wrong interventions');
    const expected = runScenario(scenario.value, { seed, interventions: interventions.value, warmUpMs: 20_000 });
    const answer = await runInWorker(page, {
      type: 'run',
      session: 1_000_000,
      scenario: read('scenarios/shop.json'),
      seed,
      interventions: interventions.value,
      durationMs: null,
      warmUpMs: 20_000,
    });
    expect(answer).toEqual({ type: 'finished', session: 1_000_000, summary: expected });
  });
}
