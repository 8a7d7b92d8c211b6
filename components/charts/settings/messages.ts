/**
 * Words of the settings that are seldom changed while a run is under way: how their values are said, and the names of those inside.
 */
import { defineMessages } from '@/components/i18n/messages';

const english = {
  eventSource: {
    recordFailureRate: 'share of records that fail',
    batchSize: 'batch size',
    windowMs: 'batch window',
    maximumConcurrency: 'maximum concurrency',
    workers: 'number of workers',
    reportBatchItemFailures: 'partial batch response',
    bisectBatchOnFunctionError: 'bisecting of failed batches',
    maximumRetryAttempts: 'retries of a batch',
    maximumRecordAgeMs: 'maximum age of records',
  },
  throttle: (rate: string, burst: string) => `${rate} requests/s, burst ${burst}`,
  atOnce: (most: string) => `${most} requests at once`,
  waitingAtMost: (time: string) => `${time} of waiting`,
  retries: (count: number, backOff: string) => `${count === 1 ? '1 retry' : `${count} retries`}, back-off ${backOff}`,
  retriesAtOnce: (most: number) => (most === 1 ? '1 retry at once' : `${most} retries at once`),
  perCall: (tokens: number) => `${tokens} tokens for each call`,
  perSuccess: (tokens: number) => `${tokens} tokens for each success`,
  hedgeAfter: (time: string) => `a further try after ${time}`,
  hedgeOnTimeout: 'a further try after a try’s time-out',
  opensAfter: (failures: number) => (failures === 1 ? '1 failure' : `${failures} failures in a row`),
  opensAt: (share: string) => `${share} failures`,
  proxy: (connections: number, waiting: number, requests: number, retries: number) =>
    `${connections} connections, ${waiting} waiting, ${requests} requests, ${retries} retries`,
  balancing: {
    roundRobin: 'round robin',
    random: 'random',
    leastRequest: 'least request',
    ringHash: 'ring hash',
  },
  nearestFirst: 'nearest zone first',
  sharesOfZones: 'fixed shares of zones',
  ejectsAfter: (errors: number, share: string) =>
    `${errors === 1 ? '1 error' : `${errors} errors in a row`}, at most ${share} ejected`,
  ejectsByRate: (share: string) => `other signs than errors in a row, at most ${share} ejected`,
  routed: (versions: string) => `to ${versions}`,
  mirrored: (share: string, version: string | null) => (version === null ? share : `${share}, to ${version}`),
  delayed: (share: string, time: string) => `${share} wait ${time}`,
  aborted: (share: string, status: number) => `${share} get ${status}`,
  withoutLimit: 'unlimited',
};

const korean: typeof english = {
  eventSource: {
    recordFailureRate: '실패하는 레코드 비율',
    batchSize: '배치 크기',
    windowMs: '배치 대기 시간',
    maximumConcurrency: '최대 동시성',
    workers: '작업자 수',
    reportBatchItemFailures: '부분 배치 응답',
    bisectBatchOnFunctionError: '실패한 배치 나누기',
    maximumRetryAttempts: '배치 재시도',
    maximumRecordAgeMs: '레코드 최대 수명',
  },
  throttle: (rate, burst) => `초당 ${rate}건, 버스트 ${burst}`,
  atOnce: (most) => `동시 ${most}건`,
  waitingAtMost: (time) => `대기 ${time}`,
  retries: (count, backOff) => `${count}회, 백오프 ${backOff}`,
  retriesAtOnce: (most) => `동시 재시도 ${most}건`,
  perCall: (tokens) => `호출당 토큰 ${tokens}개`,
  perSuccess: (tokens) => `성공당 토큰 ${tokens}개`,
  hedgeAfter: (time) => `${time} 뒤 추가 시도`,
  hedgeOnTimeout: '시도 타임아웃 뒤 추가 시도',
  opensAfter: (failures) => `연속 실패 ${failures}회`,
  opensAt: (share) => `실패 ${share}`,
  proxy: (connections, waiting, requests, retries) =>
    `연결 ${connections}개, 대기 ${waiting}건, 요청 ${requests}건, 재시도 ${retries}건`,
  balancing: {
    roundRobin: '라운드 로빈',
    random: '무작위',
    leastRequest: '최소 요청',
    ringHash: '링 해시',
  },
  nearestFirst: '가까운 영역 우선',
  sharesOfZones: '영역별 고정 비율',
  ejectsAfter: (errors, share) => `연속 오류 ${errors}회, 제외 최대 ${share}`,
  ejectsByRate: (share) => `연속 오류가 아닌 기준, 제외 최대 ${share}`,
  routed: (versions) => `${versions} 버전`,
  mirrored: (share, version) => (version === null ? share : `${share}, ${version} 버전`),
  delayed: (share, time) => `${share} ${time} 지연`,
  aborted: (share, status) => `${share} ${status} 응답`,
  withoutLimit: '무제한',
};

export const settingMessages = defineMessages(english, korean);
export type SettingMessages = typeof english;
