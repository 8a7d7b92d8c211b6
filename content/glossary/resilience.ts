/**
 * Terms of the glossary: how failures spread, and what holds them.
 */
import type { GlossaryTerm } from './model';

export const resilienceTerms: readonly GlossaryTerm[] = [
  {
    id: 'timeout',
    name: { en: 'timeout', ko: '타임아웃' },
    alsoKo: '제한 시간',
    lesson: 'cascading-failure',
    definition: {
      en: 'Longest time to wait for, or let run, an operation.',
      ko: '작업을 기다리거나 실행해 두는 가장 긴 시간입니다.',
    },
  },
  {
    id: 'retry',
    name: { en: 'retry', ko: '재시도' },
    lesson: 'cascading-failure',
    definition: { en: 'Sending a failed request again.', ko: '실패한 요청을 다시 보내는 일입니다.' },
  },
  {
    id: 'retry-budget',
    name: { en: 'retry budget', ko: '재시도 예산' },
    lesson: 'cascading-failure',
    definition: {
      en: 'A cap on retries as a share of current requests.',
      ko: '재시도를 지금 오가는 요청의 일정 비율로 묶는 상한입니다.',
    },
  },
  {
    id: 'retry-storm',
    name: { en: 'retry storm', ko: '재시도 폭풍' },
    lesson: 'cascading-failure',
    definition: {
      en: 'Load multiplied by retries until a service cannot recover.',
      ko: '재시도가 부하를 몇 배로 키워 서비스가 회복하지 못하는 상태입니다.',
    },
  },
  {
    id: 'exponential-backoff',
    name: { en: 'exponential backoff', ko: '지수 백오프' },
    lesson: 'cascading-failure',
    definition: {
      en: 'Waiting longer, by a growing factor, before each retry.',
      ko: '재시도할 때마다 기다리는 시간을 몇 배씩 늘리는 방식입니다.',
    },
  },
  {
    id: 'jitter',
    name: { en: 'jitter', ko: '지터' },
    lesson: 'cascading-failure',
    definition: {
      en: 'Randomness added to waits so that clients do not act together.',
      ko: '클라이언트들이 한꺼번에 움직이지 않도록 대기 시간에 섞는 무작위성입니다.',
    },
  },
  {
    id: 'circuit-breaker',
    name: { en: 'circuit breaker', ko: '서킷 브레이커' },
    alsoKo: '회로 차단기',
    lesson: 'mesh-resilience',
    definition: {
      en: 'A guard that stops calls to a failing dependency for a while.',
      ko: '실패하는 서비스로 가는 호출을 한동안 막는 장치입니다.',
    },
  },
  {
    id: 'bulkhead',
    name: { en: 'bulkhead', ko: '벌크헤드' },
    alsoKo: '격벽',
    lesson: 'cascading-failure',
    definition: {
      en: 'Separate bounded resources per dependency so that one cannot use all.',
      ko: '호출 대상마다 자원의 몫을 따로 정해, 하나가 전부 쓰지 못하게 하는 방법입니다.',
    },
  },
  {
    id: 'load-shedding',
    name: { en: 'load shedding', ko: '로드 셰딩' },
    alsoKo: '부하 차단',
    lesson: 'cascading-failure',
    definition: {
      en: 'Rejecting part of the work on purpose to stay healthy.',
      ko: '건강을 지키려고 일의 일부를 일부러 거절하는 방법입니다.',
    },
  },
  {
    id: 'backpressure',
    name: { en: 'backpressure', ko: '백프레셔' },
    alsoKo: '배압',
    lesson: 'cascading-failure',
    definition: {
      en: 'Telling a sender to slow down because the receiver is full.',
      ko: '받는 쪽이 찼으니 천천히 보내라고 보내는 쪽에 알리는 방법입니다.',
    },
  },
  {
    id: 'deadline-propagation',
    name: { en: 'deadline propagation', ko: '데드라인 전파' },
    lesson: 'cascading-failure',
    definition: {
      en: 'Passing the remaining time of a request to every callee.',
      ko: '요청에 남은 시간을 호출하는 곳마다 넘겨주는 방법입니다.',
    },
  },
  {
    id: 'hedged-request',
    name: { en: 'hedged request', ko: '헤지 요청' },
    lesson: 'mesh-resilience',
    definition: {
      en: 'A second copy of a slow request, taking whichever answers first.',
      ko: '느린 요청을 하나 더 보내고 먼저 온 답을 쓰는 방법입니다.',
    },
  },
  {
    id: 'cascading-failure',
    name: { en: 'cascading failure', ko: '연쇄 장애' },
    alsoKo: '장애 전파',
    lesson: 'cascading-failure',
    definition: {
      en: 'A failure that grows as load or waiting moves to other parts.',
      ko: '부하나 대기가 다른 곳으로 옮겨 가며 커지는 장애입니다.',
    },
  },
  {
    id: 'metastable-failure',
    name: { en: 'metastable failure', ko: '준안정 장애' },
    lesson: 'mesh-resilience',
    definition: {
      en: 'Overload that continues after its trigger is gone because the system feeds it.',
      ko: '방아쇠가 사라진 뒤에도 시스템이 스스로 이어 가는 과부하입니다.',
    },
  },
  {
    id: 'fault-injection',
    name: { en: 'fault injection', ko: '결함 주입' },
    lesson: 'mesh-resilience',
    definition: {
      en: 'Adding delays or errors on purpose to test behaviour.',
      ko: '동작을 시험하려고 지연이나 오류를 일부러 넣는 일입니다.',
    },
  },
  {
    id: 'outlier-detection',
    name: { en: 'outlier detection', ko: '이상치 감지' },
    alsoKo: 'Outlier Detection',
    lesson: 'mesh-resilience',
    definition: {
      en: 'Ejecting an instance that fails much more than its peers.',
      ko: '동료보다 훨씬 많이 실패하는 인스턴스를 제외하는 기능입니다.',
    },
  },
  {
    id: 'ejection',
    name: { en: 'ejection', ko: '제외' },
    alsoKo: '이젝션',
    lesson: 'mesh-resilience',
    definition: {
      en: 'Taking an unhealthy endpoint out of load balancing for a time.',
      ko: '건강하지 않은 엔드포인트를 한동안 로드 밸런싱에서 빼는 일입니다.',
    },
  },
];
