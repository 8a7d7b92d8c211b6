/** Words of the glossary: its page, and the notes that terms open in a lesson. */
import { defineMessages } from '@/components/i18n/messages';

export const glossaryMessages = defineMessages(
  {
    title: 'Glossary',
    description: 'The terms of the course in plain words, in English and Korean.',
    deck: (count: number) => `${count} terms in plain words, with the Korean that engineers use.`,
    find: 'Find a term',
    found: (count: number) => (count === 1 ? '1 term' : `${count} terms`),
    none: 'No term matches. Try a shorter word, or its Korean name.',
    letters: 'Letters',
    taughtIn: (number: number, title: string) => `Lesson ${number}: ${title}`,
    comingIn: (number: number, title: string) => `Lesson ${number}: ${title}, coming`,
    more: 'In the glossary',
  },
  {
    title: '용어집',
    description: '강의에 나오는 용어를 한국어와 영어로 쉽게 풀었습니다.',
    deck: (count: number) => `용어 ${count}개를 쉬운 말로 풀고, 영어 이름을 함께 적었습니다.`,
    find: '용어 찾기',
    found: (count: number) => `용어 ${count}개`,
    none: '맞는 용어가 없습니다. 더 짧은 말이나 영어 이름으로 찾아 보십시오.',
    letters: '글자',
    taughtIn: (number: number, title: string) => `${number}강: ${title}`,
    comingIn: (number: number, title: string) => `${number}강: ${title} (준비 중)`,
    more: '용어집에서 보기',
  },
);
