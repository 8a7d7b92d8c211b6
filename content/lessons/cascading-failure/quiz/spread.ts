/**
 * Questions about how a failure spreads, and what "isolated" means.
 */
import type { Question } from '@/content/model';

export const isolation: Question = {
  id: 'isolation',
  claim: 'S5',
  kind: 'single',
  prompt: {
    en: 'A and B run in separate processes on separate machines. B becomes slow. Why are browse requests refused, which never call B?',
    ko: 'A와 B는 서로 다른 머신의 서로 다른 프로세스입니다. B가 느려졌습니다. B를 호출하지도 않는 둘러보기 요청은 왜 거절됩니까?',
  },
  figure: 'slow',
  options: [
    {
      id: 'crash',
      correct: false,
      text: { en: 'B’s failure has crashed A.', ko: 'B의 장애가 A를 죽였기 때문입니다.' },
      why: {
        en: 'A runs all the time: at 0:26.0 it holds 16 threads and 32 waiting requests. It is full, not dead.',
        ko: 'A는 계속 돌고 있습니다. 0:26.0에 스레드 16개와 기다리는 요청 32건을 안고 있습니다. 죽은 것이 아니라 가득 찼습니다.',
      },
      refutedBy: { figure: 'slow', atMs: 26_000 },
    },
    {
      id: 'network',
      correct: false,
      text: { en: 'The network to A is congested.', ko: 'A로 가는 네트워크가 막혔기 때문입니다.' },
      why: {
        en: 'The network takes 40 ms before and after. The refusal is A’s own answer, 503, because its queue is full.',
        ko: '네트워크는 전이나 후나 40ms입니다. 거절은 대기열이 가득 찬 A가 직접 보낸 503 응답입니다.',
      },
      refutedBy: { figure: 'slow', atMs: 21_200 },
    },
    {
      id: 'threads',
      correct: true,
      text: {
        en: 'Checkout and browse share A’s threads, and checkouts hold all of them.',
        ko: '결제와 둘러보기가 A의 스레드를 함께 쓰는데, 결제가 모두 붙잡고 있기 때문입니다.',
      },
      why: {
        en: 'The processes are separate, the threads of A are not. Whatever two functions share can carry a failure from one to the other.',
        ko: '프로세스는 따로지만 A의 스레드는 따로가 아닙니다. 두 기능이 함께 쓰는 것은 무엇이든 장애를 옮길 수 있습니다.',
      },
    },
    {
      id: 'hidden-call',
      correct: false,
      text: { en: 'Browse must call B after all.', ko: '사실은 둘러보기도 B를 호출하기 때문입니다.' },
      why: {
        en: 'When B answers nothing but errors, every browse is answered. A request that needed B would fail there.',
        ko: 'B가 오류만 돌려줄 때 둘러보기는 모두 응답을 받습니다. B가 필요했다면 거기서 실패했을 것입니다.',
      },
      refutedBy: { figure: 'errors', atMs: 25_000 },
    },
  ],
};

export const errorOrSlow: Question = {
  id: 'error-or-slow',
  claim: 'S28',
  kind: 'single',
  prompt: {
    en: 'You are on call for browse. Nothing protects the call from A to B. Which would you rather have from B?',
    ko: '당신은 둘러보기를 책임지는 당직자입니다. A에서 B로 가는 호출에는 아무 보호 장치도 없습니다. B가 어느 쪽이기를 바랍니까?',
  },
  options: [
    {
      id: 'no-matter',
      correct: false,
      text: {
        en: 'It does not matter: A fails when B fails.',
        ko: '상관없습니다. B가 장애면 A도 장애입니다.',
      },
      why: {
        en: 'A as a whole does not fail when B returns errors. Only checkout does, because it needs B’s answer.',
        ko: 'B가 오류를 돌려줘도 A 전체가 장애를 일으키지는 않습니다. B의 답이 필요한 결제만 실패합니다.',
      },
      refutedBy: { figure: 'errors', atMs: 25_000 },
    },
    {
      id: 'right-but-slow',
      correct: false,
      text: { en: 'A right answer for every call, 15 times slower.', ko: '모든 호출에 맞는 답을 15배 느리게 주는 B' },
      why: {
        en: 'Not one answer is wrong, and browse is refused most of the time: the threads that it needs are waiting for those right answers.',
        ko: '틀린 답이 하나도 없는데 둘러보기는 대부분 거절됩니다. 둘러보기에 필요한 스레드가 그 맞는 답을 기다리고 있기 때문입니다.',
      },
      refutedBy: { figure: 'slow', atMs: 26_000 },
    },
    {
      id: 'all-errors',
      correct: true,
      text: { en: 'An error for every call, after 4 ms.', ko: '모든 호출에 4ms 만에 오류로 답하는 B' },
      why: {
        en: 'The thread is free again after 24 ms, the way there and back included. Browse does not notice.',
        ko: '오가는 시간까지 더해도 24ms면 스레드가 풀려납니다. 둘러보기는 알아차리지 못합니다.',
      },
    },
  ],
};

export const whichIsFull: Question = {
  id: 'which-is-full',
  claim: 'S5',
  kind: 'pickOnGraph',
  prompt: {
    en: 'Customers are turned away. Pick the component that has run out of something.',
    ko: '손님들이 거절당하고 있습니다. 무언가가 바닥난 구성 요소를 고르십시오.',
  },
  moment: { figure: 'slow', atMs: 26_000 },
  options: [
    {
      id: 'A',
      correct: true,
      text: { en: 'A, orders', ko: 'A 주문' },
      why: {
        en: 'All 16 threads are taken and both queues are full, although hardly any thread works. A is full of waiting.',
        ko: '스레드 16개가 모두 잡혀 있고 두 대기열이 다 찼습니다. 일하는 스레드는 거의 없습니다. A는 기다림으로 가득합니다.',
      },
    },
    {
      id: 'B',
      correct: false,
      text: { en: 'B, payments', ko: 'B 결제 처리' },
      why: {
        en: 'B is the cause, but it has not run out of anything: half of its 32 threads are free and nobody waits in its queue. A has no thread left to call it.',
        ko: 'B는 원인이지만 바닥난 것은 없습니다. 스레드 32개 중 절반이 비어 있고 대기열도 비어 있습니다. A에 B를 호출할 스레드가 남지 않았습니다.',
      },
      refutedBy: { figure: 'slow', atMs: 26_000 },
    },
    {
      id: 'Client',
      correct: false,
      text: { en: 'Client', ko: '클라이언트' },
      why: {
        en: 'The clients send as many requests as before, about 60 per second. Nothing has changed on their side.',
        ko: '클라이언트는 전과 똑같이 초당 60건 정도를 보냅니다. 그쪽에서 달라진 것은 없습니다.',
      },
      refutedBy: { figure: 'slow', atMs: 19_000 },
    },
  ],
};

export const chainOfEvents: Question = {
  id: 'chain-of-events',
  claim: 'S28',
  kind: 'order',
  prompt: {
    en: 'Put the events of the slow run in order, the first at the top.',
    ko: '느린 B의 실행에서 일어난 일을 순서대로 놓으십시오. 먼저 일어난 일이 위입니다.',
  },
  items: [
    {
      id: 'slow',
      text: { en: 'B becomes 15 times slower', ko: 'B가 15배 느려진다' },
      why: {
        en: '0:20.0. The only thing that changes from outside.',
        ko: '0:20.0. 바깥에서 바뀐 것은 이것 하나뿐입니다.',
      },
    },
    {
      id: 'held',
      text: { en: 'Each checkout holds its thread for over a second', ko: '결제마다 스레드를 1초 넘게 붙잡는다' },
      why: {
        en: 'From 0:20 on. Before, a call to B took about a tenth of a second.',
        ko: '0:20부터입니다. 그 전에는 B를 호출하는 데 0.1초쯤 걸렸습니다.',
      },
    },
    {
      id: 'exhausted',
      text: { en: 'A has no free thread left', ko: 'A에 빈 스레드가 하나도 없다' },
      why: {
        en: '0:20.7. Threads are taken faster than B gives them back.',
        ko: '0:20.7. B가 돌려주는 것보다 빠르게 스레드가 잡힙니다.',
      },
    },
    {
      id: 'queue',
      text: { en: 'One of A’s queues is full', ko: 'A의 대기열 하나가 가득 찬다' },
      why: {
        en: '0:21.1. Without a free thread, requests of both kinds can only stand in line.',
        ko: '0:21.1. 빈 스레드가 없으니 두 종류의 요청 모두 줄을 설 수밖에 없습니다.',
      },
    },
    {
      id: 'refused',
      text: { en: 'The first browse is refused', ko: '첫 둘러보기가 거절된다' },
      why: {
        en: '0:21.2. A full queue does not ask what a request wants to do.',
        ko: '0:21.2. 가득 찬 대기열은 요청이 무엇을 하려는지 묻지 않습니다.',
      },
    },
  ],
  shownBy: { figure: 'slow', atMs: 21_200 },
};
