/**
 * Questions about what is paid for.
 */
import type { Question } from '@/content/model';

export const idleItems: Question = {
  id: 'idle-items',
  claim: 'S13',
  kind: 'multiple',
  prompt: {
    en: 'Nobody comes for a month. Which of these are on the bill?',
    ko: '한 달 동안 아무도 오지 않습니다. 청구서에 오르는 것은 무엇입니까?',
  },
  options: [
    {
      id: 'idle-environments',
      correct: false,
      text: {
        en: 'Environments on demand, as long as they are idle and not yet reclaimed.',
        ko: '쉬고 있지만 아직 회수되지 않은 온디맨드 실행 환경',
      },
      why: {
        en: 'At 1:30, 14 environments are idle and nothing is billed. On demand you pay for the time in which requests run.',
        ko: '1:30에는 실행 환경 14개가 쉬고 있지만 요금이 나오지 않습니다. 온디맨드에서는 요청이 실행된 시간에만 요금을 냅니다.',
      },
      refutedBy: { figure: 'zero', atMs: 90_000 },
    },
    {
      id: 'provisioned',
      correct: true,
      text: { en: 'Provisioned concurrency.', ko: '프로비저닝된 동시성' },
      why: {
        en: 'It is paid for by the time it is held: eight times 1 GB make 86.40 dollars in 30 days.',
        ko: '두는 시간만큼 냅니다. 1GB짜리 8개면 30일에 86.40달러입니다.',
      },
    },
    {
      id: 'cache',
      correct: true,
      text: { en: 'The cache of the gateway.', ko: '게이트웨이의 캐시' },
      why: {
        en: 'It is paid for by the hour from the moment it exists, hit or not.',
        ko: '적중하든 안 하든, 생긴 순간부터 시간 단위로 냅니다.',
      },
    },
    {
      id: 'function',
      correct: false,
      text: { en: 'The function itself, a small base fee.', ko: '함수 자체의 적은 기본요금' },
      why: {
        en: 'There is none. When all environments have been reclaimed, the function is code in storage, and its compute costs nothing.',
        ko: '그런 것은 없습니다. 실행 환경이 모두 회수되면 함수는 저장된 코드일 뿐이고, 컴퓨팅 요금은 0입니다.',
      },
      refutedBy: { figure: 'zero', atMs: 121_000 },
    },
  ],
};

export const meters: Question = {
  id: 'meters',
  claim: 'S12',
  kind: 'match',
  prompt: { en: 'What does each item multiply its price by?', ko: '항목마다 가격에 무엇을 곱합니까?' },
  pairs: [
    {
      id: 'on-demand',
      text: { en: 'Function on demand, duration', ko: '온디맨드 함수의 실행 시간' },
      match: { en: 'configured memory × time in which requests run', ko: '설정한 메모리 × 요청이 실행된 시간' },
      why: {
        en: 'GB-seconds: the memory counts as configured, used or not.',
        ko: 'GB-초입니다. 메모리는 실제로 썼든 안 썼든 설정한 값으로 셉니다.',
      },
    },
    {
      id: 'provisioned',
      text: { en: 'Provisioned concurrency', ko: '프로비저닝된 동시성' },
      match: { en: 'configured memory × time it is held', ko: '설정한 메모리 × 두고 있는 시간' },
      why: { en: 'Day and night, with requests or without.', ko: '요청이 있든 없든, 밤낮없이 셉니다.' },
    },
    {
      id: 'cache',
      text: { en: 'Cache of the gateway', ko: '게이트웨이의 캐시' },
      match: { en: 'hours that it exists', ko: '캐시가 있는 시간' },
      why: { en: 'The price per hour depends on its size alone.', ko: '시간당 가격은 크기로만 정해집니다.' },
    },
    {
      id: 'calls',
      text: { en: 'REST API of the gateway', ko: '게이트웨이의 REST API' },
      match: { en: 'number of calls', ko: '호출 수' },
      why: {
        en: 'On a working day of the shop this is the largest item.',
        ko: '이 쇼핑몰의 낮에는 이것이 가장 큰 항목입니다.',
      },
    },
  ],
  shownBy: { figure: 'kept', atMs: 90_000 },
};

export const keptBill: Question = {
  id: 'kept-bill',
  claim: 'S13',
  kind: 'numeric',
  prompt: {
    en: 'Eight environments of 1 GB are kept ready for 30 days. A GB-second of provisioned concurrency costs 0.0000041667 dollars. What does a month without any request cost?',
    ko: '1GB짜리 실행 환경 8개를 30일 동안 준비해 둡니다. 프로비저닝된 동시성의 가격은 GB-초당 0.0000041667달러입니다. 요청이 한 건도 없는 한 달의 요금은 얼마입니까?',
  },
  unit: { en: 'dollars', ko: '달러' },
  answer: 'kept-quiet-function',
  tolerance: 0.03,
  why: {
    en: '30 days are 2,592,000 seconds. Times 8 GB, times the price: 86.40 dollars. One environment of 1 GB makes 10.80.',
    ko: '30일은 2,592,000초입니다. 여기에 8GB와 가격을 곱하면 86.40달러입니다. 1GB짜리 하나면 10.80달러입니다.',
  },
  tooLow: {
    en: 'Too low. Count all eight, and all 86,400 seconds of each of the 30 days: nothing is off at night.',
    ko: '너무 작습니다. 8개를 모두, 30일 내내 하루 86,400초씩 세십시오. 밤이라고 꺼지지 않습니다.',
  },
  tooHigh: {
    en: 'Too high. There is no request, so nothing but the holding is paid for.',
    ko: '너무 큽니다. 요청이 없으므로 두는 값만 냅니다.',
  },
  shownBy: { figure: 'kept', atMs: 90_000 },
};

export const whenInstancesWin: Question = {
  id: 'when-instances-win',
  claim: 'S15',
  kind: 'single',
  prompt: {
    en: 'A service gets 50 requests per second on average, each takes 100 ms. When are instances likely to cost less than functions?',
    ko: '어떤 서비스에 평균 초당 50건이 오고, 한 건에 100ms가 걸립니다. 인스턴스가 함수보다 쌀 만한 때는 언제입니까?',
  },
  options: [
    {
      id: 'never',
      correct: false,
      text: {
        en: 'Never: you pay for functions only while they run.',
        ko: '없다. 함수는 실행될 때만 요금을 내기 때문이다.',
      },
      why: {
        en: 'A second of work costs more on a function. With instances used to 70 %, the lines have crossed long before 50 per second.',
        ko: '일하는 1초의 값은 함수가 더 비쌉니다. 인스턴스를 70% 쓰면 초당 50건에 이르기 훨씬 전에 두 선이 만납니다.',
      },
      refutedBy: { figure: 'break-even', inputs: { use: 0.7 } },
    },
    {
      id: 'always',
      correct: false,
      text: { en: 'Always: 50 per second is a lot.', ko: '언제나. 초당 50건은 많은 양이기 때문이다.' },
      why: {
        en: 'Not if the 50 are an average of quiet and rush. With instances used to 5 %, functions are cheaper at every traffic.',
        ko: '50건이 한산한 때와 몰리는 때의 평균이라면 다릅니다. 인스턴스를 5%만 쓰면 트래픽이 얼마든 함수가 더 쌉니다.',
      },
      refutedBy: { figure: 'break-even', inputs: { use: 0.05 } },
    },
    {
      id: 'steady',
      correct: true,
      text: {
        en: 'When the traffic is steady, so that the instances are well used.',
        ko: '트래픽이 일정해서 인스턴스를 알차게 쓸 때',
      },
      why: {
        en: 'What decides is the use of the instances, and spikes lower it.',
        ko: '결정하는 것은 인스턴스의 사용률이고, 봉우리가 있으면 사용률이 낮아집니다.',
      },
    },
  ],
};
