/**
 * A figure for the made-up run: B fails, is repaired, and becomes slow.
 */
import type { Figure, Text } from '@/content/model';

const same = (text: string): Text => ({ en: text, ko: text });

export const demoFigure: Figure = {
  id: 'demo',
  title: {
    en: 'B is slow, and A runs out of threads without doing any work.',
    ko: 'B가 느려지자, A는 하는 일도 없이 스레드를 모두 써 버립니다.',
  },
  lookFor: { en: 'Look at A: who still works?', ko: 'A를 보십시오. 누가 아직 일하고 있습니까?' },
  caption: same(''),
  scenario: { version: 1, components: [{ id: 'Client', kind: 'service', endpoints: { x: { steps: [] } } }] },
  seed: 11,
  interventions: [
    { atMs: 12_000, target: 'B', kind: 'errors', rate: 1, answerAfterMs: null },
    { atMs: 22_000, target: 'B', kind: 'recover' },
    { atMs: 34_000, target: 'B', kind: 'slow', factor: 15, addedMs: 0 },
    { atMs: 42_000, target: 'A->B', kind: 'configure', set: { numRetries: 1 } },
  ],
  startAtMs: 0,
  stillAtMs: 36_000,
  speed: 1,
  controls: [
    {
      id: 'b',
      label: { en: 'B is', ko: 'B 상태' },
      initial: 'slow',
      options: [
        { id: 'healthy', label: { en: 'healthy', ko: '정상' }, actions: [{ target: 'B', kind: 'recover' }] },
        {
          id: 'errors',
          label: { en: 'errors', ko: '오류' },
          actions: [
            { target: 'B', kind: 'recover' },
            { target: 'B', kind: 'errors', rate: 1, answerAfterMs: null },
          ],
        },
        {
          id: 'slow',
          label: { en: 'slow ×15', ko: '15배 느림' },
          actions: [
            { target: 'B', kind: 'recover' },
            { target: 'B', kind: 'slow', factor: 15, addedMs: 0 },
          ],
        },
      ],
    },
    {
      id: 'timeout',
      label: { en: 'Time-out on A to B', ko: 'A→B 타임아웃' },
      initial: 'off',
      options: [
        {
          id: 'off',
          label: { en: 'off', ko: '없음' },
          actions: [{ target: 'A->B', kind: 'configure', set: { timeoutMs: null } }],
        },
        {
          id: 'on',
          label: { en: '250 ms', ko: '250ms' },
          actions: [{ target: 'A->B', kind: 'configure', set: { timeoutMs: 250 } }],
        },
      ],
    },
    {
      id: 'retries',
      label: { en: 'Retries at A', ko: 'A의 재시도' },
      initial: 'off',
      options: [
        {
          id: 'off',
          label: { en: 'off', ko: '없음' },
          actions: [{ target: 'A->B', kind: 'configure', set: { numRetries: 0 } }],
        },
        {
          id: 'one',
          label: { en: '1', ko: '1회' },
          actions: [{ target: 'A->B', kind: 'configure', set: { numRetries: 1 } }],
        },
      ],
    },
  ],
  inkClass: 'browse',
  storyboard: [
    {
      atMs: 10_000,
      caption: {
        en: 'All is well: A’s threads are mostly free, and browse takes 36 ms.',
        ko: '모두 정상입니다. A의 스레드는 대부분 비어 있고 둘러보기는 36ms가 걸립니다.',
      },
    },
    {
      atMs: 14_000,
      caption: {
        en: 'B answers with errors. Checkout is lost, browse is not.',
        ko: 'B가 오류로 답합니다. 결제는 실패하지만 둘러보기는 멀쩡합니다.',
      },
    },
    {
      atMs: 36_000,
      caption: {
        en: 'B is slow. A’s threads wait for it, and browse is refused.',
        ko: 'B가 느립니다. A의 스레드가 모두 B를 기다리고 둘러보기는 거절됩니다.',
      },
    },
  ],
  fidelity: { modelled: same(''), simplified: same(''), leftOut: same(''), checked: same('') },
  prediction: {
    id: 'demo-prediction',
    question: same(''),
    requestClass: 'browse',
    fromMs: 34_000,
    spanMs: 24_000,
    minMs: 10,
    maxMs: 3_000,
    compareAtMs: 48_000,
  },
};
