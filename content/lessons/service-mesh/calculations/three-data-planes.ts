/**
 * What three data planes take of memory and processor: a proxy at each pod, one on each node, or one on each node and
 * waypoints for the calls whose rules speak HTTP.
 */
import type { Calculation } from '@/content/calculation';

const pods = [50, 100, 200, 400, 600, 800, 1_000, 1_500, 2_000];

/** Istio 1.24, performance page: at 1,000 requests per second of 1 kB with two worker threads. */
const sidecar = { vCpu: 0.2, mb: 60 };
const ztunnel = { vCpu: 0.06, mb: 12 };
const waypoint = { vCpu: 0.25, mb: 60 };

export const calculation: Calculation = {
  id: 'three-data-planes',
  title: { en: 'Memory of three data planes.', ko: '데이터 플레인 세 가지의 메모리' },
  lookFor: {
    en: 'What grows with pods, and what with calls?',
    ko: '파드에 따라 느는 것과 호출에 따라 느는 것은 무엇입니까?',
  },
  caption: {
    en: 'Sidecars cost memory for every pod, also for the idle ones. Ambient mode costs memory for every node. Waypoints are added for those calls that need rules about HTTP, and there their processors come on top.',
    ko: '사이드카는 노는 파드에도 하나씩 메모리를 씁니다. 앰비언트 모드는 노드마다 씁니다. HTTP 규칙이 필요한 호출에는 웨이포인트가 더해지고, 그만큼 CPU도 더 듭니다.',
  },
  inputs: [
    {
      id: 'podsPerNode',
      label: { en: 'Pods on a node', ko: '노드 하나의 파드' },
      format: 'count',
      stops: [5, 10, 20, 40, 80],
      initial: 20,
    },
    {
      id: 'rate',
      label: { en: 'Calls in the whole mesh', ko: '메시 전체의 호출' },
      format: 'perSecond',
      stops: [1_000, 5_000, 10_000, 20_000, 50_000, 100_000],
      initial: 50_000,
    },
    {
      id: 'http',
      label: { en: 'Calls through a waypoint', ko: '웨이포인트를 거치는 호출' },
      format: 'percent',
      stops: [0, 0.1, 0.25, 0.5, 1],
      initial: 0.25,
    },
  ],
  x: {
    label: { en: 'pods', ko: '파드 수' },
    format: 'count',
    scale: 'linear',
    values: pods,
    ticks: [500, 1_000, 1_500, 2_000],
  },
  y: { label: { en: 'memory', ko: '메모리' }, format: 'mb', scale: 'linear' },
  lines: [
    { id: 'sidecars', label: { en: 'sidecars', ko: '사이드카' } },
    { id: 'waypoints', label: { en: 'ambient with waypoints', ko: '앰비언트와 웨이포인트' } },
    { id: 'ambient', label: { en: 'ambient alone', ko: '앰비언트만' } },
  ],
  readings: [
    { id: 'sidecarCpu', label: { en: 'vCPU, sidecars', ko: 'vCPU, 사이드카' }, format: 'count' },
    {
      id: 'waypointCpu',
      label: { en: 'vCPU, ambient with waypoints', ko: 'vCPU, 앰비언트와 웨이포인트' },
      format: 'count',
    },
    { id: 'ambientCpu', label: { en: 'vCPU, ambient alone', ko: 'vCPU, 앰비언트만' }, format: 'count' },
  ],
  assumes: [
    {
      en: 'Istio 1.24 at 1,000 requests per second: sidecar 0.20 vCPU and 60 MB, waypoint 0.25 vCPU and 60 MB, ztunnel 0.06 vCPU and 12 MB. A call passes two sidecars, or two ztunnels and perhaps one waypoint.',
      ko: 'Istio 1.24, 초당 요청 1,000건 기준: 사이드카 0.20 vCPU와 60MB, 웨이포인트 0.25 vCPU와 60MB, ztunnel 0.06 vCPU와 12MB. 호출 하나는 사이드카 둘을, 또는 ztunnel 둘과 때로는 웨이포인트 하나를 지납니다.',
    },
    {
      en: 'One waypoint proxy for each 1,000 calls per second. Left out: memory grows with the configuration that a proxy holds, and what the scheduler reserves is more than what is used.',
      ko: '웨이포인트 프록시는 초당 호출 1,000건에 하나로 봅니다. 다루지 않은 것: 프록시의 메모리는 가진 설정이 클수록 늘고, 예약되는 양은 실제로 쓰는 양보다 많습니다.',
    },
  ],
  calculate: ({ podsPerNode = 1, rate = 0, http = 0 }) => {
    const thousands = rate / 1_000;
    const waypoints = Math.ceil(thousands * http);
    const nodesMb = pods.map((count) => Math.ceil(count / podsPerNode) * ztunnel.mb);
    const ambientCpu = thousands * 2 * ztunnel.vCpu;
    return {
      lines: {
        sidecars: pods.map((count) => count * sidecar.mb),
        waypoints: nodesMb.map((mb) => mb + waypoints * waypoint.mb),
        ambient: nodesMb,
      },
      readings: {
        sidecarCpu: thousands * 2 * sidecar.vCpu,
        waypointCpu: ambientCpu + thousands * http * waypoint.vCpu,
        ambientCpu,
      },
    };
  },
};
