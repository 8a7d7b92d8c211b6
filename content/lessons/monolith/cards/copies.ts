/**
 * Cards about copies of the whole, and about replacing them.
 */
import type { CardVariant, ReviewCard } from '@/content/review';
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import { faultAtMs, monolithToDeploy, monolithWithCopies } from '../scenario';
import { plain, slow, text } from './shared';

function copiesVariant(copies: number, factor: number, seconds: string): CardVariant {
  return {
    id: `copies-${copies}-slow-${factor}`,
    interventions: [{ atMs: 0, target: 'shop', kind: 'scale', replicas: copies }, slow('shop.search', factor)],
    words: { copies: plain(copies), threads: plain(8 * copies), time: text(`${seconds} s`, `${seconds}초`) },
  };
}

export const copiesOfTheWhole: ReviewCard = {
  id: 'copies-of-the-whole',
  concept: text('A monolith scales out in whole copies', '통째로 늘어나는 모놀리스'),
  questions: ['less-memory'],
  part: 'copies',
  scenario: monolithWithCopies,
  durationMs: 60_000,
  warmUpMs: faultAtMs,
  prompt: text(
    'The shop in one process has {copies} copies of 8 threads, {threads} in all. Each of 15 searches per second takes {time}, and other work wants two or three threads. How many requests fail?',
    '한 프로세스로 된 쇼핑몰을 복제본 {copies}개로 띄웠습니다. 하나에 스레드가 8개이니 모두 {threads}개입니다. 검색은 초당 15건이고 하나에 {time} 걸리며, 다른 일에 스레드가 두세 개 듭니다. 요청은 얼마나 실패합니까?',
  ),
  value: { path: 'failedShare' },
  measures: text('requests that failed', '실패한 요청'),
  answer: {
    kind: 'single',
    writes: 'percent',
    options: [
      { id: 'none', text: text('Practically none.', '거의 실패하지 않습니다.'), from: 0, below: 0.03 },
      { id: 'many', text: text('More than a tenth.', '10% 넘게'), from: 0.1, below: 1.1 },
    ],
  },
  variants: [
    copiesVariant(4, 20, '1.3'),
    copiesVariant(2, 20, '1.3'),
    copiesVariant(4, 40, '2.6'),
    copiesVariant(2, 8, '0.5'),
  ],
  why: text(
    'Threads wanted = 15 × time of a search, and two or three for the rest. Every copy brings 8, and a whole shop with them.',
    '필요한 스레드 수 = 15 × 검색 하나의 시간이고, 여기에 두세 개가 더 듭니다. 복제본마다 8개씩 늘고, 쇼핑몰 전체가 함께 딸려 옵니다.',
  ),
};

type Deploy = Extract<Intervention, { kind: 'deploy' }>;

const deploy = (how: Pick<Deploy, 'strategy' | 'maxUnavailable' | 'maxSurge'>): Deploy => ({
  atMs: faultAtMs,
  target: 'shop',
  kind: 'deploy',
  version: 'v2',
  bakeMs: 0,
  canary: null,
  ...how,
});

export const wayOfDeploying: ReviewCard = {
  id: 'way-of-deploying',
  concept: text('Downtime comes from the way of deploying', '중단을 만드는 배포 방식'),
  questions: ['downtime', 'what-belongs'],
  part: 'deploy',
  scenario: monolithToDeploy,
  durationMs: 60_000,
  warmUpMs: faultAtMs,
  prompt: text(
    'Two copies of a shop in one process, which need 8 seconds to start, get version 2: {how}. How many of the requests of the 40 seconds from then on fail?',
    '한 프로세스로 된 쇼핑몰의 복제본 두 개를 버전 2로 바꿉니다. 시작하는 데 8초가 걸리고, 방식은 {how}입니다. 그때부터 40초 동안 요청은 얼마나 실패합니까?',
  ),
  value: { path: 'failedShare' },
  measures: text('requests that failed', '실패한 요청'),
  answer: {
    kind: 'single',
    writes: 'percent',
    options: [
      { id: 'none', text: text('None.', '실패하지 않습니다.'), from: 0, below: 0.01 },
      { id: 'fifth', text: text('About a fifth.', '5분의 1쯤'), from: 0.12, below: 0.3 },
      { id: 'half', text: text('About a half.', '절반쯤'), from: 0.4, below: 0.6 },
    ],
  },
  variants: [
    {
      id: 'stop-start',
      interventions: [deploy({ strategy: 'stopStart', maxUnavailable: null, maxSurge: null })],
      words: { how: text('all of them stop, then all of them start', '모두 멈췄다가 모두 다시 시작하는 것') },
    },
    {
      id: 'surge-1',
      interventions: [deploy({ strategy: 'rolling', maxUnavailable: 0, maxSurge: 1 })],
      words: {
        how: text(
          'rolling, where a third copy starts before an old one leaves',
          '세 번째 복제본이 먼저 시작한 뒤에 옛 복제본이 떠나는 롤링',
        ),
      },
    },
    {
      id: 'unavailable-2',
      interventions: [deploy({ strategy: 'rolling', maxUnavailable: 2, maxSurge: 0 })],
      words: {
        how: text(
          'called rolling, but two copies may be missing at a time, and there is no third',
          '이름은 롤링이지만 한꺼번에 두 개까지 없어도 되고 세 번째 복제본은 없는 것',
        ),
      },
    },
    {
      id: 'unavailable-1',
      interventions: [deploy({ strategy: 'rolling', maxUnavailable: 1, maxSurge: 0 })],
      words: {
        how: text(
          'rolling, where one copy leaves and comes back, and then the other',
          '복제본 하나가 떠났다 돌아온 뒤에 다른 하나가 바뀌는 롤링',
        ),
      },
    },
  ],
  why: text(
    'Requests fail while nobody is there, which is as long as a start takes. As long as one copy that can bear the load stays, none fail.',
    '요청은 아무도 없는 동안 실패하고, 그 시간은 시작하는 데 걸리는 시간만큼입니다. 부하를 감당할 복제본이 하나라도 남아 있으면 실패하지 않습니다.',
  ),
};
