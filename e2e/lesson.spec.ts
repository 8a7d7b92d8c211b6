/**
 * The lesson as a learner works it: break B, watch A, bring it back; predict first; answer and be refuted.
 */

import { expect, test } from './support/fixtures';
import { choose, feedOf, lessonPath, openFigure, playFast } from './support/lesson';

test.describe('the figures, on a desktop', { tag: '@desktop' }, () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(lessonPath('en'));
  });

  test('crashing B on the graph raises A’s errors, and the feed says why', async ({ page }) => {
    const figure = await openFigure(page, 'works');
    await figure.getByRole('button', { name: /^B payments/ }).click();
    await page.getByRole('menuitem', { name: 'Crash', exact: true }).click();
    await playFast(figure);
    await expect(feedOf(figure)).toContainText('You crash B');
    await expect(feedOf(figure)).toContainText(/checkout fails: B (refuses connections|crashed)/);
    await expect(figure.getByRole('button', { name: /^A orders.*checkout.*100 % failed/ })).toBeVisible();
    await expect(figure.getByRole('button', { name: /^A orders.*browse.*0 % failed/ })).toBeVisible();
  });

  test('slow B takes the endpoint down that never calls it, through exhausted threads', async ({ page }) => {
    const figure = await openFigure(page, 'works');
    await figure.getByRole('button', { name: /^B payments/ }).click();
    await page.getByRole('menuitem', { name: 'Make 15 times slower' }).click();
    await playFast(figure);
    await expect(feedOf(figure)).toContainText(/A’s 16 threads (all wait|are all taken; \d+ only wait) for B\./);
    await expect(feedOf(figure)).toContainText(/First browse refused at A: request #\d+ found the queue full/);
  });

  test('a time-out and a bulkhead bring browse back', async ({ page }) => {
    test.slow();
    for (const [id, control, option] of [
      ['timeout', 'Time-out on A to B', '250 ms'],
      ['bulkhead', 'Calls to B, each A', 'at most 6'],
    ] as const) {
      const figure = await openFigure(page, id);
      await choose(figure, control, option);
      await playFast(figure);
      await expect(figure.getByRole('slider', { name: 'Moment of the run' })).toHaveAttribute(
        'aria-valuetext',
        /^1:00/,
        {
          timeout: 60_000,
        },
      );
      await expect(figure.getByRole('button', { name: /^A orders.*browse p99 [\d.]+ m?s 0 % failed/ })).toBeVisible();
    }
  });

  test('pause, step, seek and start over move the play head as they say', async ({ page }) => {
    const figure = await openFigure(page, 'works');
    const head = figure.getByRole('slider', { name: 'Moment of the run' });
    await figure.getByRole('button', { name: 'Pause', exact: true }).click();
    const now = async () => Number(await head.getAttribute('aria-valuenow'));
    const before = await now();
    await figure.getByRole('button', { name: /^Step 50 ms/ }).click();
    expect(await now()).toBeCloseTo(before + 50, 0);
    await head.focus();
    await head.press('Home');
    expect(await now()).toBe(0);
    await expect(figure).toContainText('in the past');
    await head.press('End');
    expect(await now()).toBeCloseTo(before + 50, 0);
    await figure.getByRole('button', { name: 'Start over' }).click();
    await expect(figure).not.toContainText('in the past');
  });

  test('everything on the graph works by keyboard', async ({ page }) => {
    const figure = await openFigure(page, 'works');
    const client = figure.getByRole('button', { name: /^Customers|^Client/ });
    await client.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(figure.getByRole('button', { name: /^A orders/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menu')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toBeHidden();
    await expect(figure.getByRole('button', { name: /^A orders/ })).toBeFocused();
  });

  test('a moment in the text opens the figure there', async ({ page }) => {
    const link = page.getByRole('link', { name: /show in figure 2/ }).first();
    await link.click();
    const figure = page.locator('#figure-errors');
    await expect(figure.getByRole('slider', { name: 'Moment of the run' })).toHaveAttribute('aria-valuenow', '20000', {
      timeout: 30_000,
    });
    await expect(figure).toBeInViewport();
  });
});

test('a prediction is locked before its figure runs, and lies over the result', { tag: '@desktop' }, async ({
  page,
}) => {
  await page.goto(lessonPath('en'));
  const figure = await openFigure(page, 'slow');
  await expect(figure).toContainText('This run waits for your prediction.');
  await expect(figure.getByRole('button', { name: 'Play', exact: true })).toBeDisabled();
  const card = page.locator('#predict');
  await card.getByRole('button', { name: /enter a value/ }).click();
  await card.getByRole('textbox').fill('60');
  await card.getByRole('textbox').press('Enter');
  await card.getByRole('button', { name: /Lock my prediction/ }).click();
  await expect(card).toContainText('You drew');
  await expect(figure).not.toContainText('This run waits for your prediction.');
  await expect(figure.getByRole('button', { name: /^(Play|Pause)$/ })).toBeEnabled();
  await page.reload();
  await expect(page.locator('#predict')).toContainText('You drew');
});

for (const locale of ['en', 'ko'] as const) {
  test(`every question of the quiz can be answered and explains itself (${locale})`, { tag: '@desktop' }, async ({
    page,
  }) => {
    test.slow();
    await page.goto(lessonPath(locale));
    const quiz = page.locator('#quiz');
    await quiz.scrollIntoViewIfNeeded();
    const check = quiz.getByRole('button', { name: locale === 'en' ? 'Check' : '확인하기', exact: true });
    await expect(check.first()).toBeVisible();
    const questions = await quiz.locator('form').count();
    expect(questions).toBeGreaterThanOrEqual(8);
    for (let nth = 0; nth < questions; nth++) {
      const question = quiz.locator('form').nth(nth);
      await question.scrollIntoViewIfNeeded();
      const choice = question.locator('input[type=radio], input[type=checkbox]').first();
      if ((await choice.count()) > 0) await choice.check({ force: true });
      else if ((await question.getByRole('textbox').count()) > 0) await question.getByRole('textbox').fill('1');
      await question.getByRole('button', { name: locale === 'en' ? 'Check' : '확인하기', exact: true }).click();
      await expect(question).toContainText(locale === 'en' ? /Right|Not right/ : /맞혔습니다|맞지 않습니다/);
    }
  });
}

test('the text is there without JavaScript', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto(lessonPath('en'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cascading failure');
  await expect(page.getByRole('heading', { name: 'B is slow', exact: true })).toBeVisible();
  await expect(page.getByRole('img', { name: /^Graph of the system/ }).first()).toBeVisible();
  await context.close();
});

test('reduced motion shows a captioned storyboard', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(lessonPath('en'));
  await page.locator('#figure-works').evaluate((element) => element.scrollIntoView());
  const storyboard = page.locator('#figure-works').getByLabel('The run in pictures');
  await expect(storyboard).toBeVisible({ timeout: 30_000 });
  const first = await storyboard.textContent();
  await storyboard.getByRole('button', { name: 'Next picture' }).click();
  expect(await storyboard.textContent()).not.toBe(first);
});

test('a question about a trace shows its waterfall, also as a table, and the run of a wrong answer', async ({
  page,
}) => {
  await page.goto(lessonPath('en'));
  const question = page.locator('#question-where-the-time-went');
  await question.scrollIntoViewIfNeeded();
  await expect(question.getByRole('button', { name: 'Check', exact: true })).toBeEnabled();
  await question.getByText('As a table').click();
  await expect(question.getByRole('row', { name: /A 2 .*in a queue 2\.0 s/ })).toBeVisible();
  await question.getByRole('radio', { name: /At work in B/ }).check();
  await question.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(question.getByRole('heading', { name: 'Not right' })).toBeFocused();
  await question.getByRole('button', { name: /0:32\.0/ }).click();
  await expect(page.locator('#figure-slow')).toBeInViewport();
});
