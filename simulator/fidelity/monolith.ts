/**
 * The card of a monolith.
 */
import type { Fidelity } from './fidelity';

export const fidelityMonolith: Fidelity = {
  models: [
    {
      en: 'Modules that share the threads, the queue and the memory of one process, and calls between them in the same thread.',
      ko: '한 프로세스의 스레드, 대기열, 메모리를 함께 쓰는 모듈과, 같은 스레드에서 이루어지는 모듈 간 호출을 모델링합니다.',
    },
    {
      en: 'Faults of one module, and what they do to the others; a crash of a module, which is a crash of the process.',
      ko: '한 모듈의 장애가 다른 모듈에 주는 영향과, 프로세스 전체의 다운이 되는 모듈의 다운을 모델링합니다.',
    },
    {
      en: 'Memory that grows with requests and leaks, the kill when it runs out, and the time until the restart.',
      ko: '요청과 누수에 따라 늘어나는 메모리, 메모리가 바닥났을 때의 강제 종료, 재시작까지의 시간을 모델링합니다.',
    },
  ],
  simplifies: [
    {
      en: 'A database transaction over all modules is one query of a database.',
      ko: '여러 모듈에 걸친 데이터베이스 트랜잭션은 데이터베이스 질의 하나로 단순화합니다.',
    },
    {
      en: 'Threads do not compete for processors, and a restart always takes the same time.',
      ko: '스레드는 프로세서를 두고 경쟁하지 않으며, 재시작에는 항상 같은 시간이 걸립니다.',
    },
  ],
  leavesOut: [
    {
      en: 'Garbage collection, pools of threads inside the process, and restarts that back off.',
      ko: '가비지 컬렉션, 프로세스 안의 별도 스레드 풀, 점점 느려지는 재시작은 다루지 않습니다.',
    },
  ],
  sources: [
    {
      text: 'Kubernetes documentation: Pod Lifecycle, restart policy',
      url: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/',
    },
    {
      text: 'Kubernetes documentation: Assign Memory Resources to Containers and Pods',
      url: 'https://kubernetes.io/docs/tasks/configure-pod-container/assign-memory-resource/',
    },
  ],
};
