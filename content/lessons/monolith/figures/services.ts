/**
 * Figure 6: the same shop as five services. The leak stays in reports.
 */
import type { Figure } from '@/content/model';
import { done, seed, services as shop } from '../scenario';
import { leakOf } from './controls';

export const services: Figure = {
  id: 'services',
  title: {
    en: 'The same leak in five services: reports die, the shop goes on.',
    ko: '다섯 서비스에서 같은 누수: 보고서는 죽고 쇼핑몰은 계속됩니다.',
  },
  lookFor: { en: 'How many processes does a checkout need?', ko: '결제 한 건에 프로세스가 몇 개 필요합니까?' },
  caption: {
    en: 'The same traffic, the same work, the same leak. Reports are killed alone, and sooner, because their process is smaller. A checkout crosses the network to catalogue and to payment.',
    ko: '트래픽도 일도 누수도 같습니다. 보고서만 강제 종료되고, 프로세스가 작아 더 빨리 죽습니다. 결제는 네트워크를 건너 상품과 결제 처리를 부릅니다.',
  },
  scenario: shop,
  seed,
  interventions: done.servicesLeak,
  startAtMs: 32_000,
  stillAtMs: 36_000,
  speed: 0.25,
  controls: [leakOf('reports')],
  inkClass: 'checkout',
  storyboard: [
    {
      atMs: 33_000,
      caption: { en: 'The leak is 13 seconds old, and nothing fails.', ko: '누수가 시작된 지 13초, 실패는 없습니다.' },
    },
    {
      atMs: 36_000,
      caption: {
        en: 'Reports fail. Browse, search and checkout lose nothing.',
        ko: '보고서가 실패합니다. 둘러보기, 검색, 결제는 잃는 것이 없습니다.',
      },
    },
    {
      atMs: 45_000,
      caption: {
        en: 'No report is answered, and every checkout is.',
        ko: '보고서는 하나도 응답을 받지 못하고, 결제는 모두 받습니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'a process, threads and memory for each service; about 2 ms of network in each direction between services',
      ko: '서비스마다 따로 있는 프로세스와 스레드와 메모리, 서비스 사이 편도 2ms쯤의 네트워크',
    },
    simplified: {
      en: 'all services use one database, and a limit of 456 MB for each process',
      ko: '모든 서비스가 데이터베이스 하나를 쓰고, 프로세스마다 한도는 456MB입니다',
    },
    leftOut: {
      en: 'time to pack and unpack messages, retries, time-outs between services, a gateway in front',
      ko: '메시지를 싸고 푸는 시간, 재시도, 서비스 사이의 타임아웃, 앞단의 게이트웨이',
    },
    checked: {
      en: 'mean of a checkout against the monolith’s and four crossings of the network, within 2 ms',
      ko: '결제의 평균을 모놀리스의 평균에 네트워크를 네 번 건너는 시간을 더한 값과 비교, 오차 2ms 이내',
    },
  },
};
