/**
 * A question about the waterfall of one request.
 */
import type { Question } from '@/content/model';

export const whereTheTimeWent: Question = {
  id: 'where-the-time-went',
  claim: 'S11',
  kind: 'readTrace',
  prompt: {
    en: 'Customers have just come back to a shop that keeps nothing ready. This request took 0.6 s. Where did it spend most of that time?',
    ko: '아무것도 준비해 두지 않은 쇼핑몰에 손님이 막 돌아왔습니다. 이 요청은 0.6초가 걸렸습니다. 그 시간의 대부분을 어디에서 보냈습니까?',
  },
  figure: 'zero',
  moment: { figure: 'zero', atMs: 182_000 },
  request: 1_782,
  asks: 'longest',
  options: [
    {
      id: 'catalog-work',
      correct: false,
      text: { en: 'At work in the function.', ko: '함수에서 처리되면서' },
      why: {
        en: 'That took about a seventh of a second, as on any day, when a whole request seldom takes longer than a third of a second.',
        ko: '그 일은 7분의 1초쯤으로 평소와 같습니다. 평소에는 요청 전체가 3분의 1초를 넘는 일이 드뭅니다.',
      },
      refutedBy: { figure: 'zero', atMs: 50_000 },
    },
    {
      id: 'api-queue',
      correct: false,
      text: { en: 'In a queue before the function.', ko: '함수 앞의 대기열에서' },
      why: {
        en: 'There is none. At 3:00 nobody stands in line: four environments start, one for each request.',
        ko: '대기열은 없습니다. 3:00에 줄을 선 요청은 없고, 요청마다 하나씩 실행 환경 4개가 시작합니다.',
      },
      refutedBy: { figure: 'zero', atMs: 180_250 },
    },
    {
      id: 'catalog-init',
      correct: true,
      text: { en: 'In the start of an environment.', ko: '실행 환경이 시작되기를 기다리며' },
      why: {
        en: 'More than two thirds of it. The next request that finds this environment idle pays nothing of the kind.',
        ko: '3분의 2가 넘습니다. 쉬고 있는 이 실행 환경을 만나는 다음 요청에는 그런 시간이 없습니다.',
      },
    },
    {
      id: 'db-work',
      correct: false,
      text: { en: 'In the database.', ko: '데이터베이스에서' },
      why: {
        en: 'A query takes a few hundredths of a second. While the first customers wait, nobody has reached the database yet.',
        ko: '쿼리는 100분의 몇 초면 끝납니다. 처음 온 손님들이 기다리는 동안 데이터베이스에 닿은 요청은 아직 없습니다.',
      },
      refutedBy: { figure: 'zero', atMs: 180_250 },
    },
  ],
};
