/**
 * The lab as a page, in both languages, on a wide screen and on a phone: whatever is open, axe finds nothing, nothing
 * overflows, and on the phone a finger hits what it must.
 */
import type { Page } from '@playwright/test';
import { expectAccessible, expectNoOverflow, expectReachable } from './support/accessibility';
import { expect, test } from './support/fixtures';

const words = {
  en: {
    more: 'More',
    templates: 'Templates',
    files: 'Import, export',
    help: 'Keys and gestures',
    begin: ['Choose a template', 'Pick a component', 'Import a file'],
    template: 'A retry storm',
    step: 'Step 50 ms',
    settings: 'Settings',
    connectTo: 'Connect to …',
    side: ['Now', 'Real life'],
    run: 'Run',
    views: ['Charts', 'Requests', 'What happened', 'Experiments', 'Model'],
  },
  ko: {
    more: '더 보기',
    templates: '템플릿',
    files: '가져오기, 내보내기',
    help: '단축키와 손동작',
    begin: ['템플릿 고르기', '구성 요소 고르기', '파일 가져오기'],
    template: '재시도 폭풍',
    step: '50ms 앞으로',
    settings: '설정',
    connectTo: '연결 …',
    side: ['현재', '실제 설정'],
    run: '실행',
    views: ['차트', '요청', '일어난 일', '실험', '모델'],
  },
} as const;
type Words = (typeof words)['en' | 'ko'];

const screens = {
  'a wide screen': { viewport: { width: 1440, height: 900 } },
  'a phone': { viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true },
} as const;

async function expectGood(page: Page, phone: boolean): Promise<void> {
  await expectNoOverflow(page);
  if (phone) await expectReachable(page);
  await expectAccessible(page);
}

/** What stands in the header is behind a button on the phone. */
async function inHeader(page: Page, name: string, { more }: Words): Promise<void> {
  const header = page.locator('header');
  const menu = header.getByRole('button', { name: more, exact: true });
  if ((await menu.isVisible()) && (await menu.getAttribute('aria-expanded')) !== 'true') await menu.click();
  await header.getByRole('button', { name, exact: true }).click();
}

async function expectDialog(page: Page, open: () => Promise<void>, phone: boolean): Promise<void> {
  await open();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectGood(page, phone);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
}

async function openStorm(page: Page, names: Words): Promise<void> {
  await inHeader(page, names.templates, names);
  await page.getByRole('dialog').getByRole('button', { name: names.template, exact: true }).click();
  const step = page.getByRole('button', { name: names.step, exact: true });
  for (let steps = 0; steps < 12; steps++) await step.click();
}

for (const [screen, use] of Object.entries(screens)) {
  for (const locale of ['en', 'ko'] as const) {
    const names = words[locale];
    const phone = screen === 'a phone';
    test.describe(`${locale}, ${screen}`, { tag: '@desktop' }, () => {
      test.use(use);

      test('an empty lab says how to begin', async ({ page }) => {
        test.slow();
        await page.goto(`/${locale}/lab`);
        const way = (nth: 0 | 1 | 2) => page.getByRole('button', { name: names.begin[nth], exact: true });
        await expect(way(0)).toBeVisible();
        await expectGood(page, phone);
        for (const nth of [0, 2] as const) await expectDialog(page, () => way(nth).click(), phone);
        for (const name of [names.files, names.help])
          await expectDialog(page, () => inHeader(page, name, names), phone);
        await way(1).click();
        await expect(page.locator('[data-palette] button').first()).toBeFocused();
        await expectGood(page, phone);
      });

      test('a run with all that can be open beside it', async ({ page }) => {
        test.setTimeout(240_000);
        await page.goto(`/${locale}/lab`);
        await openStorm(page, names);
        await expectGood(page, phone);
        if (!phone) {
          const split = page.getByRole('separator');
          await split.press('ArrowUp');
          await expect(split).toHaveAttribute('aria-valuenow', '58');
          await split.press('Enter');
          await expect(split).toHaveAttribute('aria-valuenow', '54');
        }
        await page.locator('[data-component="orders"]').click();
        const settings = page.getByRole('button', { name: names.settings, exact: true });
        if (phone) await settings.click();
        await expect(page.locator('form[data-settings] input').first()).toBeVisible();
        await expectGood(page, phone);
        const connect = page.getByRole('button', { name: names.connectTo, exact: true });
        await expectDialog(page, () => connect.click(), phone);
        for (const name of names.side) {
          await page.getByRole('tab', { name, exact: true }).click();
          await expect(page.getByRole('tabpanel', { name })).not.toBeEmpty();
          await expectGood(page, phone);
        }
        if (phone) await settings.click();
        if (phone) await page.getByRole('button', { name: names.run, exact: true }).click();
        for (const name of names.views) {
          await page.getByRole('tab', { name, exact: true }).click();
          await expect(page.getByRole('tabpanel', { name })).not.toBeEmpty();
          await expectGood(page, phone);
        }
      });
    });
  }
}
