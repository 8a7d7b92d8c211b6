/**
 * Terms of the glossary: functions on somebody else’s servers.
 */
import type { GlossaryTerm } from './model';

export const serverlessTerms: readonly GlossaryTerm[] = [
  {
    id: 'serverless',
    name: { en: 'serverless', ko: '서버리스' },
    lesson: 'serverless',
    definition: {
      en: 'A model where the provider runs and scales servers and the user pays for use.',
      ko: '서버의 운영과 확장은 공급자가 맡고 사용자는 쓴 만큼 내는 방식입니다.',
    },
  },
  {
    id: 'faas',
    name: { en: 'function as a service (FaaS)', ko: '서비스형 함수' },
    alsoKo: 'FaaS',
    lesson: 'serverless',
    definition: {
      en: 'Serverless compute whose unit of deployment is an event handler.',
      ko: '이벤트 핸들러를 배포 단위로 삼는 서버리스 컴퓨팅입니다.',
    },
  },
  {
    id: 'lambda-function',
    name: { en: 'Lambda function', ko: 'Lambda 함수' },
    lesson: 'lambda',
    definition: {
      en: 'Code plus configuration that Lambda runs for each event.',
      ko: '이벤트마다 Lambda가 실행하는 코드와 설정입니다.',
    },
  },
  {
    id: 'invoke',
    name: { en: 'invoke', ko: '호출' },
    alsoKo: '간접 호출',
    lesson: 'lambda',
    definition: { en: 'To ask Lambda to run a function.', ko: 'Lambda에 함수를 실행해 달라고 하는 일입니다.' },
  },
  {
    id: 'synchronous-invocation',
    name: { en: 'synchronous invocation', ko: '동기식 호출' },
    lesson: 'lambda',
    definition: { en: 'The caller waits for the function result.', ko: '호출한 쪽이 함수의 결과를 기다립니다.' },
  },
  {
    id: 'asynchronous-invocation',
    name: { en: 'asynchronous invocation', ko: '비동기식 호출' },
    lesson: 'event-sources',
    definition: {
      en: 'Lambda queues the event and answers before the function runs.',
      ko: 'Lambda가 이벤트를 대기열에 넣고 함수가 실행되기 전에 답합니다.',
    },
  },
  {
    id: 'execution-environment',
    name: { en: 'execution environment', ko: '실행 환경' },
    lesson: 'lambda',
    definition: {
      en: 'The isolated micro virtual machine in which one function copy runs.',
      ko: '함수 하나가 실행되는 격리된 마이크로 가상 머신입니다.',
    },
  },
  {
    id: 'init-phase',
    name: { en: 'init phase', ko: '초기화 단계' },
    lesson: 'lambda',
    definition: {
      en: 'Start of extensions, runtime and static code in a new environment.',
      ko: '새 실행 환경에서 확장, 런타임, 정적 코드를 시작하는 단계입니다.',
    },
  },
  {
    id: 'invoke-phase',
    name: { en: 'invoke phase', ko: '호출 단계' },
    lesson: 'lambda',
    definition: {
      en: 'The period in which the handler processes an event.',
      ko: '핸들러가 이벤트를 처리하는 동안입니다.',
    },
  },
  {
    id: 'shutdown-phase',
    name: { en: 'shutdown phase', ko: '종료 단계' },
    lesson: 'lambda',
    definition: {
      en: 'The short period before an environment is removed.',
      ko: '실행 환경이 없어지기 전의 짧은 동안입니다.',
    },
  },
  {
    id: 'reclaimed',
    name: { en: 'reclaimed (environment)', ko: '회수' },
    lesson: 'lambda',
    definition: { en: 'An idle execution environment that was shut down.', ko: '쉬던 실행 환경이 종료된 것입니다.' },
  },
  {
    id: 'cold-start',
    name: { en: 'cold start', ko: '콜드 스타트' },
    lesson: 'lambda',
    definition: {
      en: 'Extra latency when a request needs a new execution environment.',
      ko: '요청에 새 실행 환경이 필요할 때 더해지는 지연입니다.',
    },
  },
  {
    id: 'warm-start',
    name: { en: 'warm start', ko: '웜 스타트' },
    lesson: 'lambda',
    definition: {
      en: 'A request served by an already initialised environment.',
      ko: '이미 초기화된 실행 환경이 요청을 처리하는 경우입니다.',
    },
  },
  {
    id: 'snapstart',
    name: { en: 'SnapStart', ko: 'SnapStart' },
    lesson: 'lambda',
    definition: {
      en: 'Starting environments from a snapshot taken at publish time.',
      ko: '게시할 때 떠 둔 스냅샷에서 실행 환경을 시작하는 기능입니다.',
    },
  },
  {
    id: 'concurrency',
    name: { en: 'concurrency', ko: '동시성' },
    lesson: 'lambda',
    definition: {
      en: 'Number of requests being processed at the same time.',
      ko: '같은 때에 처리되고 있는 요청의 수입니다.',
    },
  },
  {
    id: 'reserved-concurrency',
    name: { en: 'reserved concurrency', ko: '예약된 동시성' },
    lesson: 'lambda',
    definition: {
      en: 'Share of account concurrency guaranteed to, and capping, one function.',
      ko: '계정의 동시성 가운데 함수 하나에 보장되는 몫이며, 그 함수의 상한이기도 합니다.',
    },
  },
  {
    id: 'provisioned-concurrency',
    name: { en: 'provisioned concurrency', ko: '프로비저닝된 동시성' },
    lesson: 'lambda',
    definition: {
      en: 'Environments kept initialised in advance, billed while kept.',
      ko: '미리 초기화해 두는 실행 환경입니다. 두는 동안 요금이 나옵니다.',
    },
  },
  {
    id: 'memory-setting',
    name: { en: 'memory setting', ko: '메모리 설정' },
    lesson: 'lambda',
    definition: {
      en: 'Function memory in MB, which also sets its CPU share.',
      ko: '함수의 메모리(MB)입니다. CPU의 몫도 함께 정해집니다.',
    },
  },
  {
    id: 'ephemeral-storage',
    name: { en: 'ephemeral storage (/tmp)', ko: '임시 스토리지' },
    lesson: 'lambda',
    definition: {
      en: 'Disk space inside one execution environment.',
      ko: '실행 환경 하나 안에 있는 디스크 공간입니다.',
    },
  },
  {
    id: 'layer',
    name: { en: 'layer', ko: '계층' },
    alsoKo: 'Lambda 계층',
    lesson: 'lambda',
    definition: {
      en: 'A shared archive of code or libraries added to a function.',
      ko: '함수에 덧붙이는, 코드나 라이브러리를 모은 공유 아카이브입니다.',
    },
  },
  {
    id: 'runtime',
    name: { en: 'runtime', ko: '런타임' },
    lesson: 'lambda',
    definition: { en: 'The language environment that runs the handler.', ko: '핸들러를 실행하는 언어 환경입니다.' },
  },
  {
    id: 'alias-version',
    name: { en: 'alias / version', ko: '별칭 / 버전' },
    lesson: 'lambda',
    definition: {
      en: 'A named pointer to, and an immutable copy of, a function.',
      ko: '함수를 가리키는 이름과, 바뀌지 않는 함수의 사본입니다.',
    },
  },
  {
    id: 'durable-function',
    name: { en: 'durable function', ko: '지속성 함수' },
    lesson: 'lambda',
    definition: {
      en: 'A Lambda function that checkpoints steps and can run up to a year.',
      ko: '단계마다 체크포인트를 남기며 최대 1년까지 실행할 수 있는 Lambda 함수입니다.',
    },
  },
];
