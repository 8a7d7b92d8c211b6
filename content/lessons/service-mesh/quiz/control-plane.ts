/**
 * Questions about the control plane: what needs it, and how its news travels.
 */
import type { Question } from '@/content/model';

export const whoIsMissing: Question = {
  id: 'who-is-missing',
  claim: 'S35',
  kind: 'pickOnGraph',
  prompt: {
    en: 'Every fourth checkout fails, and two replicas of B are idle. Pick the component that has to be repaired.',
    ko: '결제 네 건 중 한 건이 실패하는데 B의 복제본 둘은 놀고 있습니다. 고쳐야 할 구성 요소를 고르십시오.',
  },
  moment: { figure: 'dead', atMs: 35_000 },
  options: [
    {
      id: 'istiod',
      correct: true,
      text: { en: 'istiod, the control plane', ko: 'istiod 컨트롤 플레인' },
      why: {
        en: 'No request passes it, and it is the only one that could tell A’s proxies of the new replicas.',
        ko: '요청이 지나지는 않지만, A의 프록시에 새 복제본을 알려 줄 수 있는 것은 istiod뿐입니다.',
      },
    },
    {
      id: 'B',
      correct: false,
      text: { en: 'B, payments', ko: 'B 결제 처리' },
      why: {
        en: 'B is full in two replicas and idle in two. It lacks nothing but calls to the right place.',
        ko: 'B는 복제본 둘이 가득 찼고 둘이 놉니다. 모자란 것은 일이 아니라, 알맞은 곳으로 오는 호출입니다.',
      },
      refutedBy: { figure: 'dead', atMs: 35_000 },
    },
    {
      id: 'A',
      correct: false,
      text: { en: 'A, orders', ko: 'A 주문' },
      why: {
        en: 'A has free threads and nobody in its queues. Its proxies do what they were told.',
        ko: 'A에는 빈 스레드가 있고 대기열은 비어 있습니다. A의 프록시는 들은 대로 일합니다.',
      },
      refutedBy: { figure: 'dead', atMs: 34_000 },
    },
    {
      id: 'Client',
      correct: false,
      text: { en: 'Client', ko: '클라이언트' },
      why: {
        en: 'The same customers are served without a failure when the control plane is up.',
        ko: '컨트롤 플레인이 켜져 있으면 같은 손님들이 실패 없이 응답을 받습니다.',
      },
      refutedBy: {
        figure: 'dead',
        atMs: 45_000,
        interventions: [{ atMs: 26_000, target: 'istiod', kind: 'recover' }],
      },
    },
  ],
};

export const whatGoesOn: Question = {
  id: 'what-goes-on',
  claim: 'S35',
  kind: 'multiple',
  prompt: {
    en: 'The control plane has been down for ten seconds. What still works?',
    ko: '컨트롤 플레인이 꺼진 지 10초입니다. 여전히 되는 것은 무엇입니까?',
  },
  options: [
    {
      id: 'calls',
      correct: true,
      text: { en: 'Calls between replicas that know each other.', ko: '서로 아는 복제본 사이의 호출' },
      why: {
        en: 'Requests do not pass the control plane, and the proxies have their last configuration.',
        ko: '요청은 컨트롤 플레인을 지나지 않고, 프록시는 마지막 설정을 갖고 있습니다.',
      },
    },
    {
      id: 'time-out',
      correct: false,
      text: { en: 'A time-out that is changed now.', ko: '지금 바꾼 타임아웃' },
      why: {
        en: 'The change waits for somebody to tell it. Ten seconds after it was made, not one checkout has failed by it.',
        ko: '알려 줄 쪽이 없어 변경은 기다리기만 합니다. 바꾼 지 10초가 지나도 그 때문에 실패한 결제는 한 건도 없습니다.',
      },
      refutedBy: {
        figure: 'push',
        atMs: 29_500,
        interventions: [{ atMs: 19_000, target: 'istiod', kind: 'crash' }],
      },
    },
    {
      id: 'mutual-tls',
      correct: true,
      text: { en: 'Mutual TLS between A and B.', ko: 'A와 B 사이의 상호 TLS' },
      why: {
        en: 'The certificates are there and valid. New ones will be missing some hours from now.',
        ko: '인증서는 이미 있고 유효합니다. 모자란 것은 몇 시간 뒤에 필요할 새 인증서입니다.',
      },
    },
    {
      id: 'new-replicas',
      correct: false,
      text: { en: 'New replicas take over a part of the load.', ko: '새 복제본이 부하를 나눠 맡는 일' },
      why: {
        en: 'Nobody has told the callers of them. They stand idle beside full ones.',
        ko: '호출자들은 새 복제본이 있다는 말을 듣지 못했습니다. 새 복제본은 가득 찬 것들 곁에서 놉니다.',
      },
      refutedBy: { figure: 'dead', atMs: 35_000 },
    },
  ],
};

export const howMany: Question = {
  id: 'how-many',
  claim: 'S35',
  kind: 'numeric',
  prompt: {
    en: 'Four replicas of B run, with three threads each. A payment takes 79 ms on average. A’s proxies know two of the four, and 100 checkouts come each second. How many are answered per second?',
    ko: 'B의 복제본 네 개가 돌고, 저마다 스레드가 세 개입니다. 결제 처리에는 평균 79ms가 걸립니다. A의 프록시는 넷 중 둘만 알고, 결제는 초당 100건 옵니다. 초당 몇 건이 응답을 받습니까?',
  },
  figure: 'dead',
  unit: { en: 'per second', ko: '건/초' },
  answer: 'dead-goodput',
  tolerance: 0.08,
  why: {
    en: 'Six threads that get work ÷ 0.079 s make 76 per second. Threads that nobody calls do not count.',
    ko: '일을 받는 스레드 6개 ÷ 0.079초는 초당 76건입니다. 아무도 부르지 않는 스레드는 셈에 들지 않습니다.',
  },
  tooLow: {
    en: 'Too low. Two replicas with three threads each work all the time: six threads, each for 79 ms a payment.',
    ko: '너무 작습니다. 복제본 둘의 스레드 셋씩, 모두 여섯 개가 쉬지 않고 한 건에 79ms씩 처리합니다.',
  },
  tooHigh: {
    en: 'Too high. With twelve threads it would be all that come. Only two replicas get calls.',
    ko: '너무 큽니다. 스레드가 열두 개라면 오는 대로 다 처리합니다. 호출을 받는 복제본은 둘뿐입니다.',
  },
  shownBy: { figure: 'dead', atMs: 45_000 },
};

export const pathOfAChange: Question = {
  id: 'path-of-a-change',
  claim: 'S35',
  kind: 'order',
  prompt: {
    en: 'Put the events of figure 2 in order, the first at the top.',
    ko: '그림 2에서 일어난 일을 순서대로 놓으십시오. 먼저 일어난 일이 위입니다.',
  },
  items: [
    {
      id: 'changed',
      text: { en: 'Somebody changes the time-out', ko: '누군가 타임아웃을 바꾼다' },
      why: { en: '0:20.0. No proxy knows of it.', ko: '0:20.0. 아는 프록시가 없습니다.' },
    },
    {
      id: 'quiet',
      text: { en: 'The control plane has waited for further changes', ko: '컨트롤 플레인이 다른 변경을 더 기다린다' },
      why: {
        en: '0:20.1. The quiet time is over, the first push begins.',
        ko: '0:20.1. 기다리기를 마치고 첫 프록시에 보내기 시작합니다.',
      },
    },
    {
      id: 'first',
      text: { en: 'The first proxy has the new time-out', ko: '첫 프록시가 새 타임아웃을 받는다' },
      why: {
        en: '0:21.1. One of six replicas of A works by it.',
        ko: '0:21.1. A의 복제본 여섯 중 하나가 이 규칙을 따릅니다.',
      },
    },
    {
      id: 'failure',
      text: { en: 'The first checkout fails by it', ko: '그 때문에 첫 결제가 실패한다' },
      why: { en: '0:21.3. It met just that replica.', ko: '0:21.3. 하필 그 복제본에 닿은 결제입니다.' },
    },
    {
      id: 'last',
      text: { en: 'The last proxy of A has it', ko: 'A의 마지막 프록시가 받는다' },
      why: {
        en: '0:26.1. From now on every checkout is under the new rule.',
        ko: '0:26.1. 이제부터 모든 결제가 새 규칙을 따릅니다.',
      },
    },
  ],
  shownBy: { figure: 'push', atMs: 23_500 },
};

export const undo: Question = {
  id: 'undo',
  claim: 'S35',
  kind: 'single',
  prompt: {
    en: 'At 0:30 the wrong time-out of figure 2 is undone. When do checkouts stop failing?',
    ko: '0:30에 그림 2의 잘못된 타임아웃을 되돌립니다. 결제는 언제부터 실패하지 않습니까?',
  },
  figure: 'push',
  options: [
    {
      id: 'at-once',
      correct: false,
      text: { en: 'At once: the old rule was right.', ko: '바로. 옛 규칙이 맞았기 때문이다.' },
      why: {
        en: 'A second and a half later one of nine proxies has heard of it. The others go on with the mistake.',
        ko: '1.5초가 지나도 프록시 아홉 개 중 하나만 들었습니다. 나머지는 잘못된 규칙을 계속 따릅니다.',
      },
      refutedBy: { figure: 'push', atMs: 31_500 },
    },
    {
      id: 'restart',
      correct: false,
      text: { en: 'After A’s replicas are restarted.', ko: 'A의 복제본을 재시작한 다음' },
      why: {
        en: 'Nobody restarts anything, and at 0:40 nothing fails any more.',
        ko: '아무것도 재시작하지 않았지만 0:40에는 실패가 없습니다.',
      },
      refutedBy: { figure: 'push', atMs: 40_000 },
    },
    {
      id: 'last-proxy',
      correct: true,
      text: { en: 'When the last proxy of A has been told.', ko: 'A의 마지막 프록시가 들은 다음' },
      why: {
        en: 'At 0:36.1, six seconds after the correction, as long as the mistake took to get there.',
        ko: '바로잡은 지 6초가 지난 0:36.1입니다. 실수가 퍼지는 데 걸린 시간과 같습니다.',
      },
    },
  ],
};
