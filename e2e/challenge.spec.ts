/**
 * The challenge of a lesson: set it up, try it, submit it, and have the command line say the same.
 */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Locator, Page, TestInfo } from '@playwright/test';
import { readyLessons } from '../content/curriculum';
import { emptyLesson, emptyRecord } from '../progress/record';
import { storageKey } from '../progress/storage';
import type { GradeReport } from '../simulator';
import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/fixtures';
import { lessonPath } from './support/lesson';

const run = promisify(execFile);
const challengeFile = (slug: string) => `content/lessons/${slug}/challenge/challenge.json`;

async function openChallenge(page: Page): Promise<Locator> {
  const challenge = page.locator('#figure-challenge');
  await challenge.evaluate((element) => element.scrollIntoView());
  // The page is only a page of text until its reader does something.
  await page.mouse.move(40, 40);
  await expect(challenge.getByRole('textbox').first()).toBeVisible({ timeout: 30_000 });
  return challenge;
}

/** What the command line says to the submission that the page hands out. */
async function gradeOnCommandLine(slug: string, challenge: Locator, testInfo: TestInfo): Promise<GradeReport> {
  const submission = await challenge
    .getByRole('textbox', { name: 'The submission as JSON', includeHidden: true })
    .inputValue();
  const path = testInfo.outputPath('submission.json');
  await writeFile(path, submission);
  const args = ['tsx', 'simulator/cli/simulate.ts', 'grade', path, challengeFile(slug), '--json'];
  const { stdout } = await run('npx', args).catch((failed: { stdout: string }) => failed);
  return JSON.parse(stdout) as GradeReport;
}

async function submit(challenge: Locator, verdict: string): Promise<void> {
  await challenge.getByRole('button', { name: 'Submit', exact: true }).click();
  const heading = challenge.getByRole('heading', { name: verdict, exact: true });
  await expect(heading).toBeVisible({ timeout: 60_000 });
  await expect(heading).toBeFocused();
}

/** Each measurement of the page as `seed holds`, objective by objective. */
async function measurements(challenge: Locator): Promise<readonly string[]> {
  await challenge.getByText('Every measurement').click();
  const rows = await challenge.locator('tbody tr').all();
  return Promise.all(
    rows.map(
      async (row) => `${await row.locator('td').nth(1).textContent()} ${await row.locator('.sr-only').textContent()}`,
    ),
  );
}

const measurementsOf = ({ objectives }: GradeReport) =>
  objectives.flatMap(({ evidence }) =>
    evidence.map(({ seed, holds }) => `${seed} ${holds ? 'holds' : 'does not hold'}`),
  );

test(
  'a challenge gets the same verdict in the page and on the command line',
  { tag: '@desktop' },
  async ({ page }, testInfo) => {
    test.slow();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const response = await page.goto(lessonPath('en'));
    const challenge = await openChallenge(page);
    expect(await response?.text(), 'no seed of the grading is in the page').not.toContain('777013');
    expect(
      asked.filter((url) => url.includes('/api/challenges')),
      'nor was it asked for',
    ).toEqual([]);

    await test.step('the lazy answer does not pass', async () => {
      await challenge.getByRole('textbox', { name: /Time-out of the call to B/ }).fill('250');
      await submit(challenge, 'Not passed yet');
      const report = await gradeOnCommandLine('cascading-failure', challenge, testInfo);
      expect(report.grade).toBe('none');
      expect(await measurements(challenge)).toEqual(measurementsOf(report));
    });

    await test.step('what the lesson teaches reaches the best grade', async () => {
      await challenge.getByRole('button', { name: 'Take my changes back' }).click();
      await challenge.getByRole('textbox', { name: /Threads of each replica/ }).fill('12');
      await challenge.getByRole('checkbox', { name: /Bulkhead/ }).check();
      await challenge.getByRole('textbox', { name: 'Max concurrent' }).fill('10');
      await submit(challenge, 'Passed with “best”: nothing is left to ask for');
      const report = await gradeOnCommandLine('cascading-failure', challenge, testInfo);
      expect(report.grade).toBe('best');
      expect(await measurements(challenge)).toEqual(measurementsOf(report));
    });

    await expectAccessible(page);

    await test.step('the best grade is kept, and what was set', async () => {
      await page.reload();
      await openChallenge(page);
      await expect(challenge.getByText('Your best result so far: best')).toBeVisible();
      await expect(challenge.getByRole('textbox', { name: /Threads of each replica/ })).toHaveValue('12');
    });
  },
);

/** The answer that the lesson teaches, as a browser keeps what was submitted last. */
async function keptReference(slug: string): Promise<string> {
  const source = `./content/lessons/${slug}/challenge/index.ts`;
  const code = `import { challenge } from '${source}'; console.log(JSON.stringify([challenge.id, challenge.reference.set]))`;
  const { stdout } = await run('npx', ['tsx', '--eval', code]);
  const [id, set] = JSON.parse(stdout) as [string, object];
  const submission = { grade: 'none', settings: JSON.stringify(set), at: 0 } as const;
  const lesson = { ...emptyLesson, openedAt: 0, challenges: { [id]: [submission] } };
  return JSON.stringify({ ...emptyRecord, lessons: { [slug]: lesson } });
}

for (const { slug } of readyLessons) {
  test(
    `${slug}: what the lesson teaches reaches the best grade, here and there`,
    { tag: '@desktop' },
    async ({ page }, testInfo) => {
      test.slow();
      const record = await keptReference(slug);
      await page.addInitScript(([key, text]) => localStorage.setItem(key, text), [storageKey, record] as const);
      await page.goto(`/en/lessons/${slug}`);
      const challenge = await openChallenge(page);
      await submit(challenge, 'Passed with “best”: nothing is left to ask for');
      const report = await gradeOnCommandLine(slug, challenge, testInfo);
      expect(report.grade).toBe('best');
      expect(await measurements(challenge)).toEqual(measurementsOf(report));
    },
  );
}

test('settings are checked, tried on the stage, and taken back', async ({ page }) => {
  await page.goto(lessonPath('en'));
  const challenge = await openChallenge(page);
  const threads = challenge.getByRole('textbox', { name: /Threads of each replica/ });
  await threads.fill('200');
  await expect(challenge.getByText('Expected a number of at most 80; found 200.')).toBeVisible();
  await expect(challenge.getByRole('button', { name: 'Submit', exact: true })).toBeDisabled();
  await threads.fill('12');
  await challenge.getByRole('combobox', { name: 'Seed' }).selectOption('12');
  await challenge.getByRole('button', { name: 'Try it on the stage' }).click();
  await expect(challenge.locator('canvas').first()).toBeVisible({ timeout: 30_000 });
  await challenge.getByRole('button', { name: 'Take my changes back' }).click();
  await expect(threads).toHaveValue('8');
  await expect(challenge.locator('canvas')).toHaveCount(0);
});

test('hints come one by one and lead back into the lesson', async ({ page }) => {
  await page.goto(lessonPath('en'));
  const challenge = await openChallenge(page);
  await challenge.getByRole('button', { name: 'Show hint 1 of 3' }).click();
  await expect(challenge.getByRole('listitem').filter({ hasText: '250 ms time-out' })).toBeVisible();
  await challenge.getByRole('button', { name: 'Show hint 2 of 3' }).click();
  await challenge.getByRole('link', { name: 'Read again' }).first().click();
  await expect(page).toHaveURL(/#time-out$/);
});

test('grading can be called off', async ({ page }) => {
  await page.goto(lessonPath('en'));
  const challenge = await openChallenge(page);
  await challenge.getByRole('button', { name: 'Submit', exact: true }).click();
  await challenge.getByRole('button', { name: 'Cancel' }).click();
  await expect(challenge.getByText('Called off. Nothing was graded.')).toBeVisible();
});

test('the challenge is worked in Korean on a narrow phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 720 });
  await page.goto(lessonPath('ko'));
  const challenge = await openChallenge(page);
  await challenge.getByRole('checkbox', { name: /벌크헤드/ }).check();
  await challenge.getByRole('textbox', { name: '최대 동시 호출' }).fill('6');
  await challenge.getByRole('button', { name: '제출', exact: true }).click();
  await expect(challenge.getByRole('heading', { name: '‘우수’로 통과했습니다', exact: true })).toBeVisible({
    timeout: 60_000,
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await expectAccessible(page);
});
