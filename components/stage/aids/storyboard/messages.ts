/**
 * Words of the key moments of a run.
 */
import { defineMessages } from '@/components/i18n/messages';

const en = {
  title: 'Key moments',
  close: 'Close',
  help: 'Pictures of this run so far, each with what happened. They are made from its record.',
  start: 'How it begins.',
  edge: 'As far as it has run.',
  goTo: (clock: string) => `Show ${clock} on the stage`,
  leftOut: (count: number) =>
    count === 1 ? 'One smaller event is left out.' : `${count} smaller events are left out.`,
  runOn: 'Run on by 10 s',
};

const ko: typeof en = {
  title: '주요 장면',
  close: '닫기',
  help: '지금까지의 실행을 기록에서 뽑은 그림과 설명입니다.',
  start: '처음 모습입니다.',
  edge: '여기까지 실행되었습니다.',
  goTo: (clock) => `${clock} 시점을 무대에서 보기`,
  leftOut: (count) => `작은 사건 ${count}가지는 뺐습니다.`,
  runOn: '10초 더 실행하기',
};

export const storyboardMessages = defineMessages(en, ko);
