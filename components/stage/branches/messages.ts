/**
 * Words of the branches of a run.
 */
import { defineMessages } from '@/components/i18n/messages';

export const branchMessages = defineMessages(
  {
    branches: 'Branches of this run',
    asItWas: 'as it was',
    variant: 'the other variant',
    recovers: 'recovers',
    acts: {
      recycle: 'new environments',
      purge: 'queue emptied',
      poisonNext: 'poison records',
      flush: 'cache emptied',
      deploy: 'deployed',
      scale: 'scaled',
      outages: 'outages',
    },
    untouched: 'nothing done',
    more: (name: string, count: number) => `${name} and ${count} more`,
    forkedAt: (clock: string) => `forked at ${clock}`,
    fromStart: 'from the start',
    reaches: (clock: string) => `to ${clock}`,
    shownNow: 'shown',
    show: (name: string) => `Show the branch “${name}”`,
    beside: 'Beside',
    besideOf: (name: string) => `Run “${name}” beside this one, on the same clock`,
    rename: (name: string) => `Rename “${name}”`,
    newName: 'Name of the branch',
    forget: (name: string) => `Give up “${name}” and what forked from it`,
    full: (most: number) =>
      `There is room for ${most} branches. Give one up, or go to LIVE, and then do this again: nothing was changed.`,
  },
  {
    branches: '이 실행의 갈래',
    asItWas: '원래 실행',
    variant: '다른 구성',
    recovers: '복구',
    acts: {
      recycle: '실행 환경 교체',
      purge: '큐 비움',
      poisonNext: '포이즌 레코드',
      flush: '캐시 비움',
      deploy: '배포',
      scale: '확장',
      outages: '장애 반복',
    },
    untouched: '아무것도 하지 않음',
    more: (name: string, count: number) => `${name} 외 ${count}개`,
    forkedAt: (clock: string) => `${clock}에 갈라짐`,
    fromStart: '처음부터',
    reaches: (clock: string) => `${clock}까지`,
    shownNow: '보는 중',
    show: (name: string) => `‘${name}’ 갈래 보기`,
    beside: '나란히',
    besideOf: (name: string) => `‘${name}’ 갈래를 같은 시계로 나란히 실행하기`,
    rename: (name: string) => `‘${name}’ 이름 바꾸기`,
    newName: '갈래 이름',
    forget: (name: string) => `‘${name}’ 갈래와 거기서 갈라진 것을 버리기`,
    full: (most: number) =>
      `갈래는 ${most}개까지 둘 수 있습니다. 하나를 버리거나 LIVE로 간 다음 다시 해 보십시오. 바뀐 것은 없습니다.`,
  },
);
