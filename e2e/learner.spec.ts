/**
 * The learner's path over days and browsers: predict wrongly, fail a question, see the run that refutes it, get cards
 * the next day, answer them, take the record along.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { emptyLesson, emptyRecord } from '../progress/record';
import { storageKey } from '../progress/storage';
import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/fixtures';
import { lessonPath, openFigure, playFast } from './support/lesson';
import { headOf } from './support/stage';

const dayMs = 86_400_000;
const start = Date.parse('2026-11-20T09:00:00Z');

/** Time stands still until it is set again; timers run on. */
const setTime = (page: Page, days: number) => page.clock.setFixedTime(start + days * dayMs);

async function predict(page: Page, ms: string): Promise<void> {
  const card = page.locator('#predict');
  await card.getByRole('button', { name: /enter a value/ }).click();
  await card.getByRole('textbox').fill(ms);
  await card.getByRole('textbox').press('Enter');
  await card.getByRole('button', { name: /Lock my prediction/ }).click();
  await expect(card).toContainText('You drew');
}

/** Chooses a wrong component for “what has run out of something”. */
async function failQuestion(page: Page) {
  const question = page.locator('#question-which-is-full');
  await page.locator('#quiz').scrollIntoViewIfNeeded();
  await question.getByRole('radio').first().scrollIntoViewIfNeeded();
  await question.getByRole('radio', { name: /^B/ }).check({ force: true });
  await question.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(question).toContainText('Not right');
  return question;
}

async function answer(page: Page, concept: string, option: string): Promise<void> {
  const card = page.getByRole('article');
  await expect(card).toContainText(concept);
  await card.getByRole('radio', { name: option }).check({ force: true });
  await card.getByRole('button', { name: 'Check', exact: true }).click();
}

/** Answers a card that asks for a choice or for a number. */
async function guess(page: Page, concept: string): Promise<void> {
  const card = page.getByRole('article');
  await expect(card).toContainText(concept);
  await expect(card.getByRole('button', { name: 'Check', exact: true })).toBeVisible();
  const [number, choices] = [card.getByRole('textbox'), card.getByRole('radio')];
  if (await number.isVisible()) await number.fill('1');
  else await choices.first().check({ force: true });
  await card.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(card.getByRole('heading', { name: /^(Right|Not right)$/ })).toBeFocused();
}

test('what was missed is seen, comes back, and goes along to another browser', { tag: '@desktop' }, async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  await setTime(page, 0);
  await page.goto(lessonPath('en'));

  // The prediction lies over the result.
  await predict(page, '60');
  const figure = await openFigure(page, 'slow');
  await playFast(figure);
  await expect(figure).toContainText('your prediction');
  await expect(headOf(figure)).toHaveAttribute('aria-valuetext', /^1:00/, { timeout: 60_000 });
  await expect(figure.locator('dl').filter({ hasText: 'The run' })).toContainText('60 ms');

  // A wrong answer opens the run that refutes it.
  const question = await failQuestion(page);
  await question.getByRole('button', { name: /See the run that refutes this/ }).click();
  await expect(page.locator('figure[id^="figure-"]').and(page.locator(':focus, :focus-within'))).toBeInViewport();

  // Nothing is due on the same day.
  await page.goto('/en');
  await expect(page.getByText(/^read \d+\/\d+, predicted, quiz 0\/\d+$/)).toBeVisible();
  await expect(page.getByRole('link', { name: /to review/ })).toHaveCount(0);

  // The next day both concepts are.
  await setTime(page, 1);
  await page.reload();
  await page.getByRole('link', { name: '2 cards to review' }).click();
  await expect(page.getByText('2 cards are due')).toBeVisible();
  const card = page.getByRole('article');
  // B fails half of its calls: no thread is held, and the engine says so.
  await answer(page, 'Waiting spreads, errors do not', 'More than 30 % fail.');
  await expect(card.getByRole('heading', { name: 'Not right' })).toBeFocused();
  await expect(card).toContainText('Right would have been: Practically none of it fails.');
  await expect(card).toContainText(/browse that failed: 0\s%/);
  await expect(card).toContainText('It comes back tomorrow.');
  await card.getByRole('button', { name: 'Next card' }).click();
  // A gives up after 250 ms, and B works on for nobody.
  await answer(page, 'The full machine is not the cause', 'Practically all.');
  await expect(card.getByRole('heading', { name: 'Right', exact: true })).toBeFocused();
  await expect(card).toContainText(/B’s threads in use: 9\d\s%/);
  await expect(card).toContainText('It comes back in 3 days.');
  await card.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('Nothing is due.')).toBeVisible();
  await setTime(page, 4);
  await page.reload();
  await expect(page.getByText(/cards? (is|are) due/)).toBeVisible();

  // Saved to a file, and brought into a browser with a record of its own.
  await page.goto('/en/progress');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save to a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('faultline-progress-2026-11-24.json');
  const text = await readFile(await download.path(), 'utf8');
  const context = await browser.newContext({ ...(baseURL && { baseURL }) });
  const other = await context.newPage();
  await setTime(other, 4);
  await other.goto(lessonPath('en'));
  await predict(other, '900');
  await other.goto('/en/progress');
  await other
    .getByLabel('Bring in a file')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{') });
  await expect(other.getByRole('status').filter({ hasText: 'This file is not one' })).toBeVisible();
  await other.getByLabel('Bring in a file').setInputFiles({
    name: download.suggestedFilename(),
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await expect(other.getByText('The file has been united')).toBeVisible();
  const row = other.getByRole('row', { name: /Cascading failure/ });
  await expect(row).toContainText('1 of 1');
  await expect(row).toContainText(/0 of \d+/);
  await expect(row.getByRole('link').last()).toHaveText(/^[12]$/);
  // The earlier prediction stands: what is locked cannot be changed.
  await other.goto(lessonPath('en'));
  await expect(other.locator('#predict')).toContainText('60 ms');
  await context.close();
});

test('lesson 7, cold: a wrong prediction and a wrong answer are refuted, come back, and go along', {
  tag: '@desktop',
}, async ({ page, browser, baseURL }) => {
  test.slow();
  await setTime(page, 0);
  await page.goto('/en/lessons/lambda');
  await predict(page, '100');
  const figure = await openFigure(page, 'burst');
  await playFast(figure);
  await expect(figure).toContainText('your prediction');
  await expect(figure.locator('dl').filter({ hasText: 'The run' })).toContainText('100 ms', { timeout: 60_000 });

  const question = page.locator('#question-why-429');
  await question.getByRole('radio', { name: 'More customers came than before.' }).check({ force: true });
  await question.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(question).toContainText('The rate is 60 per second before and after.');
  await question.getByRole('button', { name: /See the run that refutes this/ }).click();
  const limit = page.locator('#figure-limit');
  await expect(limit).toBeInViewport();
  await expect(headOf(limit)).toHaveAttribute('aria-valuenow', '26000', { timeout: 30_000 });

  await setTime(page, 1);
  await page.goto('/en/review');
  await expect(page.getByText('2 cards are due')).toBeVisible();
  await guess(page, 'Memory does not shorten INIT');
  await page.getByRole('article').getByRole('button', { name: 'Next card' }).click();
  await guess(page, 'Concurrency = rate × time');

  await page.goto('/en/progress');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save to a file' }).click(),
  ]);
  const context = await browser.newContext({ ...(baseURL && { baseURL }) });
  const other = await context.newPage();
  await other.goto('/en/progress');
  await other.getByLabel('Bring in a file').setInputFiles(await download.path());
  await expect(other.getByText('The file has been united')).toBeVisible();
  await expect(other.getByRole('row', { name: /Lambda/ })).toContainText(/0 of \d+/);
  await other.goto('/en/lessons/lambda');
  await expect(other.locator('#predict')).toContainText('100 ms');
  await context.close();
});

test('without a miss there is nothing to review, and the page says so in both languages', { tag: '@desktop' }, async ({
  page,
}) => {
  await page.goto('/en/review');
  await expect(page.getByText('You have missed nothing yet')).toBeVisible();
  await page.goto('/ko/review');
  await expect(page.getByText('아직 틀린 것이 없어')).toBeVisible();
});

test('cards can be answered on a phone, and axe finds nothing on them', async ({ page }) => {
  const missed = [{ chosen: ['x'], correct: false, at: start }];
  const answers = { 'which-is-full': missed, 'multiplied-tries': missed };
  const lessons = { 'cascading-failure': { ...emptyLesson, openedAt: start, answers } };
  await page.addInitScript(([key, text]) => localStorage.setItem(key, text), [
    storageKey,
    JSON.stringify({ ...emptyRecord, lessons }),
  ] as const);
  await setTime(page, 2);
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('/ko/review');
  const card = page.getByRole('article');
  await expect(card.getByRole('radio')).toHaveCount(3);
  await expectAccessible(page);
  await card.getByRole('button', { name: '확인하기' }).click();
  await expect(card.getByRole('alert')).toHaveText('먼저 답을 골라 주십시오.');
  await card.getByRole('radio').last().check({ force: true });
  await card.getByRole('button', { name: '확인하기' }).click();
  await expect(card).toContainText('맞지 않습니다');
  await expectAccessible(page);
  await card.getByRole('button', { name: '다음 카드' }).click();
  await card.getByRole('textbox').fill('6');
  await card.getByRole('textbox').press('Enter');
  await expect(card).toContainText('맞혔습니다');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
