/**
 * The quiz, in the order in which it is asked: kinds of question and topics are mixed on purpose.
 */
import type { Question } from '@/content/model';

export const quiz: readonly Question[] = [
  {
    id: 'how-long',
    kind: 'numeric',
    prompt: { en: '✎ How long does a browse take at p99?', ko: '✎ 둘러보기의 p99는 얼마입니까?' },
    figure: 'works',
    unit: { en: 'ms', ko: 'ms' },
    answer: 'healthy-browse-p99',
    tolerance: 0.1,
    why: { en: '✎ Why it is so.', ko: '✎ 왜 그런지.' },
    tooLow: { en: '✎ What was forgotten.', ko: '✎ 무엇을 빠뜨렸는지.' },
    tooHigh: { en: '✎ What was counted twice.', ko: '✎ 무엇을 두 번 세었는지.' },
    shownBy: { figure: 'works', atMs: 16_000 },
  },
];
