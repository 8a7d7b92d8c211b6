/** Words around a figure that is calculated. */
import { defineMessages } from '@/components/i18n/messages';

export const calculationMessages = defineMessages(
  {
    name: (number: number) => `Calculation ${number}`,
    curves: (x: string, y: string) => `Curves: ${y}, over: ${x}. The table below has the numbers.`,
    table: 'As a table',
    assumes: 'What is assumed',
    reset: 'Back to the start',
  },
  {
    name: (number: number) => `계산 ${number}`,
    curves: (x: string, y: string) => `곡선: ${x}에 따른 ${y}. 아래 표에 값이 있습니다.`,
    table: '표로 보기',
    assumes: '무엇을 가정했는가',
    reset: '처음으로',
  },
);
