/**
 * Claims S16 to S22, about AWS Lambda and what triggers it.
 */
import type { Claim } from './claim';

export const lambda: readonly Claim[] = [
  {
    id: 'S16',
    lessons: ['lambda'],
    verdict: 'true',
    says: {
      en: 'Lambda runs code without provisioning or managing servers. That is serverless.',
      ko: 'Lambda는 서버를 프로비저닝하거나 관리하지 않고 코드를 실행한다. 곧 서버리스다.',
    },
    truth: {
      en: 'True. Lambda is one serverless compute service; the word is wider and covers queues, storage and databases as well.',
      ko: '맞습니다. 다만 Lambda는 서버리스 컴퓨팅 서비스의 하나이고, 서버리스라는 말은 대기열, 스토리지, 데이터베이스까지 아우릅니다.',
    },
  },
  {
    id: 'S17',
    lessons: ['lambda'],
    verdict: 'limited',
    says: {
      en: 'Lambda does all administration: servers and operating systems, capacity, scaling, monitoring and logs.',
      ko: 'Lambda가 서버와 운영 체제 유지 관리, 용량, 스케일링, 모니터링, 로깅까지 모두 관리한다.',
    },
    truth: {
      en: 'AWS patches managed runtimes; images and custom runtimes are yours to rebuild. Logs need a permission and cost money, and runtimes are retired, which forces upgrades.',
      ko: '관리형 런타임은 AWS가 패치하지만, 이미지와 사용자 지정 런타임은 직접 다시 빌드해야 합니다. 로그에는 권한과 비용이 필요하고, 런타임 지원이 끝나면 업그레이드해야 합니다.',
    },
  },
  {
    id: 'S18',
    lessons: ['lambda'],
    verdict: 'limited',
    says: {
      en: 'It scales by itself from a few requests a day to thousands per second.',
      ko: '하루 몇 건에서 초당 수천 건까지 자동으로 확장된다.',
    },
    truth: {
      en: 'Concurrency is rate × duration. With the default limit of 1,000, synchronous work of 100 ms reaches 10,000 per second, and work of 1 s only 1,000.',
      ko: '동시성은 요청률 × 처리 시간입니다. 기본 한도 1,000이면 100ms짜리 동기식 작업은 초당 10,000건까지, 1초짜리는 1,000건까지만 됩니다.',
    },
  },
  {
    id: 'S19',
    lessons: ['lambda'],
    verdict: 'limited',
    says: { en: 'The price depends on execution time.', ko: '비용은 실행 시간에 따라 정해진다.' },
    truth: {
      en: 'On the memory that was configured × the time in steps of 1 ms, and on the number of requests. INIT has been billed since 2025-08-01; provisioned concurrency and further storage cost extra.',
      ko: '설정한 메모리 × 1ms 단위의 시간, 그리고 요청 수에 따라 정해집니다. 2025-08-01부터는 INIT도 과금되고, 프로비저닝된 동시성과 추가 스토리지는 따로 듭니다.',
    },
  },
  {
    id: 'S20',
    lessons: ['event-sources'],
    verdict: 'true',
    says: {
      en: 'You build data-processing triggers for S3 and DynamoDB.',
      ko: 'S3와 DynamoDB의 데이터 처리 트리거를 만들 수 있다.',
    },
    truth: {
      en: 'True, but one word covers two models of failure. S3 pushes asynchronously, at least once and without order; a DynamoDB stream is polled in order per shard, and a record that fails holds up the rest.',
      ko: '맞지만 한 단어에 서로 다른 두 가지 장애 모델이 들어 있습니다. S3는 비동기로, 최소 한 번, 순서 없이 보냅니다. DynamoDB 스트림은 샤드마다 순서대로 읽으며, 실패하는 레코드가 뒤를 막습니다.',
    },
  },
  {
    id: 'S21',
    lessons: ['event-sources'],
    verdict: 'limited',
    says: {
      en: 'It processes streaming data that is stored in Kinesis.',
      ko: 'Kinesis에 저장된 스트리밍 데이터를 처리한다.',
    },
    truth: {
      en: 'Lambda polls the shards and calls the function once per batch, at most 1 to 10 at a time per shard. By default it retries until the record expires, so one bad record can hold up its shard for as long as records are kept.',
      ko: 'Lambda가 샤드를 폴링해 배치마다 함수를 호출하며, 샤드당 동시 호출은 설정에 따라 1~10건입니다. 기본값은 레코드가 만료될 때까지 재시도하므로, 나쁜 레코드 하나가 보존 기간 내내 샤드를 막을 수 있습니다.',
    },
  },
  {
    id: 'S22',
    lessons: ['lambda', 'event-sources'],
    verdict: 'limited',
    says: {
      en: 'It suits back ends of common functions in an MSA: mail, push, authentication.',
      ko: 'MSA에서 메일, 푸시, 인증 같은 공통 기능의 백엔드로 알맞다.',
    },
    truth: {
      en: 'Good for short, stateless work that comes in bursts. A function that all services share is a dependency that all of them share: one limit of concurrency, and cold starts on the path of every login.',
      ko: '짧고 상태가 없고 몰려서 오는 작업에는 좋습니다. 그러나 모든 서비스가 함께 쓰는 함수는 모두의 공통 의존성입니다. 동시성 한도를 나눠 쓰고, 로그인할 때마다 콜드 스타트를 겪을 수 있습니다.',
    },
  },
];
