/**
 * The stage as every page shows it: its play head, and one of the lab's templates on it.
 */
import { expect, type Locator, type Page } from '@playwright/test';

export const headOf = (place: Locator | Page) => place.getByRole('slider', { name: 'Moment of the run' });

export const momentOf = async (place: Locator | Page): Promise<number> =>
  Number(await headOf(place).getAttribute('aria-valuenow'));

/** Chooses one of the templates of the lab that is open. */
export async function chooseTemplate(page: Page, title: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Templates' }).click();
  await page.getByRole('dialog').getByRole('button', { name: title, exact: true }).click();
  const stage = page.locator('main');
  await expect(headOf(stage)).toBeVisible({ timeout: 30_000 });
  return stage;
}

/** The stage of the lab with one of its templates, and the run in sight. */
export async function openTemplate(page: Page, title: string): Promise<Locator> {
  await page.goto('/en/lab');
  return chooseTemplate(page, title);
}

/** Steps until two seconds have run. */
export async function stepSome(place: Locator | Page): Promise<void> {
  const step = place.getByRole('button', { name: 'Step 50 ms', exact: true });
  await expect(async () => {
    await step.click();
    await expect(headOf(place)).toHaveAttribute('aria-valuenow', '2000', { timeout: 50 });
  }).toPass({ intervals: [0] });
}
