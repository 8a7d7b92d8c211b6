/** Words of the page that stands where another could not be shown. */
import { defineMessages } from '@/components/i18n/messages';

export const errorMessages = defineMessages(
  {
    errorTitle: 'This page could not be shown',
    errorText:
      'What you have done so far is kept on this device. Try once more; if it happens again, go back to the course map.',
    retry: 'Try again',
    toTheMap: 'Go to the course map',
  },
  {
    errorTitle: '페이지를 표시하지 못했습니다',
    errorText:
      '지금까지 한 내용은 이 기기에 남아 있습니다. 다시 시도해 보고, 같은 일이 반복되면 강의 지도로 돌아가십시오.',
    retry: '다시 시도',
    toTheMap: '강의 지도로 가기',
  },
);
