/**
 * What the sound of a run is, measured: the instrument rendered without a loudspeaker, and the live one listened to on
 * its way out.
 */
import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import type { Instrument } from '../../components/stage/aids/sound/instrument';
import type { Tones } from '../../components/stage/aids/sound/tones';

/** What is played from a second on; null: silence. */
export interface Passage {
  readonly tones: Tones | null;
  readonly volume: number;
}

export interface Heard {
  /** Loudest sample and mean square root, of full scale. */
  readonly peak: number;
  readonly level: number;
  /** Strength of each asked frequency, of full scale. */
  readonly at: Readonly<Record<number, number>>;
}

declare global {
  interface Window {
    instrument: { makeInstrument(context: AudioContext): Instrument };
    heard: () => { contexts: number; level: number; pitchHz: number };
  }
}

async function instrumentCode(): Promise<string> {
  const built = await build({
    entryPoints: ['components/stage/aids/sound/instrument.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'instrument',
  });
  return `${built.outputFiles[0]?.text}; window.instrument = instrument;`;
}

/** Renders passages of one second each, and measures the last half of each. */
export async function render(
  page: Page,
  passages: readonly Passage[],
  frequencies: readonly number[],
): Promise<Heard[]> {
  await page.evaluate(await instrumentCode());
  return page.evaluate(
    async ([wanted, asked]) => {
      const rate = 44_100;
      const context = new OfflineAudioContext(1, rate * wanted.length, rate);
      // Rendering goes on when all of a passage is said, not before.
      Object.defineProperty(context, 'state', { value: 'running' });
      const { play, silence } = window.instrument.makeInstrument(context as unknown as AudioContext);
      wanted.forEach(({ tones, volume }, second) => {
        // A context cannot be stopped at its very beginning.
        void context.suspend(second + 0.01).then(() => {
          if (tones === null) silence();
          else play(tones, volume);
          void context.resume();
        });
      });
      const samples = (await context.startRendering()).getChannelData(0);
      return wanted.map((_, second) => {
        const whole = samples.subarray(second * rate, (second + 1) * rate);
        const steady = whole.subarray(rate / 2);
        const strength = (hertz: number) => {
          let [re, im] = [0, 0];
          steady.forEach((value, n) => {
            re += value * Math.cos((2 * Math.PI * hertz * n) / rate);
            im += value * Math.sin((2 * Math.PI * hertz * n) / rate);
          });
          return (2 * Math.hypot(re, im)) / steady.length;
        };
        return {
          peak: whole.reduce((most, value) => Math.max(most, Math.abs(value)), 0),
          level: Math.sqrt(steady.reduce((sum, value) => sum + value * value, 0) / steady.length),
          at: Object.fromEntries(asked.map((hertz) => [hertz, strength(hertz)])),
        };
      });
    },
    [passages, frequencies] as const,
  );
}

/** From the next page on: what goes to the loudspeaker can be measured with `window.heard`. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const ears: AnalyserNode[] = [];
    let contexts = 0;
    const Plain = window.AudioContext;
    window.AudioContext = class extends Plain {
      constructor() {
        super();
        contexts += 1;
      }
    };
    const connect = AudioNode.prototype.connect as (this: AudioNode, to: AudioNode) => AudioNode;
    AudioNode.prototype.connect = function (this: AudioNode, to: AudioNode) {
      if (to instanceof AudioDestinationNode) {
        const ear = new AnalyserNode(this.context, { fftSize: 16_384, smoothingTimeConstant: 0 });
        connect.call(this, ear);
        ears.push(ear);
      }
      return connect.call(this, to);
    } as typeof AudioNode.prototype.connect;
    window.heard = () => {
      const ear = ears.at(-1);
      if (ear === undefined) return { contexts, level: 0, pitchHz: 0 };
      const wave = new Float32Array(2_048);
      ear.getFloatTimeDomainData(wave);
      const bins = new Float32Array(ear.frequencyBinCount);
      ear.getFloatFrequencyData(bins);
      const strongest = bins.indexOf(Math.max(...bins));
      const level = Math.sqrt(wave.reduce((sum, value) => sum + value * value, 0) / wave.length);
      return { contexts, level, pitchHz: (strongest * ear.context.sampleRate) / ear.fftSize };
    };
  });
}

export const heard = (page: Page) => page.evaluate(() => window.heard());
