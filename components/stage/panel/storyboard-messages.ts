/**
 * Words of a storyboard.
 */
import { defineMessages } from '@/components/i18n/messages';

export const storyboardMessages = defineMessages(
  {
    storyboard: 'The run in pictures',
    frameOf: (nth: number, count: number) => `${nth} of ${count}`,
    previousFrame: 'Previous picture',
    nextFrame: 'Next picture',
    showMotion: 'Show it moving',
  },
  {
    storyboard: '그림으로 보는 실행',
    frameOf: (nth: number, count: number) => `${count}장 중 ${nth}`,
    previousFrame: '이전 그림',
    nextFrame: '다음 그림',
    showMotion: '움직임으로 보기',
  },
);
