/**
 * The panel of single requests as a person works it.
 */
import { expect, type Locator } from '@playwright/test';
import { playFast, words } from './lesson';
import { momentOf } from './stage';

/** Plays at full speed until a moment has been passed, and stops. */
export async function playPast(stage: Locator, atMs: number): Promise<void> {
  const more = stage.getByRole('button', { name: /Speed and seed$/ });
  if (await more.isVisible()) await more.click();
  await playFast(stage);
  await expect.poll(() => momentOf(stage), { timeout: 60_000 }).toBeGreaterThan(atMs);
  const pause = stage.getByRole('button', { name: words.en.pause, exact: true });
  if (await pause.isVisible()) await pause.click();
}

/** Opens the panel with its list of requests. */
export async function openRequests(stage: Locator): Promise<Locator> {
  const named = { name: 'Requests', exact: true };
  await stage.getByRole('button', named).or(stage.getByRole('tab', named)).click();
  const panel = panelOf(stage);
  await expect(panel).toBeVisible();
  return panel;
}

export const panelOf = (stage: Locator) =>
  stage.getByRole('region', { name: 'Requests' }).or(stage.getByRole('dialog', { name: 'Requests' }));

/** Shows what fits a filter; by its name. */
export async function showOnly(panel: Locator, filter: string): Promise<void> {
  await panel.getByRole('radio', { name: filter, exact: true }).check({ force: true });
}

/** The rows of the list, without its head. */
export const requestsIn = (panel: Locator) => panel.locator('tbody').first().getByRole('button');

/** The links of the why-chain of the request that is followed. */
export async function askWhy(panel: Locator): Promise<Locator> {
  await panel.getByRole('button', { name: 'Why?' }).click();
  const links = panel.getByRole('region', { name: 'Why?' }).getByRole('button');
  await expect(links.first()).toBeVisible({ timeout: 30_000 });
  return links;
}

/** `0:30.0` of a link, in milliseconds. */
export async function clockOf(link: Locator): Promise<number> {
  const [, minutes, seconds] = /(\d+):(\d+\.\d)/.exec((await link.textContent()) ?? '') ?? [];
  return (Number(minutes) * 60 + Number(seconds)) * 1_000;
}

/** The part of the graph that is selected. */
export const selectedOn = (stage: Locator) =>
  stage.locator('[data-part][aria-current], [data-board] [aria-pressed="true"]');
