/**
 * The lab is edited while it runs.
 */
import { expect, test } from './support/fixtures';
import { keptDocument } from './support/lab';
import { headOf, openTemplate, stepSome } from './support/stage';

test('a change starts the run again at the same moment; problems stop it', { tag: '@desktop' }, async ({ page }) => {
  await openTemplate(page, 'A retry storm');
  await stepSome(page);
  await page.locator('[data-component="payment"]').click();
  const replicas = page.getByLabel('Replicas', { exact: true });
  await replicas.fill('3');
  await expect(page.locator('[data-component="payment"]')).toHaveAccessibleName(/3 replicas/, { timeout: 15_000 });
  await expect(headOf(page)).toHaveAttribute('aria-valuenow', '2000');
  await replicas.fill('0');
  await expect(page.getByText('The run rests until this is fixed.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeHidden();
  await expect(replicas).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('button', { name: /^payment.*Expected/ }).click();
  await replicas.fill('2');
  await expect(headOf(page)).toHaveAttribute('aria-valuenow', '2000');
});

test('a component is dragged and connected with the pointer', { tag: '@desktop' }, async ({ page }) => {
  await openTemplate(page, 'A retry storm');
  const before = (await keptDocument(page)).connections;
  const [payment, client] = [page.locator('[data-component="payment"]'), page.locator('[data-component="client"]')];
  const [from, target] = [await client.boundingBox(), await payment.boundingBox()];
  if (from === null || target === null) throw new Error('not on the screen');
  await client.click();
  await page.mouse.move(from.x + from.width, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(target.x - 60, target.y - 40, { steps: 8 });
  await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 8 });
  await page.mouse.up();
  await expect(page.getByRole('button', { name: 'Connection from client to payment' }).first()).toBeAttached();
  await expect(payment).toHaveAccessibleName(/payment.*replicas/, { timeout: 15_000 });
  await page.mouse.move(target.x + 60, target.y + 12);
  await page.mouse.down();
  await page.mouse.move(target.x + 60, target.y + 100, { steps: 8 });
  await page.mouse.up();
  await expect.poll(async () => (await payment.boundingBox())?.y ?? 0).toBeGreaterThan(target.y + 60);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await keptDocument(page)).connections).toEqual(before);
});
