/** Words around a lesson that a browser needs too: its bar, and what stands in for a figure that did not come. */
import { defineMessages } from '@/components/i18n/messages';

export const lessonMessages = defineMessages(
  {
    sections: 'Sections of this lesson',
    present: 'Present as slides',
    stageFailed: 'The figure could not be loaded. Check the connection and try again; the picture stays as it is.',
    tryAgain: 'Try again',
  },
  {
    sections: '이 강의의 순서',
    present: '슬라이드로 보기',
    stageFailed:
      '그림을 불러오지 못했습니다. 연결을 확인하고 다시 시도해 주십시오. 지금 보이는 정지 화면은 그대로 남습니다.',
    tryAgain: '다시 시도',
  },
);
