/**
 * The words of the quiz that can be read before its code is fetched.
 */
import { defineMessages } from '@/components/i18n/messages';
import type { Locale, Question } from '@/content/model';

export const stillMessages = defineMessages(
  {
    count: (total: number) => `${total} questions`,
    firstCounts: 'Your first answer counts. You can try again as often as you like.',
    withoutScript: 'Answers are checked by JavaScript, which is off. The questions can still be read.',
    chooseOne: 'Choose one.',
    chooseAll: 'Choose all that are right.',
    chooseComponent: 'Choose a component.',
    readTrace: 'Read the waterfall and choose one.',
    putInOrder: 'Put in order: drag, or use the buttons.',
    matchEach: 'Choose what belongs to each.',
  },
  {
    count: (total: number) => `문제 ${total}개`,
    firstCounts: '첫 번째 답이 기록됩니다. 다시 풀어 보는 것은 몇 번이든 괜찮습니다.',
    withoutScript: 'JavaScript가 꺼져 있어 답을 확인할 수 없습니다. 문제는 그대로 읽을 수 있습니다.',
    chooseOne: '하나를 고르십시오.',
    chooseAll: '맞는 것을 모두 고르십시오.',
    chooseComponent: '구성 요소 하나를 고르십시오.',
    readTrace: '폭포 그림을 읽고 하나를 고르십시오.',
    putInOrder: '순서대로 놓으십시오. 끌어서 옮기거나 버튼을 쓰십시오.',
    matchEach: '각각에 맞는 것을 고르십시오.',
  },
);

/** What is to be done; null where the control says it. */
export function instruction(question: Question, locale: Locale): string | null {
  const words = stillMessages[locale];
  return {
    single: words.chooseOne,
    multiple: words.chooseAll,
    readTrace: words.readTrace,
    pickOnGraph: words.chooseComponent,
    order: words.putInOrder,
    match: words.matchEach,
    numeric: null,
  }[question.kind];
}
