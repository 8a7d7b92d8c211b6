/**
 * The card of a service.
 */
import type { Fidelity } from './fidelity';

export const fidelityService: Fidelity = {
  models: [
    {
      en: 'Replicas with their own threads and queue; a thread held, or not, while calls are under way; steps in sequence, calls in parallel with a quorum.',
      ko: '각자의 스레드와 대기열을 가진 복제본, 호출을 기다리는 동안 붙잡히거나 놓이는 스레드, 순차 단계와 정족수를 둔 병렬 호출을 모델링합니다.',
    },
    {
      en: 'Queues that are bounded, in order, by priority (with preemption if wanted), with patience; processor sharing; memory, leaks and kills; start-up and restarts.',
      ko: '길이 제한, 순서, 우선순위(원하면 선점), 인내 시간이 있는 대기열, 프로세서 공유, 메모리와 누수와 강제 종료, 기동과 재시작을 모델링합니다.',
    },
    {
      en: 'Load shedding at the edge: rate limits, limits of concurrency by priority, controlled delay.',
      ko: '입구에서의 로드 셰딩, 곧 속도 제한, 우선순위별 동시성 한도, 지연 제어를 모델링합니다.',
    },
  ],
  simplifies: [
    {
      en: 'Threads do not compete for processors unless the discipline is processor sharing: work takes its time however many are busy.',
      ko: '프로세서 공유가 아니면 스레드는 프로세서를 두고 경쟁하지 않습니다. 바쁜 스레드가 몇 개이든 작업 시간은 같습니다.',
    },
    {
      en: 'What work takes is drawn, not measured; a restart always takes the same time.',
      ko: '작업 시간은 측정값이 아니라 분포에서 뽑은 값이며, 재시작에는 항상 같은 시간이 걸립니다.',
    },
  ],
  leavesOut: [
    {
      en: 'Garbage collection, disks, active health checks, connection set-up, and restarts that back off.',
      ko: '가비지 컬렉션, 디스크, 능동 헬스 체크, 연결 수립, 점점 느려지는 재시작은 다루지 않습니다.',
    },
  ],
  sources: [
    { text: 'Harchol-Balter: Performance Modeling and Design of Computer Systems (2013)' },
    {
      text: 'Google: Site Reliability Engineering, Handling Overload',
      url: 'https://sre.google/sre-book/handling-overload/',
    },
    { text: 'Nichols, Jacobson: Controlling Queue Delay (2012)', url: 'https://queue.acm.org/detail.cfm?id=2209336' },
  ],
};
