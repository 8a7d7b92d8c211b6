/**
 * The model of a queue (Amazon SQS) in words.
 */
import type { Fidelity } from './fidelity';

const sqs = 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide';
const lambda = 'https://docs.aws.amazon.com/lambda/latest/dg';

export const fidelityQueue: Fidelity = {
  models: [
    {
      en: 'At-least-once delivery: a message that is not deleted within the visibility time-out is delivered again, while the first consumer may still work on it.',
      ko: '최소 한 번 전달을 다룹니다. 가시성 타임아웃 안에 삭제되지 않은 메시지는, 첫 소비자가 아직 처리 중이어도 다시 전달됩니다.',
    },
    {
      en: 'A dead-letter queue after so many deliveries, delay, retention, a bound on messages in flight.',
      ko: '정해진 횟수만큼 전달된 뒤의 데드 레터 큐, 전달 지연, 보존 기간, 처리 중인 메시지 수의 한도를 다룹니다.',
    },
    {
      en: 'FIFO queues: the messages of a group in order, and none of them while another is in flight.',
      ko: 'FIFO 큐를 다룹니다. 한 그룹의 메시지는 순서대로 전달되고, 그중 하나가 처리 중이면 나머지는 기다립니다.',
    },
    {
      en: 'An event source mapping: batches and their window, five at first and up to 300 more a minute, maximum concurrency, partial batch responses, batches tried again after a throttle.',
      ko: '이벤트 소스 매핑을 다룹니다. 배치와 배치 구간, 처음 다섯 개에서 분당 최대 300개씩 늘어나는 동시 배치, 최대 동시성, 부분 배치 응답, 스로틀링 뒤의 재시도를 포함합니다.',
    },
    {
      en: 'Workers that poll: each has one batch at a time, and those of a replica that is down receive nothing.',
      ko: '직접 가져가는 작업자를 다룹니다. 작업자는 한 번에 배치 하나를 맡고, 다운된 복제본의 작업자는 아무것도 받지 않습니다.',
    },
  ],
  simplifies: [
    {
      en: 'A standard queue delivers the oldest message first, and a message that comes back takes its old place. SQS promises no order.',
      ko: '표준 큐는 가장 오래된 메시지부터 전달하고, 돌아온 메시지는 원래 자리로 갑니다. SQS는 순서를 보장하지 않습니다.',
    },
    {
      en: 'A poller finds a message at the instant it is stored.',
      ko: '폴러는 메시지가 저장되는 순간에 그것을 찾습니다.',
    },
    {
      en: 'An old receipt deletes nothing unless the queue says so; SQS says that it might not.',
      ko: '오래된 수신 핸들로는 설정하지 않는 한 아무것도 삭제되지 않습니다. SQS는 삭제되지 않을 수 있다고만 말합니다.',
    },
    {
      en: 'A throttled batch is sent again after 1 s, doubling up to 30 s, while its messages stay hidden; a mapping is back at five after a minute without messages. AWS publishes neither.',
      ko: '스로틀링된 배치는 메시지가 숨겨진 동안 1초 뒤부터 두 배씩 최대 30초 간격으로 다시 보내지고, 메시지 없이 1분이 지나면 매핑은 다섯 개로 돌아갑니다. 둘 다 AWS가 공개하지 않은 값입니다.',
    },
  ],
  leavesOut: [
    {
      en: 'Duplicates that SQS itself makes, deduplication of sends, sizes of messages, quotas on calls, what it costs.',
      ko: 'SQS 자체가 만드는 중복, 전송 중복 제거, 메시지 크기, 호출 할당량, 요금은 다루지 않습니다.',
    },
    {
      en: 'How a mapping slows down after errors of its function, and provisioned pollers.',
      ko: '함수 오류 뒤에 매핑이 느려지는 방식과 프로비저닝된 폴러는 다루지 않습니다.',
    },
  ],
  sources: [
    { text: 'Amazon SQS visibility timeout', url: `${sqs}/sqs-visibility-timeout.html`, asOf: '2026-10' },
    { text: 'Amazon SQS queue quotas', url: `${sqs}/quotas-queues.html`, asOf: '2026-10' },
    {
      text: 'Amazon SQS dead-letter queue retention',
      url: `${sqs}/setting-up-dead-letter-queue-retention.html`,
      asOf: '2026-10',
    },
    {
      text: 'Scaling behavior of SQS event source mappings',
      url: `${lambda}/services-sqs-scaling.html`,
      asOf: '2026-10',
    },
    {
      text: 'Handling errors for an SQS event source in Lambda',
      url: `${lambda}/services-sqs-errorhandling.html`,
      asOf: '2026-10',
    },
  ],
};
