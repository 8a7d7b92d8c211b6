/**
 * Questions about what the modules of a process share.
 */
import type { Question } from '@/content/model';

export const hotModule: Question = {
  id: 'hot-module',
  claim: 'S39',
  kind: 'single',
  prompt: {
    en: 'Search is 20 times slower. Why are checkouts refused, although the modules are separate in the code?',
    ko: '검색이 20배 느립니다. 코드에서는 모듈이 나뉘어 있는데 왜 결제가 거절됩니까?',
  },
  figure: 'hot',
  options: [
    {
      id: 'calls-search',
      correct: false,
      text: { en: 'A checkout calls search at some point.', ko: '결제도 어딘가에서 검색을 호출하기 때문이다.' },
      why: {
        en: 'It calls stock and payment only. If it had to search, it would take as long as a search; its p99 is less than half of that.',
        ko: '결제는 재고와 결제 처리만 부릅니다. 검색까지 했다면 검색만큼 걸렸을 텐데, 결제의 p99는 검색의 절반도 되지 않습니다.',
      },
      refutedBy: { figure: 'hot', atMs: 34_000 },
    },
    {
      id: 'database',
      correct: false,
      text: {
        en: 'The database is overloaded by the searches.',
        ko: '검색 때문에 데이터베이스에 부하가 몰리기 때문이다.',
      },
      why: {
        en: 'The database has one query to work on, with room for 24. The searches spend their time in the shop.',
        ko: '데이터베이스는 24건을 처리할 수 있는데 한 건만 처리하고 있습니다. 검색은 쇼핑몰 안에서 시간을 보냅니다.',
      },
      refutedBy: { figure: 'hot', atMs: 26_000 },
    },
    {
      id: 'threads',
      correct: true,
      text: {
        en: 'All modules take their threads from one pool.',
        ko: '모든 모듈이 스레드를 한곳에서 가져다 쓰기 때문이다.',
      },
      why: {
        en: 'Searches hold the 16 threads for more than a second each. What the code keeps apart, the process shares.',
        ko: '검색이 스레드 16개를 저마다 1초 넘게 붙잡습니다. 코드가 나누어 둔 것을 프로세스는 함께 씁니다.',
      },
    },
  ],
};

export const whatRanOut: Question = {
  id: 'what-ran-out',
  claim: 'S39',
  kind: 'pickOnGraph',
  prompt: {
    en: 'Checkouts are refused. Pick the component that has run out of something.',
    ko: '결제가 거절되고 있습니다. 무언가가 바닥난 구성 요소를 고르십시오.',
  },
  moment: { figure: 'hot', atMs: 21_000 },
  options: [
    {
      id: 'client',
      correct: false,
      text: { en: 'The users', ko: '사용자' },
      why: {
        en: 'They send as many requests as before, about 60 per second.',
        ko: '전과 똑같이 초당 60건쯤 보냅니다.',
      },
      refutedBy: { figure: 'hot', atMs: 19_000 },
    },
    {
      id: 'shop',
      correct: true,
      text: { en: 'The shop', ko: '쇼핑몰' },
      why: {
        en: 'All 16 threads are taken, and 18 requests stand in line. Whatever the next request wants, it has to wait.',
        ko: '스레드 16개가 모두 잡혔고 18건이 줄을 섰습니다. 다음 요청은 무엇을 원하든 기다려야 합니다.',
      },
    },
    {
      id: 'db',
      correct: false,
      text: { en: 'The database', ko: '데이터베이스' },
      why: {
        en: 'It is nearly idle. The index that is missing was search’s own, in the memory of the shop.',
        ko: '거의 놀고 있습니다. 사라진 인덱스는 검색이 쇼핑몰의 메모리에 두던 것입니다.',
      },
      refutedBy: { figure: 'hot', atMs: 26_000 },
    },
  ],
};

export const leakEvents: Question = {
  id: 'leak-events',
  claim: 'S39',
  kind: 'order',
  prompt: {
    en: 'Put the events of the leak in order, the first at the top.',
    ko: '누수에서 일어난 일을 순서대로 놓으십시오. 먼저 일어난 일이 위입니다.',
  },
  items: [
    {
      id: 'leaks',
      text: { en: 'Each report leaves 8 MB behind', ko: '보고서마다 8MB가 남는다' },
      why: { en: 'From 0:20 on.', ko: '0:20부터입니다.' },
    },
    {
      id: 'fills',
      text: { en: 'Memory fills, and p99 is as always', ko: '메모리가 차오르지만 p99는 평소와 같다' },
      why: {
        en: 'For nearly half a minute nothing changes but memory. Who does not watch it, sees nothing.',
        ko: '30초 가까이 달라지는 것은 메모리뿐입니다. 메모리를 지켜보지 않으면 아무것도 보이지 않습니다.',
      },
    },
    {
      id: 'first-kill',
      text: { en: 'One copy is killed, with all its modules', ko: '복제본 하나가 모든 모듈과 함께 강제 종료된다' },
      why: {
        en: '0:49.5. About every second request fails from here on.',
        ko: '0:49.5. 이때부터 요청의 절반쯤이 실패합니다.',
      },
    },
    {
      id: 'second-kill',
      text: { en: 'The other copy is killed', ko: '다른 복제본도 강제 종료된다' },
      why: {
        en: '0:51.4. Both copies got the same share of reports, so they fill at the same pace.',
        ko: '0:51.4. 보고서를 똑같이 나눠 받았으니 차오르는 속도도 같습니다.',
      },
    },
    {
      id: 'back',
      text: { en: 'A copy is back, with empty memory', ko: '복제본 하나가 빈 메모리로 돌아온다' },
      why: {
        en: '1:07.5: 10 s until the restart and 8 s to start. Then it leaks again.',
        ko: '1:07.5. 재시작까지 10초, 시작하는 데 8초가 걸렸습니다. 그러고는 다시 샙니다.',
      },
    },
  ],
  shownBy: { figure: 'leak', atMs: 55_000 },
};
