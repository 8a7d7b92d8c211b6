/**
 * Figure 5: three healthy services behind one auth function that has run into its limit.
 */
import type { Figure } from '@/content/model';
import { changeAtMs, done, seed, sharedAuth } from '../scenario';
import { reservedFor, slowness } from './controls';

export const shared: Figure = {
  id: 'shared',
  title: {
    en: 'Three healthy services fail together, because all of them ask one function.',
    ko: '멀쩡한 서비스 세 개가 함께 실패합니다. 셋 다 같은 함수에 묻기 때문입니다.',
  },
  lookFor: { en: 'Which of the three services is broken?', ko: '세 서비스 중 고장 난 것은 어느 것입니까?' },
  caption: {
    en: 'Before it passes a request on, the API gateway asks the shared function Auth whether the caller may come in. From 0:20 on, the user store that Auth reads is ten times slower. Auth runs out of its 20 environments, and requests to all three services fail.',
    ko: 'API 게이트웨이는 요청을 넘기기 전에 들어와도 되는 사람인지 공통 함수 Auth에 묻습니다. 0:20부터 Auth가 읽는 사용자 저장소가 열 배 느려집니다. Auth는 환경 20개를 다 써 버리고, 세 서비스로 가는 요청이 모두 실패합니다.',
  },
  scenario: sharedAuth,
  seed,
  interventions: done.usersSlow10,
  startAtMs: changeAtMs,
  stillAtMs: 26_000,
  speed: 0.1,
  controls: [slowness('Users', 'Users is', 'Users 상태', 'slow-10'), reservedFor('Auth')],
  inkClass: 'tickets',
  storyboard: [
    {
      atMs: 19_500,
      caption: {
        en: 'All is well. Every request asks Auth first; 4 of its 20 environments are busy.',
        ko: '정상입니다. 모든 요청이 먼저 Auth에 묻습니다. 환경 20개 중 4개가 바쁩니다.',
      },
    },
    {
      atMs: 21_000,
      caption: {
        en: 'Users has been slow for a second. All 20 environments of Auth are busy, 19 of them waiting.',
        ko: 'Users가 느려진 지 1초입니다. Auth의 환경 20개가 모두 바쁘고, 그중 19개는 기다리는 중입니다.',
      },
    },
    {
      atMs: 26_000,
      caption: {
        en: 'Requests to Tickets, Venue and Profile fail. The three services stand idle.',
        ko: 'Tickets, Venue, Profile로 가는 요청이 실패합니다. 정작 세 서비스는 놀고 있습니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'a Lambda authorizer called for each request, its concurrency, and 500 from the gateway when it fails',
      ko: '요청마다 호출되는 Lambda 권한 부여자와 그 동시성, 실패하면 게이트웨이가 내는 500',
    },
    simplified: {
      en: 'decisions are not kept in this figure; the text says what keeping them changes',
      ko: '이 그림에서는 결정을 캐시하지 않습니다. 캐시하면 무엇이 달라지는지는 본문에 있습니다',
    },
    leftOut: {
      en: 'clients that log in again when they get 500',
      ko: '500을 받고 다시 로그인하는 클라이언트',
    },
    checked: {
      en: 'a failing authorizer gives 500 on every route that names it, and on no other',
      ko: '실패한 권한 부여자는 그것을 쓰는 경로에서만, 그리고 그 모든 경로에서 500을 냅니다',
    },
  },
};
