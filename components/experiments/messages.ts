/**
 * Words of the metastability map and of its sweeps.
 */
import { defineMessages } from '@/components/i18n/messages';
import type { NoPlan } from './plan';
import type { Verdict } from './verdict';

const english = {
  map: 'What is left of the trigger',
  experiments: 'Experiments',
  about: (connection: string) =>
    `Each cell is a run of its own: that load, with those retries on ${connection}. It asks whether what was served before the fault is served again once the fault is over.`,
  earlier:
    'This map is of the architecture as it was when the map was run; what is open is another version. Its cells open their runs as before. Run it again to map what is open.',
  lacks: {
    noTrigger:
      'This needs a scheduled fault that begins and is over well before the end: what is left of it is the question.',
    noLoad: 'This needs a client with a rate of requests: the load is what is turned.',
    noConnection: 'This needs a connection: its retries are what is turned.',
  } satisfies Record<NoPlan, string>,
  begin: 'Run the map',
  again: 'Run it again',
  cancel: 'Cancel',
  running: (percent: string) => `Running, ${percent} done`,
  canceled: 'Canceled. The rows that were ready are shown.',
  failed: 'The map cannot be run.',
  ready: (stuck: number, all: number) => `Ready: ${stuck} of ${all} runs stay stuck.`,
  runs: 'Runs of each cell',
  load: 'load, requests per second',
  retries: 'retries',
  rows: { none: 'none', one: '1', two: '2', three: '3', budget: '3, with a budget of 20 %' },
  verdicts: {
    recovers: 'recovers',
    stuck: 'stuck',
    collapses: 'collapses',
  } satisfies Record<Verdict, string>,
  key: {
    recovers: 'served again after the fault',
    stuck: 'served before the fault, not after it',
    collapses: 'not even served before the fault',
  } satisfies Record<Verdict, string>,
  cell: (row: string, load: string, verdict: string, before: string, after: string) =>
    `Retries ${row}, ${load} per second: ${verdict}. ${before} of it served before, ${after} after. Open this run.`,
  keys: 'Arrow keys go from cell to cell, Enter opens the run of a cell.',
  multiples: 'Goodput after the fault, by load',
  multiple: (row: string) => `Retries ${row}`,
  multipleSummary: (row: string, readings: string) => `Retries ${row}; goodput after the fault: ${readings}.`,
  reading: (load: string, goodput: string) => `${goodput} at ${load}`,
  offered: 'offered',
  asTable: 'As a table',
  before: 'served before',
  after: 'served after',
};

const korean: typeof english = {
  map: '방아쇠가 남긴 것',
  experiments: '실험',
  about: (connection) =>
    `칸마다 별도의 실행입니다. 그 부하에서 ${connection} 연결의 재시도만 바꿉니다. 장애 전에 처리하던 요청을 장애가 끝난 뒤에도 다시 처리하는지 묻습니다.`,
  earlier:
    '이 지도는 지도를 실행할 때의 아키텍처로 만든 것이며, 지금 열린 것은 다른 버전입니다. 칸을 누르면 그 칸의 실행이 그대로 열립니다. 지금 버전의 지도를 보려면 다시 실행합니다.',
  lacks: {
    noTrigger: '실행이 끝나기 한참 전에 시작해서 끝나는 예약 장애가 필요합니다. 장애가 무엇을 남기는지가 질문입니다.',
    noLoad: '요청률이 정해진 클라이언트가 필요합니다. 부하를 바꾸어 보기 때문입니다.',
    noConnection: '연결이 필요합니다. 재시도를 바꾸어 보기 때문입니다.',
  },
  begin: '지도 실행',
  again: '다시 실행',
  cancel: '취소',
  running: (percent) => `실행 중, ${percent} 완료`,
  canceled: '취소했습니다. 그때까지 나온 줄만 보입니다.',
  failed: '지도를 실행할 수 없습니다.',
  ready: (stuck, all) => `완료: 실행 ${all}개 중 ${stuck}개가 회복하지 못합니다.`,
  runs: '칸마다 실행 횟수',
  load: '부하(초당 요청 수)',
  retries: '재시도',
  rows: { none: '없음', one: '1회', two: '2회', three: '3회', budget: '3회, 예산 20%' },
  verdicts: { recovers: '회복', stuck: '고착', collapses: '붕괴' },
  key: {
    recovers: '장애 뒤에 다시 처리함',
    stuck: '장애 전에는 처리했지만 뒤에는 처리하지 못함',
    collapses: '장애 전에도 처리하지 못함',
  },
  cell: (row, load, verdict, before, after) =>
    `재시도 ${row}, 초당 ${load}건: ${verdict}. 장애 전 ${before}, 장애 뒤 ${after} 처리. 이 실행 열기.`,
  keys: '화살표 키로 칸을 옮기고, Enter로 그 칸의 실행을 엽니다.',
  multiples: '부하별 장애 뒤 굿풋',
  multiple: (row) => `재시도 ${row}`,
  multipleSummary: (row, readings) => `재시도 ${row}. 장애 뒤 굿풋: ${readings}.`,
  reading: (load, goodput) => `부하 ${load}에서 ${goodput}`,
  offered: '부하',
  asTable: '표로 보기',
  before: '장애 전 처리',
  after: '장애 뒤 처리',
};

export const experimentMessages = defineMessages(english, korean);
