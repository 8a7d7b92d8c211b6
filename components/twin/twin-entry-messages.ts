/**
 * Words of the way from the lab to a twin run.
 */
import { defineMessages } from '@/components/i18n/messages';

export const twinEntryMessages = defineMessages(
  {
    twin: 'Twin run',
    runBeside: 'Run this architecture on the same traffic beside',
    copy: 'a copy of it, to act on one of the two',
    branch: (name: string) => `the branch “${name}”`,
    keptVersion: 'the version that you put aside',
    keep: 'Put this version aside to compare with',
    isKept: 'Put aside. Change something, then run both.',
    refused: 'This device refuses to keep it.',
    ready: 'Ready twin runs',
  },
  {
    twin: '쌍둥이 실행',
    runBeside: '같은 트래픽으로 나란히 실행할 상대',
    copy: '이 아키텍처의 사본(둘 중 하나만 조작)',
    branch: (name: string) => `분기 “${name}”`,
    keptVersion: '따로 보관한 버전',
    keep: '비교하려고 이 버전 보관하기',
    isKept: '보관했습니다. 무언가를 바꾼 다음 둘을 함께 실행해 보십시오.',
    refused: '이 기기에는 보관할 수 없습니다.',
    ready: '준비된 쌍둥이 실행',
  },
);
