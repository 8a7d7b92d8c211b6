/**
 * Figure 3: one module is hot, and takes the threads of all.
 */
import type { Figure } from '@/content/model';
import { done, faultAtMs, monolith, seed } from '../scenario';
import { searchIs } from './controls';

export const hot: Figure = {
  id: 'hot',
  title: {
    en: 'Search is hot. A checkout, which never searches, finds no thread.',
    ko: '검색이 느려지자, 검색하지 않는 결제가 스레드를 얻지 못합니다.',
  },
  lookFor: { en: 'Who stands in the queue?', ko: '대기열에는 누가 서 있습니까?' },
  caption: {
    en: 'From 0:20 on a search takes 20 times as long: its index is gone, and each search reads the whole catalogue. Nothing is broken and nothing leaks. The modules share 16 threads, and search takes them.',
    ko: '0:20부터 검색 한 번이 20배 오래 걸립니다. 인덱스가 사라져 검색마다 상품을 모두 읽기 때문입니다. 고장 난 것도 새는 것도 없습니다. 모듈들이 스레드 16개를 함께 쓰는데, 검색이 그것을 가져갑니다.',
  },
  scenario: monolith,
  seed,
  interventions: done.hotSearch,
  startAtMs: faultAtMs,
  stillAtMs: 26_000,
  speed: 0.1,
  controls: [searchIs],
  inkClass: 'checkout',
  storyboard: [
    {
      atMs: 19_000,
      caption: { en: 'Five of 16 threads are in use.', ko: '스레드 16개 중 5개를 쓰고 있습니다.' },
    },
    {
      atMs: 20_500,
      caption: {
        en: 'Half a second of slow searches. 14 threads are in use.',
        ko: '검색이 느려지고 0.5초가 지났습니다. 스레드 14개를 쓰고 있습니다.',
      },
    },
    {
      atMs: 21_000,
      caption: {
        en: 'All 16 are taken, and 18 requests of all kinds stand in line.',
        ko: '16개가 모두 잡혔고, 온갖 요청 18건이 줄을 섰습니다.',
      },
    },
    {
      atMs: 21_500,
      caption: {
        en: 'Requests of every kind have been refused: browse, search, checkout, report.',
        ko: '둘러보기, 검색, 결제, 보고서 가릴 것 없이 거절당했습니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'threads and queues that all modules share, queues of 16 places that refuse when full, clients that give up after 5 s',
      ko: '모든 모듈이 함께 쓰는 스레드와 대기열, 16자리가 차면 거절하는 대기열, 5초 뒤 포기하는 클라이언트',
    },
    simplified: {
      en: 'search slows at one instant, and only its own work: the database stays fast for the others',
      ko: '검색은 한순간에 느려지고, 느려지는 것은 검색의 일뿐입니다. 데이터베이스는 다른 모듈에 여전히 빠릅니다',
    },
    leftOut: {
      en: 'threads that compete for processors, pools of threads for each module',
      ko: 'CPU를 다투는 스레드, 모듈마다 따로 둔 스레드 풀',
    },
    checked: {
      en: 'threads in use while search is hot against all 16, within 10 %',
      ko: '검색이 느린 동안 쓰인 스레드 수를 전체 16개와 비교, 오차 10% 이내',
    },
  },
  prediction: {
    id: 'checkout-p99',
    question: {
      en: 'Search becomes 20 times slower. Draw the p99 of checkout, which never searches.',
      ko: '검색이 20배 느려집니다. 검색하지 않는 결제의 p99를 그려 보십시오.',
    },
    requestClass: 'checkout',
    fromMs: faultAtMs,
    spanMs: 20_000,
    minMs: 50,
    maxMs: 10_000,
    compareAtMs: 34_000,
  },
};
