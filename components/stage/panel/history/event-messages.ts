/**
 * Words of the steps from event to event.
 */
import { defineMessages } from '@/components/i18n/messages';
import type { EventKind } from './step-target';

export const eventKinds = [
  'painted',
  'flights',
  'slots',
  'queues',
  'refusals',
  'endings',
] as const satisfies EventKind[];

export const eventMessages = defineMessages(
  {
    previous: 'Previous event',
    next: 'Next event',
    which: 'Events to step by',
    kinds: {
      painted: 'event',
      flights: 'message sent',
      slots: 'thread',
      queues: 'queue',
      refusals: 'refusal',
      endings: 'request ended',
    },
    none: { previous: 'No such event before this moment.', next: 'No such event after this moment so far.' },
  },
  {
    previous: '이전 사건',
    next: '다음 사건',
    which: '한 단계로 삼을 사건',
    kinds: {
      painted: '사건',
      flights: '메시지 전송',
      slots: '스레드',
      queues: '대기열',
      refusals: '거절',
      endings: '요청 종료',
    },
    none: { previous: '이 시점 전에는 그런 사건이 없습니다.', next: '이 시점 뒤에는 아직 그런 사건이 없습니다.' },
  },
);
