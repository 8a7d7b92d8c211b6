/** Words of the page that maps the claims. */
import { defineMessages } from '@/components/i18n/messages';
import type { Verdict } from '@/content/claims/claim';

export const claimsMessages = defineMessages(
  {
    title: 'Forty claims',
    description: 'What people say about server architecture, what is true of it, and the run that shows it.',
    deck: 'What people say about server architecture, what is true of it, and where you can watch and answer it.',
    verdicts: {
      true: 'True',
      limited: 'True within a limit',
      misleading: 'Misleading',
      gap: 'A question left open',
    } as Readonly<Record<Verdict, string>>,
    counts: 'How they fare',
    shown: 'Shown in',
    asked: 'Asked in',
    figure: (number: number, title: string) => `Figure ${number}: ${title}`,
    question: (number: number) => `question ${number}`,
    lesson: (number: number, title: string) => `Lesson ${number}: ${title}`,
    coming: (number: number, title: string) => `To come in lesson ${number}: ${title}`,
  },
  {
    title: '마흔 가지 주장',
    description: '서버 아키텍처에 대해 사람들이 하는 말, 그중 맞는 것, 그리고 그것을 보여 주는 실행입니다.',
    deck: '서버 아키텍처에 대해 사람들이 하는 말과 그중 맞는 것, 그리고 직접 보고 답할 수 있는 곳입니다.',
    verdicts: {
      true: '맞음',
      limited: '한계 안에서 맞음',
      misleading: '오해하기 쉬움',
      gap: '답이 없던 질문',
    },
    counts: '판정별 개수',
    shown: '보이는 곳',
    asked: '묻는 곳',
    figure: (number, title) => `그림 ${number}: ${title}`,
    question: (number) => `문제 ${number}`,
    lesson: (number, title) => `${number}강: ${title}`,
    coming: (number, title) => `${number}강에서 다룰 예정: ${title}`,
  },
);
