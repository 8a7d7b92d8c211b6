/**
 * The instrument that sounds a run: one quiet tone, and beside it a second one that beats against it, the more the
 * rougher. It makes no sound until it is told to, and glides so that nothing clicks.
 */
import type { Tones } from './tones';

/** How far the second tone lies above the first: fast enough to sound rough, not like another note. */
const beatHz = 34;
const glideSeconds = 0.12;
/** Loud enough to follow, quiet enough to speak over. */
const loudest = 0.16;

export interface Instrument {
  play(tones: Tones, volume: number): void;
  silence(): void;
  close(): void;
}

export function makeInstrument(context: AudioContext): Instrument {
  const out = new GainNode(context, { gain: 0 });
  const rough = new GainNode(context, { gain: 0 });
  const tone = new OscillatorNode(context, { type: 'triangle' });
  const beat = new OscillatorNode(context, { type: 'triangle' });
  tone.connect(out);
  beat.connect(rough).connect(out);
  out.connect(context.destination);
  tone.start();
  beat.start();
  const glide = (parameter: AudioParam, value: number) =>
    parameter.setTargetAtTime(value, context.currentTime, glideSeconds / 3);
  return {
    play({ pitchHz, roughness, loudness }, volume) {
      if (context.state === 'suspended') void context.resume();
      glide(tone.frequency, pitchHz);
      glide(beat.frequency, pitchHz + beatHz);
      glide(rough.gain, roughness);
      glide(out.gain, loudness * volume * loudest);
    },
    silence() {
      glide(out.gain, 0);
    },
    close() {
      void context.close();
    },
  };
}
