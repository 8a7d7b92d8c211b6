/**
 * A system that paints every page in its reader's own colours: no text of a figure sinks into the ground.
 */
import { expect, test } from './support/fixtures';
import { lessonPath, openFigure } from './support/lesson';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`a ${colorScheme} system with forced colours over the ${theme} theme`, { tag: '@desktop' }, async ({
      page,
    }) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      await page.addInitScript((chosen) => localStorage.setItem('faultline-theme', chosen), theme);
      await page.goto(lessonPath('en'));
      const figure = await openFigure(page, 'works');
      await expect(figure.getByText('Requests per second')).toBeVisible();
      const [ground, ink, fills] = await figure.evaluate((element) => {
        const probe = document.body.appendChild(document.createElement('i'));
        probe.style.cssText = 'color: CanvasText; background: Canvas';
        const { color, backgroundColor } = getComputedStyle(probe);
        const texts = [...element.querySelectorAll('svg text')].filter((text) => text.textContent?.trim());
        return [backgroundColor, color, [...new Set(texts.map((text) => getComputedStyle(text).fill))]] as const;
      });
      expect(ink).not.toBe(ground);
      expect(fills.length).toBeGreaterThan(0);
      expect(fills).not.toContain(ground);
      expect(fills).toContain(ink);
    });
  }
}
