/**
 * Questions about what stands behind a route: status codes, the 29 seconds, and routes without a function.
 */
import type { Question } from '@/content/model';

export const statusCodes: Question = {
  id: 'status-codes',
  claim: 'S25',
  kind: 'match',
  prompt: {
    en: 'What has happened? Match each status code that a client of a REST API sees.',
    ko: '무슨 일이 있었습니까? REST API의 클라이언트가 보는 상태 코드와 짝지으십시오.',
  },
  pairs: [
    {
      id: 'code-400',
      text: { en: '400', ko: '400' },
      match: { en: 'A field of the order is missing', ko: '주문에 항목이 빠졌다' },
      why: {
        en: 'Request validation says so before anything is called.',
        ko: '요청 검증이 다른 것을 부르기 전에 알아냅니다.',
      },
    },
    {
      id: 'code-429',
      text: { en: '429', ko: '429' },
      match: { en: 'A bucket of the gateway is empty', ko: '게이트웨이의 버킷이 비었다' },
      why: {
        en: 'The only code here that speaks of the gateway’s own limits.',
        ko: '이 가운데 게이트웨이 자신의 한도를 말하는 유일한 코드입니다.',
      },
    },
    {
      id: 'code-500',
      text: { en: '500', ko: '500' },
      match: {
        en: 'Lambda refused to run a throttled function',
        ko: '스로틀링에 걸린 함수를 Lambda가 실행하지 않았다',
      },
      why: {
        en: 'Lambda said 429, but to the gateway. The client gets 500.',
        ko: 'Lambda는 429라고 했지만 게이트웨이에게 한 말입니다. 클라이언트는 500을 받습니다.',
      },
    },
    {
      id: 'code-502',
      text: { en: '502', ko: '502' },
      match: { en: 'The function threw an error', ko: '함수가 오류를 던졌다' },
      why: { en: 'It ran and did not answer as it should.', ko: '실행은 됐지만 제대로 답하지 못했습니다.' },
    },
    {
      id: 'code-504',
      text: { en: '504', ko: '504' },
      match: { en: 'The function took longer than 29 s', ko: '함수가 29초보다 오래 걸렸다' },
      why: {
        en: 'The gateway has stopped waiting. The function has not stopped.',
        ko: '게이트웨이는 기다리기를 그만뒀습니다. 함수는 그만두지 않았습니다.',
      },
    },
  ],
  shownBy: { figure: 'late', atMs: 60000 },
};

export const after29Seconds: Question = {
  id: 'after-29-seconds',
  claim: 'S24',
  kind: 'multiple',
  prompt: {
    en: 'A REST API waits for a function that takes 40 s. What is true after 29 s? Choose all.',
    ko: 'REST API가 40초 걸리는 함수를 기다립니다. 29초 뒤에 맞는 것을 모두 고르십시오.',
  },
  figure: 'late',
  options: [
    {
      id: 'stopped',
      correct: false,
      text: { en: 'The function is stopped.', ko: '함수가 멈춘다.' },
      why: {
        en: 'At 1:00 the function still makes 75 reports, many for clients that have had their 504.',
        ko: '1:00에 함수는 아직 보고서 75개를 만들고 있고, 그중 많은 것은 이미 504를 받은 클라이언트의 것입니다.',
      },
      refutedBy: { figure: 'late', atMs: 60000 },
    },
    {
      id: 'client-504',
      correct: true,
      text: { en: 'The client gets 504.', ko: '클라이언트가 504를 받는다.' },
      why: { en: 'That is the integration time-out.', ko: '통합 타임아웃입니다.' },
    },
    {
      id: 'paid',
      correct: true,
      text: { en: 'The function is paid for to its end.', ko: '함수 요금은 끝날 때까지 나간다.' },
      why: {
        en: 'It works on, and working time is what is billed.',
        ko: '함수는 계속 일하고, 요금은 일한 시간에 붙습니다.',
      },
    },
    {
      id: 'again',
      correct: false,
      text: { en: 'The gateway calls it once more.', ko: '게이트웨이가 한 번 더 호출한다.' },
      why: {
        en: 'A gateway sends each call once: no more reports are under way than were asked for.',
        ko: '게이트웨이는 호출을 한 번만 보냅니다. 진행 중인 보고서가 요청한 것보다 많지 않습니다.',
      },
      refutedBy: { figure: 'late', atMs: 80000 },
    },
  ],
};

export const withoutAFunction: Question = {
  id: 'without-a-function',
  claim: 'S24',
  kind: 'single',
  prompt: {
    en: 'A route puts jobs into a queue directly, without a function. What does the client gain?',
    ko: '함수 없이 작업을 대기열에 바로 넣는 경로가 있습니다. 클라이언트는 무엇을 얻습니까?',
  },
  figure: 'late',
  options: [
    {
      id: 'sooner',
      correct: false,
      text: { en: 'The report is ready sooner.', ko: '보고서가 더 빨리 완성된다.' },
      why: {
        en: 'The worker takes 40 s, like the function: at 1:00 both are about equally busy.',
        ko: '작업 함수도 똑같이 40초가 걸립니다. 두 함수는 비슷하게 바쁩니다.',
      },
      refutedBy: { figure: 'late', atMs: 60000 },
    },
    {
      id: 'accepted',
      correct: true,
      text: { en: 'A quick answer that the job is accepted, and no 504.', ko: '작업을 받았다는 빠른 답. 504는 없다.' },
      why: {
        en: 'The answer says “stored”, not “done”. How the client gets the report is to be solved.',
        ko: '“끝났다”가 아니라 “저장했다”는 답입니다. 보고서를 어떻게 받을지는 따로 풀어야 합니다.',
      },
    },
    {
      id: 'report',
      correct: false,
      text: { en: 'The report itself, in less than a second.', ko: '1초도 안 되어 보고서 자체' },
      why: {
        en: 'What comes back in 60 ms is an acknowledgement. At that time the worker has just begun.',
        ko: '60ms 만에 돌아오는 것은 접수했다는 답입니다. 그때 작업 함수는 막 시작했습니다.',
      },
      refutedBy: { figure: 'late', atMs: 55000 },
    },
  ],
};
