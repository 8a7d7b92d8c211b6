/**
 * Figure 1: the system at work, with room to spare.
 */
import type { Figure } from '@/content/model';
import { seed, shop } from '../scenario';
import { bDown, bHealthy, stateOfB } from './controls';

export const works: Figure = {
  id: 'works',
  title: { en: 'The shop works, and most of it is idle.', ko: '쇼핑몰은 잘 돌아가고, 대부분은 놀고 있습니다.' },
  lookFor: {
    en: 'Which requests go on from A to B?',
    ko: 'A에서 B까지 가는 요청은 어느 쪽입니까?',
  },
  caption: {
    en: 'Every blue dot is a request on its way, every green one a good answer. A checkout needs B, a browse does not. Take B down and see who notices.',
    ko: '파란 점은 가고 있는 요청이고, 초록 점은 돌아오는 정상 응답입니다. 결제에는 B가 필요하고 둘러보기에는 필요 없습니다. B를 멈추고 누가 알아차리는지 보십시오.',
  },
  scenario: shop,
  seed,
  interventions: [],
  startAtMs: 10_000,
  stillAtMs: 14_000,
  speed: 0.1,
  controls: [stateOfB('healthy', [bHealthy, bDown])],
  inkClass: 'browse',
  storyboard: [
    {
      atMs: 12_000,
      caption: {
        en: 'Three of A’s 16 threads work. The queues are empty.',
        ko: 'A의 스레드 16개 중 3개가 일합니다. 대기열은 비어 있습니다.',
      },
    },
    {
      atMs: 14_000,
      caption: {
        en: 'Four checkouts hold a thread of A while B works for them.',
        ko: 'B가 일하는 동안 결제 4건이 A의 스레드를 하나씩 붙잡고 있습니다.',
      },
    },
    {
      atMs: 16_000,
      caption: {
        en: 'B works on three payments with 32 threads. Nothing waits in line anywhere.',
        ko: 'B는 스레드 32개로 결제 3건을 처리합니다. 줄을 서서 기다리는 요청은 없습니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'random arrivals, replicas with their own threads and queue, network time, threads held during a call',
      ko: '무작위 도착, 복제본마다 따로 있는 스레드와 대기열, 네트워크 시간, 호출하는 동안 붙잡힌 스레드',
    },
    simplified: {
      en: 'work times are lognormal; every network hop takes the same time',
      ko: '작업 시간은 로그 정규 분포를 따르고, 네트워크 구간마다 걸리는 시간은 늘 같습니다',
    },
    leftOut: {
      en: 'processors shared by threads, garbage collection, connection set-up',
      ko: '스레드끼리 나눠 쓰는 CPU, 가비지 컬렉션, 연결 수립',
    },
    checked: {
      en: 'busy threads of B against rate × mean work time, within 5 %',
      ko: 'B에서 바쁜 스레드 수를 도착률 × 평균 작업 시간과 비교, 오차 5% 이내',
    },
  },
};
