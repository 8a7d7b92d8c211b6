/**
 * Why a setting of a scenario does not stand in a template.
 */
import type { Words } from '../common/result';

export const reasons = {
  simulation: {
    en: 'it belongs to the simulation, not to what is deployed',
    ko: '시뮬레이션에만 쓰는 값이라 배포할 설정이 없습니다',
  },
  sender: {
    en: 'clients are not part of what is deployed',
    ko: '클라이언트는 배포하는 대상이 아닙니다',
  },
  otherKind: {
    en: 'the template describes functions, API gateways, queues, streams, tables, buckets and topics only',
    ko: '템플릿은 함수, API 게이트웨이, 대기열, 스트림, 테이블, 버킷, 토픽만 기술합니다',
  },
  nothing: {
    en: 'there is no template: the scenario has nothing that it describes',
    ko: '시나리오에 템플릿으로 기술할 것이 없어 템플릿이 없습니다',
  },
  otherEnd: {
    en: 'one of its ends is not part of the template',
    ko: '연결의 한쪽 끝이 템플릿에 없습니다',
  },
  code: {
    en: 'the code of the function decides it, not its configuration',
    ko: '함수 코드가 정하는 내용이라 설정으로 쓸 수 없습니다',
  },
  duration: {
    en: 'it is a time that is measured, not one that is set',
    ko: '설정하는 값이 아니라 측정되는 시간입니다',
  },
  behavior: {
    en: 'AWS decides it; no property of a template changes it',
    ko: 'AWS가 정하며 템플릿의 속성으로 바꿀 수 없습니다',
  },
  failure: {
    en: 'it is a failure that the simulation makes; nobody deploys it',
    ko: '시뮬레이션이 만들어 내는 장애라 배포할 설정이 없습니다',
  },
  quota: {
    en: 'it is a quota of the account, which AWS raises on request',
    ko: '계정 할당량이라 템플릿이 아니라 AWS에 증설을 요청해 바꿉니다',
  },
  account: {
    en: 'it says where and for whom the bill is made; a template is deployed to any account and Region',
    ko: '요금을 계산하는 조건입니다. 템플릿은 어느 계정, 어느 리전에나 배포할 수 있습니다',
  },
  caller: {
    en: 'the caller decides it in its code or its proxy; the template has no property for it',
    ko: '호출하는 쪽의 코드나 프록시가 정하며 템플릿에는 해당하는 속성이 없습니다',
  },
  asynchronousCall: {
    en: 'the code that calls chooses the invocation type',
    ko: '호출 유형은 호출하는 코드가 고릅니다',
  },
  unusedConnection: {
    en: 'nothing in the scenario that a template can describe uses this connection',
    ko: '템플릿으로 쓸 수 있는 설정 중에 이 연결을 쓰는 것이 없습니다',
  },
  delivery: {
    en: 'AWS does not deliver from this kind of source to this kind of target',
    ko: 'AWS에는 이 원본에서 이 대상으로 보내는 기능이 없습니다',
  },
  fifoDestination: {
    en: 'Lambda and S3 send to standard queues only, not to FIFO queues',
    ko: 'Lambda와 S3는 표준 대기열에만 보내며 FIFO 대기열에는 보내지 않습니다',
  },
  onlyOneNotification: {
    en: 'a bucket sends one kind of event to one target; the first one has it. Send to a topic that several subscribe to',
    ko: '버킷은 한 종류의 이벤트를 한 곳에만 보내며 첫 번째 대상이 받습니다. 토픽을 두고 여럿이 구독하게 하십시오',
  },
  destination: {
    en: 'only queues, topics and functions are written as destinations, and only queues and topics as dead-letter queues',
    ko: '전송 대상으로는 대기열, 토픽, 함수만, 데드 레터 큐로는 대기열과 토픽만 씁니다',
  },
  circle: {
    en: 'resources that refer to each other in a circle are refused by CloudFormation',
    ko: '서로를 돌아가며 참조하는 리소스는 CloudFormation이 받지 않습니다',
  },
  wholeSeconds: {
    en: 'AWS takes whole seconds: it is rounded up',
    ko: 'AWS는 초 단위 정수를 받으므로 올림했습니다',
  },
  wholeHours: {
    en: 'AWS takes whole hours: it is rounded up',
    ko: 'AWS는 시간 단위 정수를 받으므로 올림했습니다',
  },
  wholeMilliseconds: {
    en: 'AWS takes whole milliseconds: it is rounded up',
    ko: 'AWS는 밀리초 단위 정수를 받으므로 올림했습니다',
  },
  wholeTokens: {
    en: 'AWS takes a whole number of requests: it is rounded down',
    ko: 'AWS는 정수만 받으므로 내림했습니다',
  },
  leastRecordAge: {
    en: 'AWS takes 60 to 604,800 seconds: it is raised to 60 or lowered to 604,800',
    ko: 'AWS는 60초에서 604,800초까지 받으므로 그 범위에 맞췄습니다',
  },
  onDemand: {
    en: 'a stream with on-demand capacity has as many shards as AWS finds right',
    ko: '온디맨드 용량의 스트림은 샤드 수를 AWS가 정합니다',
  },
  shardLimit: {
    en: 'a shard takes 1,000 records a second; AWS has no setting for another number',
    ko: '샤드 하나는 초당 1,000개를 받으며 다른 값으로 바꿀 수 없습니다',
  },
  partitionKey: {
    en: 'the sender gives each record its partition key',
    ko: '파티션 키는 보내는 쪽이 레코드마다 정합니다',
  },
  tableShards: {
    en: 'DynamoDB decides how many shards the stream of a table has',
    ko: '테이블 스트림의 샤드 수는 DynamoDB가 정합니다',
  },
  handler: {
    en: 'a function has one handler; its code tells kinds of event apart',
    ko: '함수의 핸들러는 하나이며 이벤트 종류는 코드가 구분합니다',
  },
  integration: {
    en: 'this type of API has no such integration',
    ko: '이 유형의 API에는 이런 통합이 없습니다',
  },
  canaryRoutes: {
    en: 'a template has one deployment of the API; what a canary has behind its routes is another one',
    ko: '템플릿에는 API 배포가 하나뿐인데, 카나리가 연결하는 통합은 다른 배포에 속합니다',
  },
  cacheSample: {
    en: 'the responses themselves decide it',
    ko: '응답 자체가 정하는 값입니다',
  },
  authorizerPolicy: {
    en: 'the policy that the authorizer function answers with decides it',
    ko: '권한 부여자 함수가 돌려주는 정책이 정합니다',
  },
  noAuthorizerCache: {
    en: 'a WebSocket API asks its authorizer at each connection; it keeps no decision',
    ko: 'WebSocket API는 연결할 때마다 권한 부여자에게 묻고 결과를 보관하지 않습니다',
  },
  quotaOffset: {
    en: 'in AWS the offset of a quota is no number of used requests: for a day it must be 0',
    ko: 'AWS에서 할당량의 offset은 사용한 요청 수가 아니며, 하루 단위이면 0이어야 합니다',
  },
  integrationTimeout: {
    en: 'AWS SAM takes up to 29 seconds; more needs a raised quota and a definition of the API',
    ko: 'AWS SAM은 29초까지 받습니다. 더 길게 하려면 할당량을 올리고 API 정의에 써야 합니다',
  },
} as const satisfies Readonly<Record<string, Words>>;
