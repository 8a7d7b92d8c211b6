/**
 * Figure 4: a monolith scales out, in whole copies.
 */
import type { Figure } from '@/content/model';
import { done, monolithWithCopies, seed } from '../scenario';
import { copiesOfShop } from './controls';

export const copies: Figure = {
  id: 'copies',
  title: {
    en: 'Two more copies save every request. Each copy is the whole shop.',
    ko: '복제본 두 개를 더 띄우면 모든 요청이 살아납니다. 복제본은 쇼핑몰 전체입니다.',
  },
  lookFor: { en: 'When do the new copies help?', ko: '새 복제본은 언제부터 도움이 됩니까?' },
  caption: {
    en: 'Search is still hot. At 0:30 two more copies are ordered. They start for 8 seconds and then take their share of everything, searches and checkouts alike.',
    ko: '검색은 여전히 느립니다. 0:30에 복제본 두 개를 더 주문합니다. 8초 동안 시작한 뒤 검색이든 결제든 모든 요청을 나눠 맡습니다.',
  },
  scenario: monolithWithCopies,
  seed,
  interventions: done.hotSearch4,
  startAtMs: 36_000,
  stillAtMs: 40_000,
  speed: 0.25,
  controls: [copiesOfShop],
  inkClass: 'checkout',
  storyboard: [
    {
      atMs: 29_000,
      caption: {
        en: 'Two copies: 16 threads taken, 29 requests in line.',
        ko: '복제본 두 개: 스레드 16개가 모두 잡혔고 29건이 줄을 섰습니다.',
      },
    },
    {
      atMs: 37_000,
      caption: {
        en: 'Ordered seven seconds ago, the new copies still start. The queues hold 31 of 32.',
        ko: '주문한 지 7초, 새 복제본은 아직 시작하는 중입니다. 대기열은 32자리 중 31자리가 찼습니다.',
      },
    },
    {
      atMs: 40_000,
      caption: {
        en: 'Four copies: 25 of 32 threads work, 6 requests wait.',
        ko: '복제본 네 개: 스레드 32개 중 25개가 일하고 6건이 기다립니다.',
      },
    },
    {
      atMs: 50_000,
      caption: { en: 'Nothing is refused any more.', ko: '이제 거절되는 요청이 없습니다.' },
    },
  ],
  fidelity: {
    modelled: {
      en: 'copies that need 8 s to start, then take requests in turn; 1,024 MB for each',
      ko: '시작하는 데 8초가 걸리고 그 뒤 차례로 요청을 받는 복제본, 복제본마다 1,024MB',
    },
    simplified: {
      en: 'a person orders the copies at one moment; there is always a machine for them',
      ko: '사람이 한순간에 복제본을 주문하고, 띄울 머신은 언제나 있습니다',
    },
    leftOut: {
      en: 'an autoscaler, connections to the database that every copy adds',
      ko: '오토 스케일러, 복제본마다 늘어나는 데이터베이스 연결',
    },
    checked: {
      en: 'threads in use with four copies against rate × mean time of each kind of request, within 10 %',
      ko: '복제본이 네 개일 때 쓰이는 스레드 수를 요청 종류별 도착률 × 평균 시간과 비교, 오차 10% 이내',
    },
  },
};
