/**
 * Dated facts of running containers: what memory costs, and how they are restarted.
 */
export const containerFacts = [
  {
    id: 'fargate-gb-hour',
    statement: {
      en: 'Price of a GB of memory for an hour, AWS Fargate, Linux on x86, us-east-1',
      ko: 'AWS Fargate에서 메모리 1GB를 한 시간 쓰는 값(x86 Linux, us-east-1)',
    },
    value: { en: '$0.004445', ko: '$0.004445' },
    date: '2026-06-17',
    source: 'https://www.factualminds.com/blog/amazon-fargate-ecs-task-pricing-2026/',
  },
  {
    id: 'kubernetes-restart-wait',
    statement: {
      en: 'Wait before Kubernetes restarts a container that keeps dying',
      ko: '자꾸 죽는 컨테이너를 Kubernetes가 다시 시작하기 전에 기다리는 시간',
    },
    value: { en: '10 s, 20 s, 40 s, and so on up to 5 minutes', ko: '10초, 20초, 40초처럼 늘어 최대 5분' },
    date: '2026-11-22',
    source: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/',
  },
] as const;
