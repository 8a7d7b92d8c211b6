/**
 * Terms of the glossary: what calls a function, and what happens to what it cannot process.
 */
import type { GlossaryTerm } from './model';

export const eventsTerms: readonly GlossaryTerm[] = [
  {
    id: 'trigger',
    name: { en: 'trigger', ko: '트리거' },
    lesson: 'event-sources',
    definition: {
      en: 'A resource or setting that causes a function to be invoked.',
      ko: '함수가 호출되게 하는 자원이나 설정입니다.',
    },
  },
  {
    id: 'event-source-mapping',
    name: { en: 'event source mapping', ko: '이벤트 소스 매핑' },
    lesson: 'event-sources',
    definition: {
      en: 'A Lambda poller that reads a stream or queue and invokes the function in batches.',
      ko: '스트림이나 대기열을 읽어 함수를 묶음 단위로 호출하는 Lambda의 폴러입니다.',
    },
  },
  {
    id: 'batch-size',
    name: { en: 'batch size', ko: '배치 크기' },
    lesson: 'event-sources',
    definition: { en: 'Most records given to one invocation.', ko: '호출 한 번에 넘기는 레코드의 최대 개수입니다.' },
  },
  {
    id: 'partial-batch-response',
    name: { en: 'partial batch response', ko: '부분 배치 응답' },
    lesson: 'event-sources',
    definition: {
      en: 'Returning only the failed items of a batch to the queue or stream.',
      ko: '묶음에서 실패한 항목만 대기열이나 스트림에 돌려주는 응답입니다.',
    },
  },
  {
    id: 'visibility-timeout',
    name: { en: 'visibility timeout', ko: '가시성 타임아웃' },
    alsoKo: '가시성 제한 시간',
    lesson: 'event-sources',
    definition: {
      en: 'Time a received SQS message stays hidden from other readers.',
      ko: '받아 간 SQS 메시지가 다른 소비자에게 보이지 않는 시간입니다.',
    },
  },
  {
    id: 'dead-letter-queue',
    name: { en: 'dead-letter queue (DLQ)', ko: '데드 레터 큐' },
    alsoKo: 'DLQ',
    lesson: 'event-sources',
    definition: {
      en: 'A queue that keeps events which could not be processed.',
      ko: '처리하지 못한 이벤트를 모아 두는 대기열입니다.',
    },
  },
  {
    id: 'destination',
    name: { en: 'destination', ko: '대상' },
    alsoKo: '실패 시 대상',
    lesson: 'event-sources',
    definition: {
      en: 'A target that gets a record of an asynchronous result.',
      ko: '비동기 호출의 결과 기록을 받는 곳입니다.',
    },
  },
  {
    id: 'shard',
    name: { en: 'shard', ko: '샤드' },
    lesson: 'event-sources',
    definition: { en: 'An ordered partition of a stream.', ko: '순서를 지키는 스트림의 조각입니다.' },
  },
  {
    id: 'iterator-age',
    name: { en: 'iterator age', ko: '이터레이터 지연' },
    alsoKo: 'Iterator Age',
    lesson: 'event-sources',
    definition: {
      en: 'Age of the last record of the batch just processed; rising means falling behind.',
      ko: '방금 처리한 묶음의 마지막 레코드가 얼마나 오래됐는지입니다. 늘어나면 밀리고 있다는 뜻입니다.',
    },
  },
  {
    id: 'poison-record',
    name: { en: 'poison record', ko: '포이즌 레코드' },
    lesson: 'event-sources',
    definition: { en: 'A record whose processing always fails.', ko: '처리할 때마다 실패하는 레코드입니다.' },
  },
];
