/**
 * Terms of the glossary: data that several services own.
 */
import type { GlossaryTerm } from './model';

export const transactionsTerms: readonly GlossaryTerm[] = [
  {
    id: 'saga',
    name: { en: 'saga', ko: '사가 패턴' },
    lesson: 'distributed-transactions',
    definition: {
      en: 'A chain of local transactions with compensating actions.',
      ko: '로컬 트랜잭션을 잇고, 실패하면 보상으로 되돌리는 방식입니다.',
    },
  },
  {
    id: 'choreography',
    name: { en: 'choreography / orchestration', ko: '코레오그래피 / 오케스트레이션' },
    lesson: 'distributed-transactions',
    definition: {
      en: 'Saga steps driven by events, or by a central coordinator.',
      ko: '사가의 단계를 이벤트로 잇거나, 중앙의 조정자가 이끄는 두 방식입니다.',
    },
  },
  {
    id: 'compensating-transaction',
    name: { en: 'compensating transaction', ko: '보상 트랜잭션' },
    lesson: 'distributed-transactions',
    definition: {
      en: 'A step that undoes the effect of an earlier completed step.',
      ko: '앞서 끝난 단계의 효과를 되돌리는 단계입니다.',
    },
  },
  {
    id: 'transactional-outbox',
    name: { en: 'transactional outbox', ko: '트랜잭셔널 아웃박스 패턴' },
    lesson: 'distributed-transactions',
    definition: {
      en: 'Writing an event in the same local transaction as the data, then relaying it.',
      ko: '데이터와 같은 로컬 트랜잭션에 이벤트를 적어 두고 나중에 내보내는 방식입니다.',
    },
  },
  {
    id: 'eventual-consistency',
    name: { en: 'eventual consistency', ko: '최종 일관성' },
    lesson: 'distributed-transactions',
    definition: {
      en: 'Copies agree some time after updates stop.',
      ko: '갱신이 멈추고 얼마 뒤에는 사본들이 같아지는 성질입니다.',
    },
  },
  {
    id: 'cqrs',
    name: { en: 'CQRS', ko: '명령 쿼리 책임 분리' },
    alsoKo: 'CQRS',
    lesson: 'distributed-transactions',
    definition: {
      en: 'Separate models for changing data and for reading it.',
      ko: '데이터를 바꾸는 모델과 읽는 모델을 나누는 방식입니다.',
    },
  },
  {
    id: 'api-composition',
    name: { en: 'API composition', ko: 'API 조합' },
    alsoKo: 'API 컴포지션',
    lesson: 'distributed-transactions',
    definition: {
      en: 'Answering a query by calling several services and joining results.',
      ko: '여러 서비스를 호출해 결과를 합쳐서 조회에 답하는 방식입니다.',
    },
  },
  {
    id: 'idempotency',
    name: { en: 'idempotency', ko: '멱등성' },
    lesson: 'distributed-transactions',
    definition: {
      en: 'Repeating an operation has the same effect as doing it once.',
      ko: '같은 작업을 여러 번 해도 한 번 한 것과 결과가 같은 성질입니다.',
    },
  },
];
