/**
 * Words of the charts that are drawn on demand.
 */
import { defineMessages } from '@/components/i18n/messages';

export const moreChartMessages = defineMessages(
  {
    more: 'More charts',
    names: { heat: 'Latency heat map', saturation: 'Saturation', environments: 'Environments', cost: 'Cost' },
    heatTitle: 'How long requests took, by when they ended',
    heatKey:
      'The more a cell stands out, the larger its share of the requests of that moment. Slashes: among them were failures.',
    heatSummary: (from: string, to: string, most: string) =>
      `Requests that ended up to now took from ${from} to ${to}; most took about ${most}.`,
    saturationTitle: 'Threads and environments in use, of all there are',
    saturationSummary: (clock: string, readings: string) => `In use at ${clock}: ${readings}.`,
    environmentsTitle: (name: string) => `Environments of ${name}`,
    environmentsSummary: (clock: string, init: string, busy: string, idle: string) =>
      `At ${clock}: ${init} starting, ${busy} busy, ${idle} idle.`,
    starting: 'INIT',
    busy: 'busy',
    idle: 'idle',
    limit: (most: string) => `limit ${most}`,
    nothing: 'Nothing has ended yet.',
    nothingYet: 'Nothing has run yet.',
    noLimits: 'No component of this system has a limit of threads, connections or environments.',
    asTable: 'As a table',
    time: 'time',
    requests: 'requests',
    median: 'p50',
    slowest: 'slowest',
    failed: 'failed',
  },
  {
    more: '다른 차트',
    names: { heat: '지연 시간 히트맵', saturation: '포화도', environments: '실행 환경', cost: '비용' },
    heatTitle: '끝난 시각별 요청 처리 시간',
    heatKey: '칸이 뚜렷할수록 그 시점의 요청에서 차지하는 비율이 높습니다. 빗금은 그중에 실패가 있다는 뜻입니다.',
    heatSummary: (from: string, to: string, most: string) =>
      `지금까지 끝난 요청은 ${from}에서 ${to}까지 걸렸고, 대부분 ${most} 정도 걸렸습니다.`,
    saturationTitle: '사용 중인 스레드와 실행 환경의 비율',
    saturationSummary: (clock: string, readings: string) => `${clock} 시점 사용률: ${readings}.`,
    environmentsTitle: (name: string) => `${name}의 실행 환경`,
    environmentsSummary: (clock: string, init: string, busy: string, idle: string) =>
      `${clock} 시점: 시작 중 ${init}개, 사용 중 ${busy}개, 유휴 ${idle}개.`,
    starting: 'INIT',
    busy: '사용 중',
    idle: '유휴',
    limit: (most: string) => `한도 ${most}`,
    nothing: '아직 끝난 요청이 없습니다.',
    nothingYet: '아직 실행된 구간이 없습니다.',
    noLimits: '이 시스템에는 스레드, 연결, 실행 환경에 한도가 있는 구성 요소가 없습니다.',
    asTable: '표로 보기',
    time: '시각',
    requests: '요청 수',
    median: 'p50',
    slowest: '최대',
    failed: '실패',
  },
);
