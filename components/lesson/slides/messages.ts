/** Words of a lesson shown as slides. */
import { defineMessages } from '@/components/i18n/messages';

export const slideMessages = defineMessages(
  {
    slides: 'Slides',
    previous: 'Previous slide',
    next: 'Next slide',
    leave: 'Leave the slides',
    full: 'Full screen',
    place: (number: number, of: number) => `${number} / ${of}`,
    said: (number: number, of: number, name: string) => `Slide ${number} of ${of}: ${name}`,
  },
  {
    slides: '슬라이드',
    previous: '이전 슬라이드',
    next: '다음 슬라이드',
    leave: '슬라이드 끝내기',
    full: '전체 화면',
    place: (number: number, of: number) => `${number} / ${of}`,
    said: (number: number, of: number, name: string) => `슬라이드 ${of}장 중 ${number}번째: ${name}`,
  },
);
