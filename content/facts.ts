/**
 * Facts that change with time: prices, quotas, defaults of products. Lessons quote them by id through `<Fact>`, so each
 * stands in one place, with its date and its source.
 */
import { apiGatewayFacts } from './facts/api-gateway';
import { containerFacts } from './facts/containers';
import { lambdaFacts } from './facts/lambda';
import type { Text } from './model';

export interface DatedFact {
  readonly id: string;
  /** What the value is of. */
  readonly statement: Text;
  /** As it stands in a sentence. */
  readonly value: Text;
  /** The day on which the source said so. */
  readonly date: `${number}-${number}-${number}`;
  /** Where it says so. */
  readonly source: string;
}

const lambdaGuide = 'https://docs.aws.amazon.com/lambda/latest/dg';
const istioPerformance = 'https://istio.io/v1.24/docs/ops/deployment/performance-and-scalability/';
const istioApi = 'https://github.com/istio/api/blob/master/networking/v1alpha3';

export const facts: readonly DatedFact[] = [
  {
    id: 'istio-sidecar-cpu',
    statement: {
      en: 'Processors that a sidecar of Istio 1.24 keeps busy for 1,000 requests per second of 1 kB',
      ko: 'Istio 1.24의 사이드카가 1kB 요청을 초당 1,000건 처리할 때 쓰는 CPU',
    },
    value: { en: '0.20 vCPU', ko: '0.20 vCPU' },
    date: '2024-11-07',
    source: istioPerformance,
  },
  {
    id: 'istio-sidecar-memory',
    statement: {
      en: 'Memory of a sidecar of Istio 1.24 in the same test',
      ko: '같은 시험에서 Istio 1.24 사이드카의 메모리',
    },
    value: { en: '60 MB', ko: '60MB' },
    date: '2024-11-07',
    source: istioPerformance,
  },
  {
    id: 'istio-ztunnel-cost',
    statement: {
      en: 'Processors and memory of a ztunnel of Istio 1.24 for 1,000 requests per second',
      ko: 'Istio 1.24의 ztunnel이 초당 요청 1,000건에 쓰는 CPU와 메모리',
    },
    value: { en: '0.06 vCPU and 12 MB', ko: '0.06 vCPU와 12MB' },
    date: '2024-11-07',
    source: istioPerformance,
  },
  {
    id: 'istio-waypoint-cost',
    statement: {
      en: 'Processors and memory of a waypoint of Istio 1.24 for 1,000 requests per second',
      ko: 'Istio 1.24의 웨이포인트가 초당 요청 1,000건에 쓰는 CPU와 메모리',
    },
    value: { en: '0.25 vCPU and 60 MB', ko: '0.25 vCPU와 60MB' },
    date: '2024-11-07',
    source: istioPerformance,
  },
  {
    id: 'istio-certificate-life',
    statement: {
      en: 'Life of a workload’s certificate that an Istio proxy asks for; it renews it after about half of that',
      ko: 'Istio 프록시가 요청하는 워크로드 인증서의 수명. 절반쯤 지나면 갱신합니다',
    },
    value: { en: '24 hours', ko: '24시간' },
    date: '2026-11-23',
    source: 'https://github.com/istio/istio/blob/master/pilot/cmd/pilot-agent/options/options.go',
  },
  {
    id: 'istio-mtls-mode',
    statement: {
      en: 'Mode of mutual TLS where no PeerAuthentication of Istio says otherwise',
      ko: 'Istio의 PeerAuthentication이 따로 정하지 않을 때의 상호 TLS 모드',
    },
    value: { en: 'PERMISSIVE', ko: 'PERMISSIVE' },
    date: '2026-07-21',
    source: 'https://github.com/istio/api/blob/master/security/v1beta1/peer_authentication.proto',
  },
  {
    id: 'istio-default-retries',
    statement: {
      en: 'Retries of an HTTP request that no rule of Istio mentions',
      ko: 'Istio에서 규칙이 없는 HTTP 요청의 재시도 횟수',
    },
    value: { en: '2', ko: '2회' },
    date: '2026-07-21',
    source: `${istioApi}/virtual_service.proto`,
  },
  ...apiGatewayFacts,
  ...containerFacts,
  ...lambdaFacts,
  {
    id: 'istio-default-requests',
    statement: {
      en: 'Default of http2MaxRequests in Istio, the most requests under way to one service',
      ko: 'Istio http2MaxRequests의 기본값, 곧 한 서비스로 진행 중인 요청의 최댓값',
    },
    value: { en: '2³²−1', ko: '2³²−1건' },
    date: '2026-07-21',
    source: `${istioApi}/destination_rule.proto`,
  },
  {
    id: 'lambda-concurrency',
    statement: {
      en: 'Requests that all functions of an account may have under way at a time in a Region, unless raised',
      ko: '한 리전에서 계정의 모든 함수가 동시에 처리할 수 있는 요청 수(올리지 않았을 때)',
    },
    value: { en: '1,000 requests', ko: '1,000건' },
    date: '2026-11-22',
    source: `${lambdaGuide}/gettingstarted-limits.html`,
  },
  {
    id: 'lambda-concurrency-short',
    statement: {
      en: 'Requests that all functions of an account may have under way at a time in a Region, unless raised',
      ko: '한 리전에서 계정의 모든 함수가 동시에 처리할 수 있는 요청 수(올리지 않았을 때)',
    },
    value: { en: '1,000', ko: '1,000건' },
    date: '2026-11-22',
    source: `${lambdaGuide}/gettingstarted-limits.html`,
  },
  {
    id: 'lambda-scaling',
    statement: {
      en: 'Execution environments that a Lambda function may add',
      ko: 'Lambda 함수 하나가 늘릴 수 있는 실행 환경',
    },
    value: { en: '1,000 environments every 10 seconds', ko: '10초에 1,000개' },
    date: '2026-11-22',
    source: `${lambdaGuide}/scaling-behavior.html`,
  },
  {
    id: 'lambda-zip-limit',
    statement: { en: 'Largest .zip archive of a Lambda function', ko: 'Lambda 함수의 .zip 파일 최대 크기' },
    value: { en: '250 MB unzipped', ko: '압축을 푼 크기로 250MB' },
    date: '2026-11-22',
    source: `${lambdaGuide}/gettingstarted-limits.html`,
  },
  {
    id: 'lambda-image-limit',
    statement: { en: 'Largest container image of a Lambda function', ko: 'Lambda 함수의 컨테이너 이미지 최대 크기' },
    value: { en: '10 GB', ko: '10GB' },
    date: '2026-11-22',
    source: `${lambdaGuide}/gettingstarted-limits.html`,
  },
  {
    id: 'lambda-provisioned-price',
    statement: {
      en: 'Provisioned concurrency in us-east-1, x86, used or not',
      ko: 'us-east-1(x86)의 프로비저닝된 동시성, 쓰든 안 쓰든',
    },
    value: { en: '$0.0000041667 per GB-second', ko: 'GB-초당 $0.0000041667' },
    date: '2026-10-01',
    source: 'https://aws.amazon.com/lambda/pricing/',
  },
  {
    id: 'lambda-request-price',
    statement: { en: 'A million requests to Lambda functions', ko: 'Lambda 함수 요청 100만 건' },
    value: { en: '$0.20 per million', ko: '100만 건당 $0.20' },
    date: '2026-10-01',
    source: 'https://aws.amazon.com/lambda/pricing/',
  },
  {
    id: 'lambda-gb-second-price',
    statement: {
      en: 'Duration on demand, x86, in us-east-1 and Seoul, first step',
      ko: '온디맨드 실행 시간(x86), us-east-1과 서울, 첫 구간',
    },
    value: { en: '$0.0000166667 per GB-second', ko: 'GB-초당 $0.0000166667' },
    date: '2026-10-01',
    source: 'https://aws.amazon.com/lambda/pricing/',
  },
  {
    id: 'gateway-cache-price',
    statement: {
      en: 'Cache of 0.5 GB of a REST API in us-east-1, used or not',
      ko: 'us-east-1의 REST API 캐시 0.5GB, 쓰든 안 쓰든',
    },
    value: { en: '$0.020 per hour', ko: '시간당 $0.020' },
    date: '2026-10-01',
    source: 'https://aws.amazon.com/api-gateway/pricing/',
  },
  {
    id: 'cold-start-java',
    statement: {
      en: 'INIT of an empty Java 21 function with 1,024 MB, from a .zip archive and from an image',
      ko: '1,024MB인 빈 Java 21 함수의 INIT 시간, .zip 파일과 이미지',
    },
    value: { en: '235 ms against 452 ms', ko: '235ms와 452ms' },
    date: '2026-08-22',
    source: 'https://github.com/maxday/lambda-perf',
  },
  {
    id: 'cold-start-go-rust',
    statement: {
      en: 'How much longer INIT of an empty function takes from an image: Go, Rust',
      ko: '이미지로 올린 빈 함수의 INIT이 더 걸리는 시간: Go, Rust',
    },
    value: { en: '5 and 26 ms', ko: '5ms와 26ms' },
    date: '2026-08-22',
    source: 'https://github.com/maxday/lambda-perf',
  },
  {
    id: 'cold-start-python-node',
    statement: {
      en: 'How much longer INIT of an empty function takes from an image: Python 3.13, Node.js 22 and 24',
      ko: '이미지로 올린 빈 함수의 INIT이 더 걸리는 시간: Python 3.13, Node.js 22와 24',
    },
    value: { en: '77 to 193 ms', ko: '77~193ms' },
    date: '2026-08-22',
    source: 'https://github.com/maxday/lambda-perf',
  },
  {
    id: 'kubernetes-rolling-default',
    statement: {
      en: 'Default of maxSurge and of maxUnavailable in a rolling update of a Kubernetes Deployment',
      ko: 'Kubernetes 디플로이먼트의 롤링 업데이트에서 maxSurge와 maxUnavailable의 기본값',
    },
    value: { en: '25 %', ko: '25%' },
    date: '2026-11-22',
    source: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/',
  },
  {
    id: 'kubernetes-grace-period',
    statement: {
      en: 'Default of terminationGracePeriodSeconds of a Kubernetes pod',
      ko: 'Kubernetes 파드 terminationGracePeriodSeconds의 기본값',
    },
    value: { en: '30 s', ko: '30초' },
    date: '2026-11-22',
    source: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/',
  },
  {
    id: 'istio-outlier-detection',
    statement: {
      en: 'Outlier detection in Istio where no DestinationRule asks for it',
      ko: 'DestinationRule에 적지 않았을 때 Istio의 이상치 감지',
    },
    value: { en: 'off', ko: '꺼짐' },
    date: '2026-07-21',
    source: `${istioApi}/destination_rule.proto`,
  },
  {
    id: 'istio-consecutive-errors',
    statement: {
      en: 'Default of consecutive5xxErrors in Istio, the errors in a row that eject',
      ko: 'Istio consecutive5xxErrors의 기본값, 곧 제외를 부르는 연속 오류 수',
    },
    value: { en: '5', ko: '5번' },
    date: '2026-07-21',
    source: `${istioApi}/destination_rule.proto`,
  },
  {
    id: 'istio-ejection-time',
    statement: {
      en: 'Default of baseEjectionTime in Istio, how long the first ejection lasts',
      ko: 'Istio baseEjectionTime의 기본값, 곧 첫 제외가 이어지는 시간',
    },
    value: { en: '30 s', ko: '30초' },
    date: '2026-07-21',
    source: `${istioApi}/destination_rule.proto`,
  },
  {
    id: 'istio-max-ejection',
    statement: {
      en: 'Default of maxEjectionPercent in Istio',
      ko: 'Istio maxEjectionPercent의 기본값',
    },
    value: { en: '10 %', ko: '10%' },
    date: '2026-07-21',
    source: `${istioApi}/destination_rule.proto`,
  },
  {
    id: 'istio-min-health',
    statement: {
      en: 'Default of minHealthPercent in Istio, the share of healthy pods below which ejections are ignored',
      ko: 'Istio minHealthPercent의 기본값, 곧 정상 파드가 이 비율보다 적으면 제외를 무시하는 경계',
    },
    value: { en: '0 %', ko: '0%' },
    date: '2026-07-21',
    source: `${istioApi}/destination_rule.proto`,
  },
  {
    id: 'envoy-panic-threshold',
    statement: {
      en: 'Default of Envoy’s panic threshold, the same share',
      ko: '같은 비율에 대한 Envoy의 기본값(panic threshold)',
    },
    value: { en: '50 %', ko: '50%' },
    date: '2026-01-29',
    source: 'https://www.envoyproxy.io/docs/envoy/latest/intro/arch_overview/upstream/load_balancing/panic_threshold',
  },
  {
    id: 'istio-retry-budget-version',
    statement: {
      en: 'First version of Istio whose DestinationRule has a retryBudget',
      ko: 'DestinationRule에 retryBudget이 들어간 Istio의 첫 버전',
    },
    value: { en: '1.27', ko: '1.27' },
    date: '2026-07-21',
    source: `${istioApi}/destination_rule.proto`,
  },
];
