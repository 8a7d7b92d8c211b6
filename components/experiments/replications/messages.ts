/**
 * Words of the replications of a run.
 */
import { defineMessages } from '@/components/i18n/messages';
import type { BandId } from './bands';

const english = {
  title: 'How much of this run is chance?',
  about:
    'The same system, the same acts, other seeds. Each run is one draw: what all of them have in common comes from the system, the rest from chance.',
  earlier: 'These runs are of the system and the acts as they were when you began them.',
  runs: 'Number of runs',
  begin: 'Run them',
  again: 'Run them again',
  cancel: 'Cancel',
  running: (percent: string) => `Running, ${percent} done`,
  canceled: 'Canceled.',
  failed: 'The runs cannot be done.',
  ready: (runs: number, from: string, to: string) => `Ready: ${runs} runs, seeds ${from} to ${to}.`,
  stopped: (count: number) => `${count} of them went beyond the limit of work and are left out.`,
  key: 'Line: the mean. Strong band: its 95 % interval, which narrows with more runs. Faint band: from the lowest run to the highest, which does not. Dotted: the run above.',
  names: {
    p99Ms: 'Latency p99 of successful requests',
    goodputPerSecond: 'Goodput, per second',
    failedShare: 'Share of requests that failed',
  } satisfies Record<BandId, string>,
  mean: 'mean',
  thisRun: 'this run',
  said: (clock: string, mean: string, range: string) => `At ${clock}: mean ${mean}, runs from ${range}.`,
  saidOwn: (value: string) => `This run: ${value}.`,
  range: (least: string, most: string) => `${least} to ${most}`,
  noValue: 'No run has a value at this moment.',
  summary: (name: string, runs: number, said: string) => `${name} of ${runs} runs. ${said}`,
  asTable: 'As a table',
  heads: {
    time: 'time',
    mean: 'mean',
    interval: '95 % interval',
    median: 'median',
    least: 'lowest',
    most: 'highest',
    count: 'runs with a value',
    own: 'this run',
  },
};

const korean: typeof english = {
  title: '이 실행에서 우연은 얼마나 될까요?',
  about:
    '같은 시스템에서 같은 조작을 하고 시드만 바꿉니다. 실행 하나는 한 번의 추출입니다. 모든 실행에 공통된 것은 시스템에서, 나머지는 우연에서 나옵니다.',
  earlier: '이 결과는 반복 실행을 시작했을 때의 시스템과 조작에 대한 것입니다.',
  runs: '실행 횟수',
  begin: '반복 실행',
  again: '다시 실행',
  cancel: '취소',
  running: (percent) => `실행 중, ${percent} 완료`,
  canceled: '취소했습니다.',
  failed: '반복 실행을 할 수 없습니다.',
  ready: (runs, from, to) => `완료: 실행 ${runs}회, 시드 ${from}부터 ${to}까지.`,
  stopped: (count) => `그중 ${count}회는 계산 한도를 넘어 제외했습니다.`,
  key: '선은 평균입니다. 뚜렷한 띠는 평균의 95% 신뢰 구간으로, 실행이 늘수록 좁아집니다. 옅은 띠는 가장 낮은 실행부터 가장 높은 실행까지이며 좁아지지 않습니다. 점선은 위의 실행입니다.',
  names: {
    p99Ms: '성공한 요청의 지연 시간 p99',
    goodputPerSecond: '초당 굿풋',
    failedShare: '실패한 요청의 비율',
  },
  mean: '평균',
  thisRun: '이 실행',
  said: (clock, mean, range) => `${clock} 시점: 평균 ${mean}, 실행 범위 ${range}.`,
  saidOwn: (value) => `이 실행: ${value}.`,
  range: (least, most) => `${least}~${most}`,
  noValue: '이 시점에 값이 있는 실행이 없습니다.',
  summary: (name, runs, said) => `실행 ${runs}회의 ${name}. ${said}`,
  asTable: '표로 보기',
  heads: {
    time: '시각',
    mean: '평균',
    interval: '95% 신뢰 구간',
    median: '중앙값',
    least: '최소',
    most: '최대',
    count: '값이 있는 실행',
    own: '이 실행',
  },
};

export const replicationMessages = defineMessages(english, korean);
