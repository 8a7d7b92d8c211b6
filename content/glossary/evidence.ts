/**
 * Terms of the glossary: what is measured, and how a run is read.
 */
import type { GlossaryTerm } from './model';

export const evidenceTerms: readonly GlossaryTerm[] = [
  {
    id: 'observability',
    name: { en: 'observability', ko: '관측 가능성' },
    alsoKo: '옵저버빌리티',
    lesson: 'finding-the-cause',
    definition: {
      en: 'How well inner state can be told from metrics, logs and traces.',
      ko: '메트릭, 로그, 트레이스에서 내부 상태를 얼마나 알아낼 수 있는지입니다.',
    },
  },
  {
    id: 'golden-signals',
    name: { en: 'golden signals', ko: '골든 시그널' },
    alsoKo: '4대 황금 신호',
    lesson: 'finding-the-cause',
    definition: { en: 'Latency, traffic, errors and saturation.', ko: '지연 시간, 트래픽, 오류, 포화도입니다.' },
  },
  {
    id: 'distributed-tracing',
    name: { en: 'distributed tracing', ko: '분산 추적' },
    alsoKo: '분산 트레이싱',
    lesson: 'finding-the-cause',
    definition: {
      en: 'Following one request through all services it touches.',
      ko: '요청 하나를 그것이 거치는 모든 서비스에 걸쳐 따라가는 일입니다.',
    },
  },
  {
    id: 'trace-span',
    name: { en: 'trace / span', ko: '트레이스 / 스팬' },
    alsoKo: '추적',
    lesson: 'finding-the-cause',
    definition: {
      en: 'The record of one request, and one timed operation inside it.',
      ko: '요청 하나의 기록과, 그 안에서 시간을 잰 작업 하나입니다.',
    },
  },
  {
    id: 'context-propagation',
    name: { en: 'context propagation', ko: '컨텍스트 전파' },
    lesson: 'finding-the-cause',
    definition: {
      en: 'Passing trace identifiers from inbound to outbound requests.',
      ko: '들어온 요청의 트레이스 식별자를 나가는 요청에 넘겨주는 일입니다.',
    },
  },
  {
    id: 'sampling',
    name: { en: 'sampling', ko: '샘플링' },
    lesson: 'finding-the-cause',
    definition: { en: 'Keeping only part of the traces.', ko: '트레이스의 일부만 남기는 일입니다.' },
  },
  {
    id: 'seed',
    name: { en: 'seed', ko: '시드' },
    lesson: 'cascading-failure',
    definition: {
      en: 'The number that fixes all random draws of a run.',
      ko: '실행의 모든 무작위 추출을 정하는 숫자입니다.',
    },
  },
  {
    id: 'replication',
    name: { en: 'replication', ko: '반복 실행' },
    lesson: 'choosing',
    definition: { en: 'An independent rerun with another seed.', ko: '시드를 바꾸어 따로 다시 실행하는 것입니다.' },
  },
  {
    id: 'warm-up',
    name: { en: 'warm-up', ko: '예열 구간' },
    alsoKo: '워밍업',
    lesson: 'choosing',
    definition: {
      en: 'The first part of a run, left out of the statistics.',
      ko: '실행의 첫 부분으로, 통계에서 뺍니다.',
    },
  },
];
