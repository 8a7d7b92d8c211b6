/**
 * A figure for tests and drafts.
 */
import type { CheckedFigure } from '@/content/model';
import type { CheckedScenario } from '@/simulator/scenario/checked';

const text = (en: string, ko: string) => ({ en, ko });

/** The made-up run knows no scenario. */
const nothing = { version: 1, components: [] } as unknown as CheckedScenario;

export const shopFigure: CheckedFigure = {
  id: 'shop',
  title: text('B is slow, and A runs out of threads without doing any work.', 'B가 느려지자 A의 스레드가 바닥납니다.'),
  lookFor: text('Watch the threads of A.', 'A의 스레드를 보십시오.'),
  caption: text('The shop.', '쇼핑몰입니다.'),
  scenario: nothing,
  seed: 11,
  interventions: [],
  startAtMs: 0,
  stillAtMs: 10_000,
  speed: 0.1,
  controls: [
    {
      id: 'health',
      label: text('B is', 'B는'),
      initial: 'healthy',
      options: [
        { id: 'healthy', label: text('healthy', '정상'), actions: [{ kind: 'recover', target: 'B' }] },
        {
          id: 'slow',
          label: text('slow ×15', '느림 ×15'),
          actions: [
            { kind: 'recover', target: 'B' },
            { kind: 'slow', target: 'B', factor: 15, addedMs: 0 },
          ],
        },
      ],
    },
  ],
  inkClass: 'browse',
  storyboard: [],
  fidelity: { modelled: text('', ''), simplified: text('', ''), leftOut: text('', ''), checked: text('', '') },
};
