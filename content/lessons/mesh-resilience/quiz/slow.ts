/**
 * Questions about a slow pod: what adapts by itself, and what people have to set.
 */
import type { Question } from '@/content/model';
import type { Intervention } from '@/simulator/scenario/schema/intervention';

/** A time-out of 400 ms without outlier detection. */
const timeOutOnly: readonly Intervention[] = [
  { atMs: 0, target: 'Shop->Stock', kind: 'configure', set: { outlierDetection: null, timeoutMs: 400 } },
];

export const slowPod: Question = {
  id: 'slow-pod',
  claim: 'S33',
  kind: 'single',
  prompt: {
    en: 'Pod 3 becomes 15 times slower. Outlier detection is on with a limit of 50 %; there is no time-out. What does the mesh do by itself?',
    ko: '파드 3이 15배 느려졌습니다. 이상치 감지는 50% 한도로 켜져 있고 타임아웃은 없습니다. 메시는 스스로 무엇을 합니까?',
  },
  figure: 'slow',
  options: [
    {
      id: 'ejects',
      correct: false,
      text: { en: 'It ejects pod 3 after five slow answers.', ko: '느린 답이 다섯 번 이어지면 파드 3을 제외합니다' },
      why: {
        en: 'At 0:34 nobody is ejected. An answer that is late and right counts as a success, and ends the row.',
        ko: '0:34에도 제외된 파드가 없습니다. 늦어도 맞는 답은 성공으로 세고, 연속 오류도 거기서 끊깁니다.',
      },
      refutedBy: { figure: 'slow', atMs: 34_000 },
    },
    {
      id: 'fewer-calls',
      correct: true,
      text: {
        en: 'It sends pod 3 fewer calls, and nothing else.',
        ko: '파드 3에 호출을 덜 보내고, 그 밖에는 아무것도 하지 않습니다',
      },
      why: {
        en: 'Calls pile up at pod 3, so the other one of two drawn is usually less busy. Those that do go there take over a second.',
        ko: '파드 3에 호출이 쌓이므로, 뽑힌 둘 중 다른 쪽이 대개 덜 바쁩니다. 그래도 파드 3으로 간 호출은 1초 넘게 걸립니다.',
      },
    },
    {
      id: 'third',
      correct: false,
      text: {
        en: 'Nothing. Pod 3 gets its third as before.',
        ko: '아무것도 하지 않고, 파드 3은 전처럼 3분의 1을 받습니다',
      },
      why: {
        en: 'A third would be 20 calls per second of 1.2 s each: 24 under way, more than its 16 threads, and a queue. It has 13 and no queue.',
        ko: '3분의 1이면 1.2초짜리 호출이 초당 20건, 곧 24건이 진행되어 스레드 16개를 넘고 줄이 생깁니다. 파드 3에는 13건뿐이고 줄도 없습니다.',
      },
      refutedBy: { figure: 'slow', atMs: 26_000 },
    },
  ],
};

export const timeOutAlone: Question = {
  id: 'time-out-alone',
  claim: 'S33',
  kind: 'single',
  prompt: {
    en: 'Against the slow pod you set a time-out of 400 ms on the calls, and no outlier detection. How many pages fail?',
    ko: '느린 파드에 대비해 호출에 400ms 타임아웃을 두었고 이상치 감지는 없습니다. 페이지는 얼마나 실패합니까?',
  },
  options: [
    {
      id: 'hardly-any',
      correct: false,
      text: {
        en: 'Hardly any: slow calls are cut off, the rest is fast.',
        ko: '거의 없습니다. 느린 호출만 끊기고 나머지는 빠릅니다',
      },
      why: {
        en: 'Each cut call is a page that fails, and there are many. A time-out makes slowness visible; it sends the page nowhere else.',
        ko: '끊긴 호출은 모두 실패한 페이지이고, 그 수가 많습니다. 타임아웃은 느린 것을 드러낼 뿐, 페이지를 다른 곳으로 보내지는 않습니다.',
      },
      refutedBy: { figure: 'slow', atMs: 34_000, interventions: timeOutOnly },
    },
    {
      id: 'half',
      correct: false,
      text: { en: 'Nearly half, as with the sick pod.', ko: '고장 난 파드처럼 절반 가까이' },
      why: {
        en: 'The sick pod was free again after 3 ms. This one holds each call for 400 ms, so it looks busy at least that long.',
        ko: '고장 난 파드는 3ms면 다시 비었습니다. 이 파드는 호출을 400ms씩 붙잡으므로 적어도 그동안은 바빠 보입니다.',
      },
      refutedBy: { figure: 'slow', atMs: 30_000, interventions: timeOutOnly },
    },
    {
      id: 'fifth',
      correct: true,
      text: { en: 'About one in five.', ko: '다섯 건 중 한 건쯤' },
      why: {
        en: 'Calls that were given up no longer count as under way. Pod 3 looks less busy than it is, and gets more than without the time-out.',
        ko: '포기한 호출은 진행 중인 호출로 세지 않습니다. 파드 3은 실제보다 한가해 보여서, 타임아웃이 없을 때보다 더 많이 받습니다.',
      },
    },
  ],
};

export const changedByItself: Question = {
  id: 'changed-by-itself',
  claim: 'S33',
  kind: 'multiple',
  prompt: {
    en: 'Pods become slow, sick and well again; nobody touches the configuration. What does a mesh such as Istio change by itself? Choose all that apply.',
    ko: '파드가 느려지고, 고장 나고, 다시 낫습니다. 설정은 아무도 건드리지 않습니다. Istio 같은 메시가 스스로 바꾸는 것은 무엇입니까? 모두 고르십시오.',
  },
  options: [
    {
      id: 'shares',
      correct: true,
      text: { en: 'How many calls each pod gets', ko: '파드마다 받는 호출의 수' },
      why: {
        en: 'Least-request balancing looks at the calls under way, at every call.',
        ko: '최소 요청 밸런싱은 호출마다 진행 중인 호출 수를 봅니다.',
      },
    },
    {
      id: 'time-out',
      correct: false,
      text: { en: 'The time-out of calls', ko: '호출의 타임아웃' },
      why: {
        en: 'At 0:34 pod 3 has been slow for 14 s, and calls to it still take over a second. None is ever cut off.',
        ko: '0:34면 파드 3이 느려진 지 14초인데도 그리로 간 호출은 1초 넘게 걸립니다. 끊기는 호출은 없습니다.',
      },
      refutedBy: { figure: 'slow', atMs: 34_000 },
    },
    {
      id: 'retries',
      correct: false,
      text: { en: 'How often a failed call is tried again', ko: '실패한 호출을 다시 시도하는 횟수' },
      why: {
        en: 'After 14 s in which nearly every second page failed there is still not one retry.',
        ko: '페이지가 절반 가까이 실패한 14초가 지나도 재시도는 한 번도 없습니다.',
      },
      refutedBy: { figure: 'retries', atMs: 34_000 },
    },
    {
      id: 'ejected',
      correct: true,
      text: {
        en: 'Which pods are left out, where outlier detection is on',
        ko: '이상치 감지가 켜져 있을 때, 빠지는 파드',
      },
      why: {
        en: 'Five errors in a row, and the pod is out; its time up, and it is back.',
        ko: '오류가 다섯 번 이어지면 빠지고, 시간이 되면 돌아옵니다.',
      },
    },
    {
      id: 'limit',
      correct: false,
      text: { en: 'How many pods may be left out', ko: '뺄 수 있는 파드의 수' },
      why: {
        en: 'Both proxies want pod 3 out for 14 s and may not. The limit stays at 10 %.',
        ko: '두 프록시가 14초 동안 파드 3을 빼려고 해도 뺄 수 없습니다. 한도는 10% 그대로입니다.',
      },
      refutedBy: { figure: 'ejection', atMs: 34_000 },
    },
  ],
};

export const whoChangesWhat: Question = {
  id: 'who-changes-what',
  claim: 'S38',
  kind: 'match',
  prompt: {
    en: 'Metrics are evidence; a person draws the conclusion. Match each with the setting that it speaks about.',
    ko: '메트릭은 증거이고, 결론은 사람이 내립니다. 증거마다 어느 설정에 관한 것인지 짝지으십시오.',
  },
  pairs: [
    {
      id: 'p99',
      text: { en: 'In healthy weeks the p99 of the calls is 240 ms', ko: '정상인 주의 호출 p99가 240ms이다' },
      match: { en: 'time-out of a call', ko: '호출의 타임아웃' },
      why: {
        en: 'A time-out well above what is normal cuts off hardly any healthy call.',
        ko: '정상인 값보다 넉넉히 긴 타임아웃은 멀쩡한 호출을 거의 끊지 않습니다.',
      },
    },
    {
      id: 'overflow',
      text: {
        en: 'Ejections are wanted and not carried out',
        ko: '제외하려고 했으나 하지 못한 일이 쌓인다',
      },
      match: { en: 'limit maxEjectionPercent', ko: '한도 maxEjectionPercent' },
      why: {
        en: 'Envoy counts them (ejections_overflow). The share forbids what the errors ask for.',
        ko: 'Envoy는 이것을 셉니다(ejections_overflow). 오류는 제외하라고 하는데 비율이 막고 있습니다.',
      },
    },
    {
      id: 'tries',
      text: {
        en: 'During an outage a call makes eight tries on average',
        ko: '장애 중에 호출 하나가 평균 여덟 번 시도한다',
      },
      match: { en: 'retry budget and waits', ko: '재시도 예산과 대기 시간' },
      why: {
        en: 'Eight times the load on a service that is down. Longer waits or a budget bound it.',
        ko: '멈춘 서비스에 여덟 배의 부하를 주고 있습니다. 대기를 늘리거나 예산을 두면 줄어듭니다.',
      },
    },
  ],
  shownBy: { figure: 'slow', atMs: 34_000 },
};
