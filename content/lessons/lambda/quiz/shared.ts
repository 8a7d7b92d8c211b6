/**
 * Questions about functions that many use: who tries again, and where a common failure comes from.
 */
import type { Question } from '@/content/model';

export const whoTriesAgain: Question = {
  id: 'who-tries-again',
  claim: 'S22',
  kind: 'match',
  prompt: {
    en: 'A common function cannot do its work. Who tries again?',
    ko: '공통 함수가 일을 하지 못합니다. 누가 다시 시도합니까?',
  },
  pairs: [
    {
      id: 'call-throttled',
      text: { en: 'A synchronous call gets 429', ko: '동기식 호출이 429를 받았다' },
      match: { en: 'The caller, or nobody', ko: '부른 쪽. 아니면 아무도 하지 않는다' },
      why: {
        en: 'In figure 3 nobody does, and the purchase is lost.',
        ko: '그림 3에서는 아무도 하지 않아서 구매가 사라집니다.',
      },
    },
    {
      id: 'event-throttled',
      text: { en: 'An asynchronous event is throttled', ko: '비동기 이벤트가 스로틀링됐다' },
      match: { en: 'Lambda, for up to six hours', ko: 'Lambda가 최대 6시간 동안' },
      why: {
        en: 'It waits longer and longer in between, and uses up no retry.',
        ko: '점점 더 뜸을 들이며 시도하고, 재시도 횟수는 쓰지 않습니다.',
      },
    },
    {
      id: 'event-failed',
      text: { en: 'An asynchronous event makes the function fail', ko: '비동기 이벤트를 처리하던 함수가 실패했다' },
      match: { en: 'Lambda, twice', ko: 'Lambda가 두 번' },
      why: {
        en: 'After one minute and after two more. Then the event is gone, unless a destination or a dead-letter queue takes it.',
        ko: '1분 뒤와 다시 2분 뒤입니다. 그 뒤에는 실패 시 대상이나 데드 레터 큐가 없으면 사라집니다.',
      },
    },
  ],
  shownBy: { figure: 'limit', atMs: 26_000 },
};

const notTheCause = (id: string, en: string, ko: string) =>
  ({
    id,
    correct: false,
    text: { en, ko },
    why: {
      en: 'It is healthy and nearly idle. Its requests fail before they reach it.',
      ko: '멀쩡하고 거의 놀고 있습니다. 이 서비스의 요청은 도착하기도 전에 실패합니다.',
    },
    refutedBy: { figure: 'shared', atMs: 26_000 },
  }) as const;

export const pickTheCause: Question = {
  id: 'pick-the-cause',
  claim: 'S22',
  kind: 'pickOnGraph',
  prompt: {
    en: 'Three services return 500. Pick the component that has run out of something.',
    ko: '세 서비스가 500을 돌려줍니다. 무언가가 바닥난 구성 요소를 고르십시오.',
  },
  moment: { figure: 'shared', atMs: 26_000 },
  options: [
    {
      id: 'Auth',
      correct: true,
      text: { en: 'Auth, the shared function', ko: 'Auth 공통 인증 함수' },
      why: {
        en: 'Nearly all of its 20 environments are busy, almost all of them waiting for Users. What it cannot take gets 429, and the gateway makes 500 of it.',
        ko: '환경 20개가 거의 모두 바쁘고, 대부분 Users를 기다립니다. 더 받지 못한 확인 요청은 429를 받고, 게이트웨이는 이를 500으로 바꿉니다.',
      },
    },
    notTheCause('Tickets', 'Tickets', 'Tickets 티켓'),
    notTheCause('Venue', 'Venue', 'Venue 공연장'),
    notTheCause('Profile', 'Profile', 'Profile 내 정보'),
    {
      id: 'Users',
      correct: false,
      text: { en: 'Users, the user store', ko: 'Users 사용자 저장소' },
      why: {
        en: 'It is the cause, for it is slow, but it has not run out: fewer than 20 of its 200 places are in use, because Auth cannot send more.',
        ko: '느려진 원인이기는 하지만 바닥난 것은 없습니다. Auth가 더 보내지 못하므로 자리 200개 중 20개도 쓰이지 않습니다.',
      },
      refutedBy: { figure: 'shared', atMs: 26_000 },
    },
    {
      id: 'Api',
      correct: false,
      text: { en: 'Api, the gateway', ko: 'Api 게이트웨이' },
      why: {
        en: 'It passes on everything that Auth lets in. At 0:19.5 the same rate went through without an error.',
        ko: 'Auth가 허락한 것은 모두 넘깁니다. 0:19.5에는 같은 요청률이 오류 없이 지나갔습니다.',
      },
      refutedBy: { figure: 'shared', atMs: 19_500 },
    },
    {
      id: 'Client',
      correct: false,
      text: { en: 'Client', ko: '클라이언트' },
      why: {
        en: 'The customers send as before, about 60 requests per second.',
        ko: '손님은 전과 같이 초당 60건쯤 보냅니다.',
      },
      refutedBy: { figure: 'shared', atMs: 19_500 },
    },
  ],
};
