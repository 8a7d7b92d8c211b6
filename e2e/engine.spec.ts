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

/** Asks the page's own simulation worker for whole runs, one after the other. */
async function runInWorker(page: Page, requests: readonly Extract<ToWorker, { type: 'run' }>[]): Promise<unknown[]> {
  const started = page.waitForEvent('worker');
  await page.goto('/en/lessons/cascading-failure');
  await page.locator('#figure-works').evaluate((element) => element.scrollIntoView());
  const worker = await started;
  const answers: unknown[] = [];
  for (const request of requests) answers.push(await worker.evaluate(answerTo, request));
  return answers;
}

/** Runs in the worker: hands it a message as a page would, and waits for the last answer. */
function answerTo(request: ToWorker): Promise<FromWorker> {
  const scope = self as unknown as {
    postMessage(answer: FromWorker, transfer: ArrayBuffer[]): void;
    onmessage: ((event: { data: ToWorker }) => void) | null;
  };
  const usual = scope.postMessage.bind(self);
  return new Promise((resolve) => {
    scope.postMessage = (answer, transfer) => {
      if (answer.session !== request.session) usual(answer, transfer);
      else if (answer.type !== 'progress') resolve(answer);
    };
    scope.onmessage?.({ data: request });
  });
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
    const request = { type: 'run', session: 1_000_000, seed, durationMs: null, warmUpMs: 20_000 } as const;
    const checked = { checked: { scenario: scenario.value, interventions: interventions.value } };
    const unchecked = {
      unchecked: { scenario: read('scenarios/shop.json'), interventions: read(`interventions/${interventionsFile}`) },
    };
    const answers = await runInWorker(page, [
      { ...request, input: checked },
      { ...request, input: unchecked },
    ]);
    const finished = { type: 'finished', session: 1_000_000, summary: expected };
    expect(answers).toEqual([finished, finished]);
  });
}
