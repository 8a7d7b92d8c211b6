/**
 * Words of the sound of a run.
 */
import { defineMessages } from '@/components/i18n/messages';

const en = {
  title: 'Sound of the run',
  close: 'Close',
  on: 'Turn sound on',
  off: 'Turn sound off',
  how: 'The pitch is the load with its retries: twice the load is an octave higher. The tone gets rough by the share of requests that fail. It is silent while the run is paused and while the page is in the background.',
  volume: 'Volume',
  try: 'Listen to an example:',
  examples: { usual: 'the usual load', double: 'twice the load', failing: 'half of it fails' },
};

const ko: typeof en = {
  title: '실행의 소리',
  close: '닫기',
  on: '소리 켜기',
  off: '소리 끄기',
  how: '음의 높이는 재시도를 포함한 부하입니다. 부하가 두 배가 되면 한 옥타브 높아집니다. 실패하는 요청의 비율만큼 소리가 거칠어집니다. 실행이 멈춰 있거나 페이지가 뒤에 있을 때는 소리가 나지 않습니다.',
  volume: '음량',
  try: '들어 보기:',
  examples: { usual: '평소 부하', double: '두 배 부하', failing: '절반이 실패' },
};

export const soundMessages = defineMessages(en, ko);
