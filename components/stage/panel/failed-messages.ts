/**
 * What is said when a run is not possible.
 */
import { defineMessages } from '@/components/i18n/messages';

export const failedMessages = defineMessages(
  {
    failedTitle: 'This scenario cannot run.',
    failedText: 'Each line names the place, what was expected there, and what was found.',
    failedEngine: 'The simulation stopped unexpectedly. Start over to run it again; a new seed may help.',
    wholeInput: 'the whole scenario',
  },
  {
    failedTitle: '이 시나리오는 실행할 수 없습니다.',
    failedText: '줄마다 위치, 기대한 값, 실제 값을 적었습니다.',
    failedEngine:
      '시뮬레이션이 예기치 않게 멈췄습니다. 처음부터 다시 실행해 보십시오. 시드를 바꾸면 나아질 수도 있습니다.',
    wholeInput: '시나리오 전체',
  },
);
