/** Words of the home page. */
import { defineMessages } from '@/components/i18n/messages';

export const homeMessages = defineMessages(
  {
    title: 'Faultline: see why it fell',
    description:
      'Learn server architecture by breaking it: lessons beside a simulator in which every moving dot is one modelled request.',
    headline: ['See why', 'it fell.'],
    deck: 'Make payments slow, and this shop turns away customers who never wanted to pay. Every dot is one request. Predict what breaks, break it, and follow one failed request to its cause.',
    start: (lesson: number) => `Start with lesson ${lesson}`,
    goOn: (lesson: number) => `Go on with lesson ${lesson}`,
    build: 'Build your own',
    figure: 'A shop with slow payments, running',
    map: ['Twelve lessons,', 'twelve ways to fall'],
    mapTextBefore: 'The curve is the first minute of the lesson, from its run: requests ',
    offered: 'offered',
    mapTextBetween: ', and those ',
    goodput: 'answered well',
    mapTextAfter: '. The other lessons are being built.',
    coming: 'Coming',
    read: 'Read',
    buildsOn: (numbers: readonly number[]) =>
      `Builds on ${numbers.length === 1 ? 'lesson' : 'lessons'} ${numbers.join(', ')}`,
    sparkline: (offered: string, least: string) => `Offered about ${offered}; goodput falls to ${least}.`,
  },
  {
    title: 'Faultline: 왜 무너졌는지 보입니다',
    description:
      '직접 고장 내며 배우는 서버 아키텍처. 움직이는 점 하나하나가 모델이 계산한 요청인 시뮬레이터와 함께 읽는 강의입니다.',
    headline: ['왜 무너졌는지', '보입니다.'],
    deck: '결제를 느리게 만들면 이 상점은 결제할 생각도 없던 손님까지 돌려보냅니다. 점 하나가 요청 하나입니다. 무엇이 무너질지 예측하고, 직접 고장 내고, 실패한 요청 하나를 따라 원인까지 가 보십시오.',
    start: (lesson: number) => `${lesson}강부터 시작하기`,
    goOn: (lesson: number) => `${lesson}강 이어서 보기`,
    build: '직접 만들어 보기',
    figure: '결제가 느려진 상점이 실행되는 모습',
    map: ['열두 개의 강의,', '열두 가지 무너짐'],
    mapTextBefore: '곡선은 그 강의를 실제로 실행한 처음 1분입니다. ',
    offered: '들어온 요청',
    mapTextBetween: '과 그중 ',
    goodput: '제대로 응답한 요청',
    mapTextAfter: '을 나타냅니다. 나머지 강의는 준비하고 있습니다.',
    coming: '준비 중',
    read: '읽기',
    buildsOn: (numbers) => `${numbers.map((number) => `${number}강`).join(', ')}에 이어집니다`,
    sparkline: (offered: string, least: string) => `유입 부하 약 ${offered}, 굿풋은 ${least}까지 떨어집니다.`,
  },
);
