/**
 * What can be heard of a run: levels and pitches measured sample by sample, and silence wherever it is promised.
 */
import { expect, test } from './support/fixtures';
import { lessonPath, openFigure } from './support/lesson';
import { heard, listen, render } from './support/sound';

const usual = { pitchHz: 220, roughness: 0, loudness: 1 };
const decibels = (share: number) => 20 * Math.log10(share);

test.describe('the sound of a run', { tag: '@desktop' }, () => {
  test('never clips, follows load by pitch and failures by roughness, and falls silent', async ({ page }) => {
    await page.goto(lessonPath('en'));
    const sounds = await render(
      page,
      [
        { tones: usual, volume: 1 },
        { tones: { ...usual, pitchHz: 440 }, volume: 1 },
        { tones: { ...usual, roughness: 0.5 }, volume: 1 },
        { tones: { pitchHz: 880, roughness: 1, loudness: 1 }, volume: 1 },
        { tones: usual, volume: 0.5 },
        { tones: usual, volume: 0 },
        { tones: usual, volume: 1 },
        { tones: null, volume: 1 },
        { tones: { ...usual, loudness: 0 }, volume: 1 },
      ],
      [220, 254, 440],
    );
    const [one, double, failing, all, half, muted, again, paused, idle] = sounds;
    expect(Math.max(...sounds.map(({ peak }) => decibels(peak)))).toBeLessThan(-3);
    expect(decibels(one?.peak ?? 0)).toBeGreaterThan(-20);
    // The pitch of the usual load, then an octave above it.
    expect(one?.at[220]).toBeGreaterThan(20 * (one?.at[440] ?? 1));
    expect(double?.at[440]).toBeGreaterThan(20 * (double?.at[220] ?? 1));
    // Failures add a second tone that beats against the first, half as strong for half of them.
    expect(one?.at[254]).toBeLessThan(0.01 * (one?.at[220] ?? 0));
    expect((failing?.at[254] ?? 0) / (failing?.at[220] ?? 1)).toBeCloseTo(0.5, 1);
    expect(all?.level).toBeGreaterThan(1.3 * (one?.level ?? 1));
    expect((half?.level ?? 0) / (one?.level ?? 1)).toBeCloseTo(0.5, 1);
    expect(again?.level).toBeCloseTo(one?.level ?? 0, 2);
    for (const silent of [muted, paused, idle]) expect(decibels(silent?.level ?? 1)).toBeLessThan(-70);
  });

  test('starts by an act only, and stops while the run is paused, in the background or muted', async ({ page }) => {
    await listen(page);
    await page.goto(lessonPath('en'));
    const figure = await openFigure(page, 'works');
    const pause = figure.getByRole('button', { name: 'Pause', exact: true });
    await expect(pause).toBeVisible();
    await figure.getByRole('button', { name: 'Sound', exact: true }).click();
    const sound = figure.getByRole('region', { name: 'Sound of the run' });
    await expect(sound).toBeVisible();
    expect(await heard(page)).toEqual({ contexts: 0, level: 0, pitchHz: 0 });
    await sound.getByRole('button', { name: 'Turn sound on' }).click();
    const level = async () => (await heard(page)).level;
    const expectSound = () => expect.poll(level, { timeout: 15_000 }).toBeGreaterThan(0.01);
    const expectSilence = () => expect.poll(level).toBeLessThan(0.0005);
    await expectSound();
    await expect.poll(async () => (await heard(page)).pitchHz).toBeGreaterThan(100);
    await pause.click();
    await expectSilence();
    await figure.getByRole('button', { name: 'Play', exact: true }).click();
    await expectSound();
    const hide = (hidden: boolean) =>
      page.evaluate((value) => {
        Object.defineProperty(document, 'hidden', { configurable: true, value });
        document.dispatchEvent(new Event('visibilitychange'));
      }, hidden);
    await hide(true);
    await expectSilence();
    await hide(false);
    const play = figure.getByRole('button', { name: 'Play', exact: true });
    if (await play.isVisible()) await play.click();
    await expectSound();
    const volume = sound.getByRole('slider', { name: 'Volume' });
    await volume.press('Home');
    await expectSilence();
    await volume.press('End');
    await expectSound();
    await sound.getByRole('button', { name: 'Turn sound off' }).click();
    await expectSilence();
    expect((await heard(page)).contexts).toBe(1);
  });
});
