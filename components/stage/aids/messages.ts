/**
 * The words on the row of aids under a figure. What an aid itself says comes with it.
 */
import { defineMessages } from '@/components/i18n/messages';

export const aidMessages = defineMessages(
  {
    aids: 'More ways to follow this figure',
    narration: 'Narration',
    moments: 'Key moments',
    sound: 'Sound',
    full: 'Full screen',
    model: 'Model and checks',
    share: 'Share',
    help: 'Keys and gestures',
  },
  {
    aids: '이 그림을 보는 다른 방법',
    narration: '해설',
    moments: '주요 장면',
    sound: '소리',
    full: '전체 화면',
    model: '모델과 검증',
    share: '공유',
    help: '단축키와 손동작',
  },
);
