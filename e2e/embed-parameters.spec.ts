/**
 * Every parameter of docs/EMBED.md with each of its values, in a frame on another site.
 */
import type { FrameLocator } from '@playwright/test';
import { expect, test } from './support/fixtures';
import { host } from './support/host';
import { lessonPath, openFigure, words } from './support/lesson';
import { headOf } from './support/stage';

type Check = (frame: FrameLocator) => Promise<void>;

const button = (frame: FrameLocator, name: string) => frame.getByRole('button', { name, exact: true });
const shows = async (frame: FrameLocator) =>
  await expect(frame.locator('canvas').first()).toBeVisible({ timeout: 30_000 });
const inScheme =
  (scheme: string): Check =>
  async (frame) =>
    await expect(frame.locator('html')).toHaveCSS('color-scheme', scheme);
const inLanguage =
  (lang: string): Check =>
  async (frame) =>
    await expect(frame.locator('html')).toHaveAttribute('lang', lang);
const waits: Check = async (frame) => await expect(button(frame, words.en.play)).toBeVisible();
const plays: Check = async (frame) => {
  await expect(button(frame, words.en.pause)).toBeVisible();
  await expect(frame.locator('figure')).not.toContainText('0:00.0');
};

const template = '/en/embed?template=retry-storm';

test.describe('in a frame on another site', { tag: '@desktop' }, () => {
  test.use({ expectedFaults: ['request to another host: http://127.0.0.1:'] });

  const cases: readonly (readonly [string, Check])[] = [
    ['/en/embed?figure=cascading-failure/slow', waits],
    [template, waits],
    [`${template}&theme=light`, inScheme('light')],
    [`${template}&theme=dark`, inScheme('dark')],
    [`${template}&theme=auto`, inScheme('light')],
    ['/en/embed?template=saga&lang=ko', inLanguage('ko')],
    ['/ko/embed?template=saga&lang=en', inLanguage('en')],
    ['/ko/embed?template=saga', inLanguage('ko')],
    ['/embed?template=saga', inLanguage('en')],
    [
      `${template}&controls=full`,
      async (frame) => {
        await expect(frame.getByRole('group', { name: 'More ways to follow this figure' })).toBeVisible();
        await expect(frame.getByText(words.en.feed, { exact: true })).toBeVisible();
      },
    ],
    [
      `${template}&controls=player`,
      async (frame) => {
        await waits(frame);
        await expect(frame.getByText(words.en.feed, { exact: true })).toHaveCount(0);
      },
    ],
    [
      `${template}&controls=none`,
      async (frame) => {
        await expect(button(frame, words.en.play)).toHaveCount(0);
        await expect(frame.getByRole('button', { name: /^Client/ })).toBeVisible();
      },
    ],
    [`${template}&autoplay=0`, waits],
    [`${template}&autoplay=1`, plays],
  ];
  for (const [address, holds] of cases) {
    test(address, async ({ page, baseURL }) => {
      await page.emulateMedia({ colorScheme: 'light' });
      const { server, address: elsewhere } = await host(`${baseURL}${address}`);
      await page.goto(elsewhere);
      const frame = page.frameLocator('iframe');
      await shows(frame);
      await holds(frame);
      server.close();
    });
  }

  test('a dark system is followed with theme=auto', async ({ page, baseURL }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    const { server, address } = await host(`${baseURL}${template}&theme=auto`);
    await page.goto(address);
    await inScheme('dark')(page.frameLocator('iframe'));
    server.close();
  });

  test('autoplay=1 leaves those alone who want no motion', async ({ page, baseURL }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const { server, address } = await host(`${baseURL}${template}&autoplay=1&controls=player`);
    await page.goto(address);
    const frame = page.frameLocator('iframe');
    await shows(frame);
    await waits(frame);
    await expect(frame.locator('figure')).toContainText('0:00.0');
    server.close();
  });

  test('autoplay=1 waits while the frame is out of view', async ({ page, baseURL }) => {
    const above = '<div style="height: 4000px">far above</div>';
    const { server, address } = await host(`${baseURL}${template}&autoplay=1`, above);
    await page.goto(address);
    const frame = page.frameLocator('iframe');
    const head = headOf(frame.locator('body'));
    await expect(head).toHaveAttribute('aria-valuenow', '0', { timeout: 30_000 });
    await page.locator('iframe').scrollIntoViewIfNeeded();
    await expect(head).not.toHaveAttribute('aria-valuenow', '0', { timeout: 15_000 });
    server.close();
  });

  test('a moment opens where it was copied', async ({ page, baseURL }) => {
    await page.goto(lessonPath('en'));
    const figure = await openFigure(page, 'timeout');
    await headOf(figure).press('PageDown');
    const atMs = (await headOf(figure).getAttribute('aria-valuenow')) ?? '';
    await figure.getByRole('button', { name: 'Share', exact: true }).click();
    const copied = new URL(await figure.getByRole('textbox', { name: 'Address' }).inputValue());
    const moment = copied.searchParams.get('moment');
    const { server, address } = await host(`${baseURL}/en/embed?moment=${moment}`);
    await page.goto(address);
    const frame = page.frameLocator('iframe');
    await expect(headOf(frame.locator('body'))).toHaveAttribute('aria-valuenow', atMs, { timeout: 30_000 });
    server.close();
  });
});
