/**
 * The card of transactions across services.
 */
import type { Fidelity } from './fidelity';

export const fidelityTransactions: Fidelity = {
  models: [
    {
      en: 'Orchestrated sagas that undo in reverse order what was done, the step with an unknown outcome too, with compensations that are tried again; a log with which they go on after a crash.',
      ko: '오케스트레이션 사가를 모델링합니다. 한 일을 역순으로 되돌리고, 결과를 알 수 없는 단계도 되돌리며, 보상은 다시 시도하고, 로그를 두어 다운된 뒤에 이어 갑니다.',
    },
    {
      en: 'Two-phase commit with participants that hold their locks while they wait for the coordinator.',
      ko: '코디네이터를 기다리는 동안 참여자가 잠금을 쥐고 있는 2단계 커밋을 모델링합니다.',
    },
    {
      en: 'Transactional outbox and the message lost without one, idempotency keys, and an audit of what each transaction has made durable.',
      ko: '트랜잭셔널 아웃박스와 그것이 없을 때 잃는 메시지, 멱등성 키, 각 트랜잭션이 실제로 남긴 효과의 감사를 모델링합니다.',
    },
  ],
  simplifies: [
    {
      en: 'The log takes no time, a participant’s vote is one call, and effects are names without amounts.',
      ko: '로그에는 시간이 들지 않고, 참여자의 투표는 호출 하나이며, 효과는 금액 없이 이름뿐입니다.',
    },
  ],
  leavesOut: [
    {
      en: 'Forward recovery by choice, nested sagas, heuristic decisions, isolation between sagas.',
      ko: '선택에 따른 전진 복구, 중첩 사가, 휴리스틱 결정, 사가 사이의 격리는 다루지 않습니다.',
    },
  ],
  sources: [
    { text: 'Garcia-Molina, Salem: Sagas (SIGMOD 1987)' },
    { text: 'Gray, Lamport: Consensus on Transaction Commit (2006)' },
    {
      text: 'Richardson: Pattern: Transactional outbox',
      url: 'https://microservices.io/patterns/data/transactional-outbox.html',
    },
  ],
};
