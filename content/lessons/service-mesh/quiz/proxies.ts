/**
 * Questions about the proxies: where they are, what they count, whom they let in.
 */
import type { Question } from '@/content/model';

export const whereIsTheCode: Question = {
  id: 'where-is-the-code',
  claim: 'S29',
  kind: 'single',
  prompt: {
    en: 'A shop uses sidecars. What has to be built and deployed again to change the time-out of calls from A to B?',
    ko: '사이드카를 쓰는 쇼핑몰이 있습니다. A에서 B로 가는 호출의 타임아웃을 바꾸려면 무엇을 다시 빌드해 배포해야 합니까?',
  },
  options: [
    {
      id: 'a',
      correct: false,
      text: { en: 'A: the mesh is built into the application.', ko: 'A. 메시는 애플리케이션에 내장되기 때문이다.' },
      why: {
        en: 'In figure 2 the time-out of all six replicas of A changes while they run. The rule is in the proxies beside them.',
        ko: '그림 2에서는 A의 복제본 여섯이 도는 동안 타임아웃이 모두 바뀝니다. 규칙은 곁의 프록시에 있습니다.',
      },
      refutedBy: { figure: 'push', atMs: 29_500 },
    },
    {
      id: 'nothing',
      correct: true,
      text: { en: 'Nothing. The proxies are told.', ko: '없다. 프록시에 알려 주면 된다.' },
      why: {
        en: 'That is what the mesh is for: the rule stands outside the code. With a library it would be A.',
        ko: '메시를 쓰는 까닭입니다. 규칙이 코드 밖에 있습니다. 라이브러리였다면 A를 다시 배포해야 합니다.',
      },
    },
    {
      id: 'b',
      correct: false,
      text: {
        en: 'B: a time-out belongs to the service called.',
        ko: 'B. 타임아웃은 호출받는 서비스의 것이기 때문이다.',
      },
      why: {
        en: 'The caller’s proxy waits, so it holds the time-out. B serves as before and does not know of it.',
        ko: '기다리는 쪽은 호출자의 프록시이므로 타임아웃도 거기에 있습니다. B는 전처럼 일하고 타임아웃을 모릅니다.',
      },
      refutedBy: { figure: 'push', atMs: 23_500 },
    },
  ],
};

export const dataPlanes: Question = {
  id: 'data-planes',
  claim: 'S30',
  kind: 'match',
  prompt: {
    en: 'Match each with where it stands and what it can do.',
    ko: '저마다 어디에 있고 무엇을 할 수 있는지 짝지으십시오.',
  },
  pairs: [
    {
      id: 'library',
      text: { en: 'library', ko: '라이브러리' },
      match: { en: 'in each service; no proxy on the way', ko: '서비스마다 안에 있고, 거치는 프록시가 없다' },
      why: { en: 'This one is built into the application.', ko: '애플리케이션에 내장되는 것은 이것입니다.' },
    },
    {
      id: 'sidecar',
      text: { en: 'sidecar', ko: '사이드카' },
      match: {
        en: 'at each replica; two on each call; knows HTTP',
        ko: '복제본마다 있고, 호출 하나가 둘을 지나며, HTTP를 안다',
      },
      why: { en: 'Its memory is paid for each replica.', ko: '메모리를 복제본마다 씁니다.' },
    },
    {
      id: 'ztunnel',
      text: { en: 'ztunnel of Istio', ko: 'Istio의 ztunnel' },
      match: { en: 'on each node; encrypts; knows no HTTP', ko: '노드마다 있고, 암호화하며, HTTP를 모른다' },
      why: { en: 'All pods of a node share it.', ko: '노드의 파드가 모두 나눠 씁니다.' },
    },
    {
      id: 'waypoint',
      text: { en: 'waypoint', ko: '웨이포인트' },
      match: { en: 'in front of a service; rules about requests', ko: '서비스 앞에 있고, 요청에 관한 규칙을 다룬다' },
      why: {
        en: 'Ambient mode needs it for retries, time-outs and splits.',
        ko: '앰비언트 모드에서 재시도, 타임아웃, 트래픽 분할에 필요합니다.',
      },
    },
  ],
  shownBy: { figure: 'three-data-planes', inputs: { podsPerNode: 20, rate: 50_000, http: 0.25 } },
};

export const localSum: Question = {
  id: 'local-sum',
  claim: 'S31',
  kind: 'single',
  prompt: {
    en: 'Each proxy of A lets four calls to B under way. A has six replicas. How many calls may be under way at B?',
    ko: 'A의 프록시마다 B 호출을 네 건까지 진행합니다. A의 복제본은 여섯입니다. B에서는 몇 건까지 진행될 수 있습니까?',
  },
  figure: 'local',
  options: [
    {
      id: 'four',
      correct: false,
      text: { en: '4: that is the limit of the mesh for B.', ko: '4건. 메시가 B에 둔 한도다.' },
      why: {
        en: 'The proxies do not count together. At 0:33 there are 21.',
        ko: '프록시는 함께 세지 않습니다. 0:33에는 21건입니다.',
      },
      refutedBy: { figure: 'local', atMs: 33_000 },
    },
    {
      id: 'eight',
      correct: false,
      text: { en: '8, as many as B has threads.', ko: '8건. B의 스레드 수만큼이다.' },
      why: {
        en: 'No proxy knows how many threads B has. What is too much waits in B’s queues.',
        ko: 'B의 스레드가 몇 개인지 아는 프록시는 없습니다. 넘치는 호출은 B의 대기열에 섭니다.',
      },
      refutedBy: { figure: 'local', atMs: 50_000 },
    },
    {
      id: 'twenty-four',
      correct: true,
      text: { en: '24.', ko: '24건' },
      why: {
        en: 'c proxies with a limit of m each: c × m = 6 × 4.',
        ko: '한도가 m인 프록시 c개이므로 c × m = 6 × 4입니다.',
      },
    },
  ],
};

export const whoIsRefused: Question = {
  id: 'who-is-refused',
  kind: 'single',
  prompt: {
    en: 'B is set to STRICT, C is PERMISSIVE. A has a proxy, L has none. Whose calls are refused?',
    ko: 'B는 STRICT, C는 PERMISSIVE입니다. A에는 프록시가 있고 L에는 없습니다. 누구의 호출이 거절됩니까?',
  },
  figure: 'strict',
  options: [
    {
      id: 'l-to-both',
      correct: false,
      text: { en: 'Those of L, to B and to C.', ko: 'L이 B와 C에 하는 호출' },
      why: {
        en: 'C takes plain text, too: every list succeeds.',
        ko: 'C는 평문도 받으므로 목록은 모두 성공합니다.',
      },
      refutedBy: { figure: 'strict', atMs: 20_000 },
    },
    {
      id: 'l-to-b',
      correct: true,
      text: { en: 'Those of L to B.', ko: 'L이 B에 하는 호출' },
      why: {
        en: 'L has no proxy and so no certificate. B’s proxy takes nothing else.',
        ko: 'L에는 프록시가 없어 인증서도 없습니다. B의 프록시는 다른 것을 받지 않습니다.',
      },
    },
    {
      id: 'all-to-b',
      correct: false,
      text: { en: 'All to B, until A’s code speaks TLS.', ko: 'B로 가는 모든 호출. A의 코드가 TLS를 할 때까지다.' },
      why: {
        en: 'A’s proxy speaks TLS for it. Checkouts go on as before.',
        ko: 'A의 프록시가 대신 TLS를 합니다. 결제는 전처럼 됩니다.',
      },
      refutedBy: { figure: 'strict', atMs: 30_000 },
    },
  ],
};
