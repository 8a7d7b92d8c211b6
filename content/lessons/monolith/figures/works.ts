/**
 * Figure 1: the system at work.
 */
import type { Figure } from '@/content/model';
import { seed, system } from '../scenario';

export const works: Figure = {
  id: 'works',
  title: { en: '✎ What is seen, in one short sentence.', ko: '✎ 무엇이 보이는지 짧은 한 문장으로.' },
  lookFor: { en: '✎ What should the reader look for?', ko: '✎ 독자가 무엇을 보아야 합니까?' },
  caption: { en: '✎ What the figure shows, and what to try.', ko: '✎ 그림이 보여 주는 것과 해 볼 일.' },
  scenario: system,
  seed,
  interventions: [],
  startAtMs: 10_000,
  stillAtMs: 14_000,
  speed: 0.1,
  controls: [],
  inkClass: 'browse',
  storyboard: [
    { atMs: 12_000, caption: { en: '✎ The first picture.', ko: '✎ 첫 번째 장면.' } },
    { atMs: 14_000, caption: { en: '✎ The second picture.', ko: '✎ 두 번째 장면.' } },
    { atMs: 16_000, caption: { en: '✎ The third picture.', ko: '✎ 세 번째 장면.' } },
  ],
  fidelity: {
    modelled: { en: '✎ What the run has.', ko: '✎ 실행에 들어 있는 것.' },
    simplified: { en: '✎ What it has in a simpler form.', ko: '✎ 단순하게 만든 것.' },
    leftOut: { en: '✎ What it has not.', ko: '✎ 빠진 것.' },
    checked: { en: '✎ Which test of the engine holds it.', ko: '✎ 어떤 엔진 테스트가 확인하는지.' },
  },
};
