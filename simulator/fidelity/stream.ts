/**
 * The model of a stream (Amazon Kinesis Data Streams) and of a table with its stream (Amazon DynamoDB) in words.
 */
import type { Fidelity } from './fidelity';

const lambda = 'https://docs.aws.amazon.com/lambda/latest/dg';

const models: Fidelity['models'] = [
  {
    en: 'Shards chosen by a hash of the partition key, each with its records in order; every consumer gets every record.',
    ko: '파티션 키의 해시로 샤드를 고르고, 샤드마다 레코드 순서를 지킵니다. 모든 소비자가 모든 레코드를 받습니다.',
  },
  {
    en: 'An event source mapping that reads each shard at even intervals and sends one batch after the other, with a window and a parallelization factor.',
    ko: '이벤트 소스 매핑이 일정한 간격으로 샤드를 읽고 배치를 차례로 보냅니다. 배치 구간과 병렬화 계수도 다룹니다.',
  },
  {
    en: 'A batch that fails holds its shard up until it is processed, given up or expired: retries, greatest record age, splitting in two, partial batch responses, on-failure destination.',
    ko: '실패한 배치는 처리되거나 포기되거나 만료될 때까지 샤드를 막습니다. 재시도, 최대 레코드 수명, 둘로 나누기, 부분 배치 응답, 실패 시 대상을 다룹니다.',
  },
  {
    en: 'Iterator age and shards that are held up.',
    ko: '이터레이터 지연과 막힌 샤드를 보여 줍니다.',
  },
];

const simplifies: Fidelity['simplifies'] = [
  {
    en: 'A parallelization factor cuts each shard into that many fixed parts by partition key.',
    ko: '병렬화 계수는 파티션 키에 따라 샤드를 고정된 몇 부분으로 나눕니다.',
  },
  {
    en: 'A failed batch is sent again after 1 s, doubling up to 30 s, a split one at once. AWS publishes no times.',
    ko: '실패한 배치는 1초 뒤부터 두 배씩 최대 30초 간격으로 다시 보내지고, 나뉜 배치는 바로 보내집니다. AWS는 시간을 공개하지 않습니다.',
  },
  {
    en: 'After a partial batch response the rest is a batch of its own, with all its retries.',
    ko: '부분 배치 응답 뒤에 남은 레코드는 재시도 횟수를 새로 가진 별도의 배치가 됩니다.',
  },
  {
    en: 'A record expires when its batch would be sent.',
    ko: '레코드는 그 배치를 보내려는 순간에 만료됩니다.',
  },
];

const leftOutOfBoth = {
  en: 'Shards that split or merge, sizes of records and limits in bytes, read limits, tumbling windows, consumers that begin in the middle, what it costs.',
  ko: '샤드의 분할과 병합, 레코드 크기와 바이트 한도, 읽기 한도, 텀블링 구간, 중간부터 읽는 소비자, 요금은 다루지 않습니다.',
};

const errorHandling = {
  text: 'Discarded batch records of a Kinesis event source in Lambda',
  url: `${lambda}/kinesis-on-failure-destination.html`,
  asOf: '2026-10',
};

export const fidelityStream: Fidelity = {
  models: [
    ...models,
    {
      en: 'A bound on the records that a shard takes in a second; a call beyond it is refused.',
      ko: '샤드가 1초에 받는 레코드 수의 한도를 다룹니다. 이를 넘는 호출은 거절됩니다.',
    },
  ],
  simplifies: [
    ...simplifies,
    {
      en: 'A call with several records is refused as a whole; in truth only the records of the full shard are.',
      ko: '여러 레코드를 담은 호출은 통째로 거절됩니다. 실제로는 가득 찬 샤드의 레코드만 거절됩니다.',
    },
  ],
  leavesOut: [
    leftOutOfBoth,
    {
      en: 'Enhanced fan-out.',
      ko: '향상된 팬아웃은 다루지 않습니다.',
    },
  ],
  sources: [
    { text: 'Using Lambda with Amazon Kinesis Data Streams', url: `${lambda}/with-kinesis.html`, asOf: '2026-10' },
    errorHandling,
    {
      text: 'Kinesis Data Streams quotas and limits',
      url: 'https://docs.aws.amazon.com/streams/latest/dev/service-sizes-and-limits.html',
      asOf: '2026-10',
    },
  ],
};

export const fidelityTable: Fidelity = {
  models: [
    {
      en: 'Reads and writes that take time; every write is a record of the stream of the table.',
      ko: '시간이 걸리는 읽기와 쓰기를 다룹니다. 모든 쓰기는 테이블 스트림의 레코드가 됩니다.',
    },
    {
      en: 'Conditional writes (optimistic concurrency): one fails when its item was changed after its request had begun to read.',
      ko: '조건부 쓰기(낙관적 동시성 제어)를 다룹니다. 요청이 읽기 시작한 뒤에 항목이 바뀌었으면 쓰기가 실패합니다.',
    },
    ...models,
  ],
  simplifies: [
    ...simplifies,
    {
      en: 'The shards of the stream are a fixed number.',
      ko: '스트림의 샤드 수는 고정된 값입니다.',
    },
    {
      en: 'A request that reads several items checks a condition on any of them from its first read on.',
      ko: '여러 항목을 읽은 요청은 첫 읽기 이후의 변경을 기준으로 각 항목의 조건을 확인합니다.',
    },
  ],
  leavesOut: [
    leftOutOfBoth,
    {
      en: 'Read and write capacity, throttles, hot partitions, indexes, transactions, consistency of reads.',
      ko: '읽기·쓰기 용량, 스로틀링, 핫 파티션, 인덱스, 트랜잭션, 읽기 일관성은 다루지 않습니다.',
    },
  ],
  sources: [
    { text: 'Using Lambda with Amazon DynamoDB', url: `${lambda}/with-ddb.html`, asOf: '2026-10' },
    {
      text: 'DynamoDB developer guide, condition expressions and optimistic locking with version number',
      url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/BestPractices_OptimisticLocking.html',
      asOf: '2026-10',
    },
    errorHandling,
  ],
};
