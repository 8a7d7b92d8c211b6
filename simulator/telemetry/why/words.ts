/**
 * How numbers, times and names of why-chains are written, and the words of causes that links have in common.
 */
import type { Intervention } from '../../scenario/schema/intervention';
import type { Setting, Settings } from '../../scenario/schema/settings';
import type { Reason } from '../outcome';
import { settingNames } from '../setting-names';
import type { CallStage, WhyPlace } from './chain';

export type Language = 'en' | 'ko';

/** `B`, `B#2` or `A->B`; empty when it is nowhere. */
export const placeName = ({ component, replica, connection }: WhyPlace): string =>
  connection ?? (component === null ? '' : replica === null ? component : `${component}#${replica}`);

/** `12.0 s`: a moment of the run. */
export const moment = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;

/** `1.2 s` from a second up, `250 ms` below, `0.4 ms` below ten. */
export function duration(ms: number): string {
  if (ms >= 1_000) return `${Number((ms / 1_000).toPrecision(3))} s`;
  return `${ms >= 10 ? Math.round(ms) : Number(ms.toPrecision(2))} ms`;
}

/** `99.7 %`: a share, with as many digits as tell it from all. */
export function percent(share: number): string {
  const digits = share > 0.9999 ? 3 : share > 0.99 ? 2 : share > 0.9 ? 1 : 0;
  return `${(share * 100).toFixed(digits)} %`;
}

/** What happened, as a short clause without a subject. */
export const reasonWords: Readonly<Record<Language, Readonly<Record<Reason, string>>>> = {
  en: {
    ok: 'nothing failed',
    queueFull: 'the queue was full',
    queueTimeout: 'it waited in the queue too long',
    bulkheadFull: 'the bulkhead was full',
    injectedError: 'an error was answered',
    crashed: 'the connection was reset',
    connectionRefused: 'the connection was refused',
    connectionLost: 'the connection broke',
    callTimeout: 'the call timed out',
    tryTimeout: 'the try timed out',
    runEnded: 'the run ended',
    shed: 'load was shed',
    clientThrottled: 'the caller throttled itself',
    circuitOpen: 'the circuit breaker was open',
    overflow: 'a limit of the connection pool was reached',
    noHealthyUpstream: 'no replica could be chosen',
    injectedAbort: 'the proxy aborted it as told',
    deadlineExceeded: 'the deadline had passed',
    tlsRequired: 'mutual TLS was required',
    forbidden: 'it was not allowed',
    unauthorized: 'there were no valid credentials',
    badRequest: 'the request was not valid',
    notFound: 'no route fitted',
    throttled: 'it was throttled',
    quotaExceeded: 'the quota was used up',
    integrationTimeout: 'the integration timed out',
    integrationRejected: 'the function was not run',
    integrationFailed: 'the integration failed',
    concurrencyLimit: 'the concurrency limit of the account was reached',
    reservedConcurrencyLimit: 'the reserved concurrency was used up',
    scalingLimit: 'environments were added as fast as is allowed',
    invocationRateLimit: 'the request rate limit was reached',
    functionTimeout: 'the function timed out',
    outOfMemory: 'the memory did not suffice',
    contractMismatch: 'the versions did not understand each other',
    tooManyConnections: 'the database had no connection left',
    lockTimeout: 'it waited for a lock too long',
    noPrimary: 'there was no primary',
    conflict: 'somebody else changed the record first',
    poisonRecord: 'a record could not be processed',
    expired: 'it was too old',
    compensated: 'it was undone',
    aborted: 'the transaction was rolled back',
    stuck: 'the transaction was stuck',
    cacheMiss: 'the cache had no entry',
    rejected: 'a rule of the business refused it',
    cancelled: 'the caller did not want it any more',
    authorizerFailed: 'the authorizer failed',
    connectionGone: 'the WebSocket connection was closed',
  },
  ko: {
    ok: '실패 없음',
    queueFull: '대기열 가득 참',
    queueTimeout: '대기열에서 너무 오래 기다림',
    bulkheadFull: '벌크헤드 가득 참',
    injectedError: '오류 응답',
    crashed: '연결 재설정',
    connectionRefused: '연결 거부',
    connectionLost: '연결 끊김',
    callTimeout: '호출 타임아웃',
    tryTimeout: '시도 타임아웃',
    runEnded: '실행 종료',
    shed: '부하 차단',
    clientThrottled: '호출자의 자체 스로틀링',
    circuitOpen: '서킷 브레이커 열림',
    overflow: '연결 풀 한도 도달',
    noHealthyUpstream: '고를 수 있는 복제본 없음',
    injectedAbort: '프록시의 주입된 중단',
    deadlineExceeded: '데드라인 초과',
    tlsRequired: '상호 TLS 필요',
    forbidden: '허용되지 않음',
    unauthorized: '유효한 자격 증명 없음',
    badRequest: '잘못된 요청',
    notFound: '맞는 경로 없음',
    throttled: '스로틀링',
    quotaExceeded: '할당량 소진',
    integrationTimeout: '통합 타임아웃',
    integrationRejected: '함수가 실행되지 않음',
    integrationFailed: '통합 실패',
    concurrencyLimit: '계정 동시성 한도 도달',
    reservedConcurrencyLimit: '예약된 동시성 소진',
    scalingLimit: '확장 속도 한도 도달',
    invocationRateLimit: '요청 속도 한도 도달',
    functionTimeout: '함수 타임아웃',
    outOfMemory: '메모리 부족',
    contractMismatch: '버전 간 계약 불일치',
    tooManyConnections: '데이터베이스 연결 소진',
    lockTimeout: '잠금 대기 시간 초과',
    noPrimary: '프라이머리 없음',
    conflict: '다른 쪽이 먼저 레코드를 변경함',
    poisonRecord: '처리할 수 없는 레코드',
    expired: '만료',
    compensated: '보상됨',
    aborted: '트랜잭션 롤백',
    stuck: '트랜잭션 멈춤',
    cacheMiss: '캐시 미스',
    rejected: '업무 규칙에 따른 거절',
    cancelled: '호출자가 취소함',
    authorizerFailed: '권한 부여자 실패',
    connectionGone: 'WebSocket 연결이 닫힘',
  },
};

export const stageWords: Readonly<Record<Language, Readonly<Record<CallStage, string>>>> = {
  en: {
    bulkhead: 'waited for a place in the bulkhead',
    connection: 'waited for a connection',
    backOff: 'waited before a retry',
    network: 'were on the way',
    queue: 'stood in the queue there',
    work: 'were being worked on there',
    calls: 'waited there for a further call',
    over: 'had taken long',
  },
  ko: {
    bulkhead: '벌크헤드 자리를 기다리는 중',
    connection: '연결을 기다리는 중',
    backOff: '재시도 전 대기 중',
    network: '네트워크에서 이동 중',
    queue: '그쪽 대기열에 있음',
    work: '그쪽에서 처리 중',
    calls: '그쪽에서 다음 호출을 기다리는 중',
    over: '이미 오래 걸림',
  },
};

/** What was done, as a clause with its target: `B became 15 times slower`. */
export const doneWords: Readonly<Record<Language, (done: Intervention) => string>> = {
  en: (done) => `${done.target.replace(/^@/, 'zone ')} ${doneEnglish(done)}`,
  ko: (done) => `${done.target.replace(/^@/, '가용 영역 ')}: ${doneKorean(done)}`,
};

const namesOf = (set: Settings, language: Language): string =>
  (Object.keys(set) as Setting[]).map((name) => settingNames[language][name]).join(', ');

function doneEnglish(done: Intervention): string {
  switch (done.kind) {
    case 'slow':
      return `was made ${slowEnglish(done.factor, done.addedMs)}`;
    case 'errors':
      return `was made to answer ${percent(done.rate)} of its requests with errors`;
    case 'loss':
      return `was made to lose ${percent(done.rate)} of its messages`;
    case 'configure':
      return `was given other settings (${namesOf(done.set, 'en')})`;
    case 'crash':
      return 'crashed';
    case 'pause':
      return 'was paused';
    case 'partition':
      return 'was cut';
    case 'outages':
      return `${done.failure === 'crash' ? 'crashed' : 'stood still'}, as it does now and then`;
    case 'recover':
      return 'was repaired';
    case 'recycle':
      return 'got new code';
    case 'flush':
      return 'had its cache emptied';
    case 'purge':
      return 'had all its messages thrown away';
    case 'poisonNext':
      return `got ${done.count === 1 ? 'a record' : `${done.count} records`} that no consumer can process`;
    case 'leak':
      return `was made to leak ${done.mbPerRequest} MB with each request`;
    case 'deploy':
      return `got version ${done.version}`;
    case 'scale':
      return `was scaled to ${done.replicas === 1 ? '1 replica' : `${done.replicas} replicas`}`;
  }
}

function slowEnglish(factor: number, addedMs: number): string {
  if (addedMs === 0) return `${factor} times slower`;
  return factor === 1 ? `${duration(addedMs)} slower` : `${factor} times and ${duration(addedMs)} slower`;
}

function doneKorean(done: Intervention): string {
  switch (done.kind) {
    case 'slow':
      return slowKorean(done.factor, done.addedMs);
    case 'errors':
      return `요청의 ${percent(done.rate)}에 오류로 응답`;
    case 'loss':
      return `메시지 ${percent(done.rate)} 유실`;
    case 'configure':
      return `설정 변경(${namesOf(done.set, 'ko')})`;
    case 'crash':
      return '중단';
    case 'pause':
      return '멈춤';
    case 'partition':
      return '연결 끊김';
    case 'outages':
      return `때때로 일어나는 ${done.failure === 'crash' ? '중단' : '멈춤'}`;
    case 'recover':
      return '복구';
    case 'recycle':
      return '새 코드 배포';
    case 'flush':
      return '캐시 비움';
    case 'purge':
      return '메시지 전체 삭제';
    case 'poisonNext':
      return `처리할 수 없는 레코드 ${done.count}개`;
    case 'leak':
      return `요청마다 메모리 ${done.mbPerRequest} MB 누수`;
    case 'deploy':
      return `버전 ${done.version} 배포`;
    case 'scale':
      return `복제본을 ${done.replicas}개로 조정`;
  }
}

function slowKorean(factor: number, addedMs: number): string {
  if (addedMs === 0) return `${factor}배 느려짐`;
  return factor === 1 ? `${duration(addedMs)} 느려짐` : `${factor}배에 ${duration(addedMs)} 더 느려짐`;
}
