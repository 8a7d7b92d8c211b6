/**
 * The models of an object store (Amazon S3 with event notifications) and of a topic (Amazon SNS) in words.
 */
import type { Fidelity } from './fidelity';

const leavesOut: Fidelity['leavesOut'] = [
  {
    en: 'Filters, batches of events, other subscribers than the components shown, what it costs.',
    ko: '필터, 이벤트 묶음, 그림에 없는 구독자, 요금은 다루지 않습니다.',
  },
];

const atLeastOnce = {
  en: 'Delivery at least once and in no order; some events are delivered twice.',
  ko: '최소 한 번, 순서 없이 전달합니다. 일부 이벤트는 두 번 전달됩니다.',
};

const anyNumber = {
  en: 'A consumer gets any number of events at once; what bounds it is the consumer itself.',
  ko: '소비자는 이벤트를 한꺼번에 얼마든지 받습니다. 한도는 소비자 자신에게 있습니다.',
};

export const fidelityObjectStore: Fidelity = {
  models: [
    {
      en: 'Puts and gets that take time; every put is an event that is pushed to each consumer.',
      ko: '시간이 걸리는 쓰기와 읽기를 다룹니다. 모든 쓰기는 각 소비자에게 밀어 보내는 이벤트가 됩니다.',
    },
    atLeastOnce,
    {
      en: 'Asynchronous invocation: two retries after one and two minutes, growing waits after throttles, greatest age, a queue for events that were given up.',
      ko: '비동기식 호출을 다룹니다. 1분과 2분 뒤의 재시도 두 번, 스로틀링 뒤에 길어지는 대기, 최대 수명, 포기한 이벤트를 위한 큐가 있습니다.',
    },
  ],
  simplifies: [
    anyNumber,
    {
      en: 'A service stands for a function when an object store calls it.',
      ko: '객체 저장소가 서비스를 호출하면 그 서비스는 함수를 대신합니다.',
    },
  ],
  leavesOut: [
    ...leavesOut,
    {
      en: 'Sizes of objects, request rates of prefixes, versions, life cycle rules.',
      ko: '객체 크기, 접두사별 요청 속도, 버전, 수명 주기 규칙은 다루지 않습니다.',
    },
  ],
  sources: [
    {
      text: 'Amazon S3 event notifications',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventNotifications.html',
      asOf: '2026-10',
    },
    {
      text: 'How Lambda handles errors and retries with asynchronous invocation',
      url: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html',
      asOf: '2026-10',
    },
  ],
};

export const fidelityTopic: Fidelity = {
  models: [
    {
      en: 'Every message goes to every subscriber: queues, topics, functions, and services over HTTP.',
      ko: '모든 메시지가 모든 구독자에게 갑니다. 구독자는 큐, 토픽, 함수, 그리고 HTTP로 부르는 서비스입니다.',
    },
    atLeastOnce,
    {
      en: 'Delivery policies: to managed services 100,015 retries over 23 days, over HTTP three retries 20 seconds apart.',
      ko: '전달 정책을 다룹니다. 관리형 서비스에는 23일에 걸쳐 100,015번, HTTP에는 20초 간격으로 세 번 다시 보냅니다.',
    },
  ],
  simplifies: [
    anyNumber,
    {
      en: 'Waits between retries have no jitter, and grow by doubling where AWS says exponentially.',
      ko: '재시도 사이의 대기에 지터가 없고, AWS가 지수적이라고만 말하는 곳에서는 두 배씩 늘어납니다.',
    },
  ],
  leavesOut: [
    ...leavesOut,
    {
      en: 'FIFO topics, dead-letter queues of subscriptions.',
      ko: 'FIFO 토픽과 구독의 데드 레터 큐는 다루지 않습니다.',
    },
  ],
  sources: [
    {
      text: 'Amazon SNS message delivery retries',
      url: 'https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html',
      asOf: '2026-10',
    },
  ],
};
