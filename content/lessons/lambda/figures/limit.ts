/**
 * Figure 3: the function waits for a slow store, and at the same rate it reaches its concurrency.
 */
import type { Figure } from '@/content/model';
import { changeAtMs, done, seed, steady } from '../scenario';
import { reservedFor, slowness } from './controls';

export const limit: Figure = {
  id: 'limit',
  title: {
    en: 'The rate stays. The seat store slows, and the function runs into its limit.',
    ko: '요청률은 그대로인데, 좌석 저장소가 느려지자 함수가 한도에 부딪힙니다.',
  },
  lookFor: { en: 'What is an environment busy with?', ko: '환경은 무엇을 하느라 바쁩니까?' },
  caption: {
    en: 'Sixty requests per second throughout, and at most 20 environments. From 0:20 on, the seat store takes ten times as long. An environment is busy while it waits, and a request that finds all 20 busy gets 429.',
    ko: '요청은 내내 초당 60건이고 환경은 20개까지입니다. 0:20부터 좌석 저장소가 열 배 오래 걸립니다. 환경은 기다리는 동안에도 바쁘며, 20개가 모두 바쁠 때 온 요청은 429를 받습니다.',
  },
  scenario: steady,
  seed,
  interventions: done.seatsSlow10,
  startAtMs: changeAtMs,
  stillAtMs: 26_000,
  speed: 0.1,
  controls: [slowness('Seats', 'Seats is', 'Seats 상태', 'slow-10'), reservedFor('Tickets')],
  inkClass: 'buy',
  storyboard: [
    {
      atMs: 19_500,
      caption: {
        en: 'All is well: 7 of 20 environments are busy.',
        ko: '정상입니다. 환경 20개 중 7개가 바쁩니다.',
      },
    },
    {
      atMs: 20_500,
      caption: {
        en: 'Half a second later all 20 are busy. The first requests are refused.',
        ko: '0.5초 뒤 20개가 모두 바쁩니다. 거절되는 요청이 나오기 시작합니다.',
      },
    },
    {
      atMs: 26_000,
      caption: {
        en: 'Of about 60 requests per second, 35 are answered and 27 refused. The rate has not changed.',
        ko: '초당 60건쯤 가운데 35건이 응답을 받고 27건이 거절됩니다. 요청률은 바뀌지 않았습니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'reserved concurrency as guarantee and ceiling, environments held while a call is under way, 429 at once',
      ko: '보장이자 상한인 예약된 동시성, 호출하는 동안 붙잡힌 환경, 곧바로 나가는 429',
    },
    simplified: {
      en: 'the store slows in an instant and has room for everybody; customers do not try again',
      ko: '저장소는 한순간에 느려지고 자리는 넉넉합니다. 손님은 다시 시도하지 않습니다',
    },
    leftOut: {
      en: 'retries of the AWS SDK, which sends throttled calls again by itself',
      ko: '스로틀링된 호출을 스스로 다시 보내는 AWS SDK의 재시도',
    },
    checked: {
      en: 'busy environments never exceed the limit, and answered requests = limit ÷ time of an invocation',
      ko: '바쁜 환경은 한도를 넘지 않으며, 응답받는 요청 = 한도 ÷ 호출 하나의 시간',
    },
  },
};
