/**
 * The card of replicas that come and go: autoscaling and deployments.
 */
import type { Fidelity } from './fidelity';

export const fidelityFleet: Fidelity = {
  models: [
    {
      en: 'The algorithm of the HorizontalPodAutoscaler with one metric: every 15 s, a tolerance of 10 %, at most twice as many or four more in 15 s, and the highest number of the last 5 minutes before it scales down.',
      ko: '지표 하나를 쓰는 HorizontalPodAutoscaler의 알고리즘을 모델링합니다. 15초마다 판단하고, 허용 오차는 10%이며, 15초에 두 배 또는 네 개까지 늘리고, 줄일 때는 지난 5분의 최댓값을 따릅니다.',
    },
    {
      en: 'Rolling deployments with maxSurge and maxUnavailable (25 % each), stop-start and blue/green; replicas that drain within the grace period of 30 s, preStop included.',
      ko: 'maxSurge와 maxUnavailable(각각 25%)을 쓰는 롤링 배포, 중단 후 배포, 블루/그린 배포, 그리고 preStop을 포함한 30초의 유예 시간 안에 비워지는 복제본을 모델링합니다.',
    },
    {
      en: 'Canaries as Argo Rollouts moves them: weights and pauses, an analysis of errors and latency against a bound or the stable version, promotion, and rollback.',
      ko: 'Argo Rollouts 방식의 카나리를 모델링합니다. 가중치와 멈춤, 한도나 기존 버전과 견주는 오류·지연 시간 분석, 승격과 롤백을 포함합니다.',
    },
    {
      en: 'Versions with bugs, slowness and contracts of their own.',
      ko: '버전마다 다른 버그, 느림, 계약을 모델링합니다.',
    },
  ],
  simplifies: [
    {
      en: 'The autoscaler sees the exact average since it last looked; a metrics server samples and lags by 15 to 60 s.',
      ko: '오토 스케일러는 지난 판단 이후의 정확한 평균을 봅니다. 실제 지표 서버는 표본을 쓰고 15~60초 늦습니다.',
    },
    {
      en: 'All callers learn at once of replicas that come and go and of a canary’s weight; replicas of a canary that is rolled back end at once.',
      ko: '복제본의 증감과 카나리의 가중치는 모든 호출자에게 곧바로 알려지고, 롤백된 카나리의 복제본은 바로 종료됩니다.',
    },
    {
      en: 'The 99th percentile of an analysis is exact, of at most the last 1,000 requests; Prometheus estimates it from buckets.',
      ko: '분석에 쓰는 99번째 백분위수는 최근 1,000건까지의 정확한 값입니다. Prometheus는 버킷으로 추정합니다.',
    },
  ],
  leavesOut: [
    {
      en: 'Nodes and their scaling, scheduling, image pulls, several metrics, scaling policies of one’s own, pauses that wait for a person.',
      ko: '노드와 노드 확장, 스케줄링, 이미지 내려받기, 여러 지표, 사용자 정의 확장 정책, 사람을 기다리는 멈춤은 다루지 않습니다.',
    },
  ],
  sources: [
    {
      text: 'Kubernetes documentation: Horizontal Pod Autoscaling',
      url: 'https://kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale/',
      asOf: '2026-11',
    },
    {
      text: 'Kubernetes documentation: Deployments, rolling update',
      url: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/',
      asOf: '2026-11',
    },
    {
      text: 'Kubernetes documentation: Pod Lifecycle, termination of Pods',
      url: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/',
      asOf: '2026-11',
    },
    {
      text: 'Argo Rollouts: Canary Deployment Strategy',
      url: 'https://argoproj.github.io/argo-rollouts/features/canary/',
      asOf: '2026-11',
    },
    {
      text: 'Argo Rollouts: Analysis & Progressive Delivery',
      url: 'https://argoproj.github.io/argo-rollouts/features/analysis/',
      asOf: '2026-11',
    },
    { text: 'Flagger: Metrics Analysis', url: 'https://fluxcd.io/flagger/usage/metrics', asOf: '2026-11' },
  ],
};
