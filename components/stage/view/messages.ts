/**
 * Words of the button that opens the panel of single requests.
 */
import { defineMessages } from '@/components/i18n/messages';

export const viewMessages = defineMessages(
  {
    requests: 'Requests',
    requestsHint: 'List the requests of this run and follow one',
    back: (request: number) => `Back to #${request}`,
    close: 'Close the request',
  },
  {
    requests: '요청 목록',
    requestsHint: '이 실행의 요청을 목록으로 보고 하나를 따라갑니다',
    back: (request: number) => `#${request}번으로 돌아가기`,
    close: '요청 닫기',
  },
);
