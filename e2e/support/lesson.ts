/**
 * A figure of a lesson as a person works it: find it, play it, break something, read the feed.
 */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Locale } from '../../content/model';

export const lessonPath = (locale: Locale) => `/${locale}/lessons/cascading-failure`;

export const words = {
  en: {
    play: 'Play',
    pause: 'Pause',
    crash: 'Crash',
    feed: 'What happened',
    speed: 'Speed, simulated seconds per second',
  },
  ko: {
    play: '재생',
    pause: '일시 정지',
    crash: '다운시키기',
    feed: '일어난 일',
    speed: '속도',
  },
} as const;

/** Brings a figure into view and waits until its stage has taken the place of the still picture. */
export async function openFigure(page: Page, id: string): Promise<Locator> {
  const figure = page.locator(`#figure-${id}`);
  await figure.evaluate((element) => element.scrollIntoView());
  await expect(figure.locator('canvas').first()).toBeVisible({ timeout: 30_000 });
  return figure;
}

/** Chooses an option of a segmented control under a figure. */
export async function choose(figure: Locator, control: string, option: string): Promise<void> {
  await figure.getByRole('group', { name: control }).getByRole('radio', { name: option }).check({ force: true });
}

/** Lets the run go on at full speed. */
export async function playFast(figure: Locator): Promise<void> {
  const speed = figure.getByRole('slider', { name: words.en.speed });
  await speed.focus();
  await speed.press('End');
  const play = figure.getByRole('button', { name: words.en.play, exact: true });
  if (await play.isVisible()) await play.click();
}

/** The event feed of a figure. */
export const feedOf = (figure: Locator) => figure.getByRole('log', { name: words.en.feed });
