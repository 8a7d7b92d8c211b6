/**
 * Figure 3: B is slow, and the endpoint of A that never calls B dies with the other one.
 */
import type { Figure } from '@/content/model';
import { done, faultAtMs, seed, shop } from '../scenario';
import { bHealthy, bSlow, stateOfB } from './controls';

export const slow: Figure = {
  id: 'slow',
  title: {
    en: 'B is slow, and A runs out of threads without doing any work.',
    ko: 'B가 느려지자, A는 하는 일도 없이 스레드를 모두 써 버립니다.',
  },
  lookFor: { en: 'Which machine is full, and of what?', ko: '어느 쪽이 가득 찼고, 무엇으로 찼습니까?' },
  caption: {
    en: 'From 0:20 on, B takes 15 times as long, and every answer is right. The line of browse climbs with the other one, although browse never calls B. Pink squares are requests that A turns away.',
    ko: '0:20부터 B는 15배 오래 걸리지만 답은 모두 맞습니다. 둘러보기는 B를 호출하지 않는데도 결제와 함께 선이 올라갑니다. 분홍 사각형은 A가 돌려보낸 요청입니다.',
  },
  scenario: shop,
  seed,
  interventions: done.bSlow,
  startAtMs: faultAtMs,
  stillAtMs: 26_000,
  speed: 0.1,
  controls: [stateOfB('slow-15', [bHealthy, bSlow(3), bSlow(5), bSlow(15)])],
  inkClass: 'browse',
  storyboard: [
    {
      atMs: 19_000,
      caption: {
        en: 'All is well. Two threads of A wait for B.',
        ko: '모두 정상입니다. A의 스레드 2개가 B를 기다립니다.',
      },
    },
    {
      atMs: 20_500,
      caption: {
        en: 'Half a second of slowness. 15 of A’s 16 threads wait for B.',
        ko: '느려진 지 0.5초입니다. A의 스레드 16개 중 15개가 B를 기다립니다.',
      },
    },
    {
      atMs: 20_900,
      caption: {
        en: 'All 16 wait. New requests of both kinds stand in A’s queues: 19 by now.',
        ko: '16개가 모두 기다립니다. 새 요청은 종류를 가리지 않고 A의 대기열에 서며, 벌써 19건입니다.',
      },
    },
    {
      atMs: 21_200,
      caption: {
        en: 'The queue of A’s second replica is full. The first browse has just been turned away.',
        ko: 'A의 두 번째 복제본은 대기열이 가득 찼습니다. 방금 첫 둘러보기가 거절됐습니다.',
      },
    },
    {
      atMs: 26_000,
      caption: {
        en: 'A is full of waiting: 16 threads held, 32 requests in line. Half of B’s 32 threads are free.',
        ko: 'A는 기다림으로 가득합니다. 스레드 16개가 붙잡혔고 32건이 줄을 섰습니다. B의 스레드 32개 중 절반은 비어 있습니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'threads held while waiting, full queues that refuse, clients that give up after 3 s',
      ko: '기다리는 동안 붙잡힌 스레드, 가득 차면 거절하는 대기열, 3초 뒤 포기하는 클라이언트',
    },
    simplified: {
      en: 'B slows at one instant and for every call; work is not cancelled when a client gives up',
      ko: 'B는 한순간에, 모든 호출에 대해 느려집니다. 클라이언트가 포기해도 하던 일은 취소되지 않습니다',
    },
    leftOut: {
      en: 'services that do not hold a thread while they wait, autoscaling, restarts',
      ko: '기다리는 동안 스레드를 붙잡지 않는 서비스, 오토 스케일링, 재시작',
    },
    checked: {
      en: 'Little’s law at A: threads held = calls per second × mean wait, within 5 %',
      ko: 'A에서 리틀의 법칙: 붙잡힌 스레드 수 = 초당 호출 수 × 평균 대기 시간, 오차 5% 이내',
    },
  },
  prediction: {
    id: 'browse-p99',
    question: {
      en: 'B becomes 15 times slower. Draw the p99 of browse, which never calls B.',
      ko: 'B가 15배 느려집니다. B를 호출하지 않는 둘러보기의 p99를 그려 보십시오.',
    },
    requestClass: 'browse',
    fromMs: faultAtMs,
    spanMs: 20_000,
    minMs: 30,
    maxMs: 10_000,
    compareAtMs: 34_000,
  },
};
