/**
 * A question about the second limit, the speed of growth.
 */
import type { Question } from '@/content/model';

export const raisedLimit: Question = {
  id: 'raised-limit',
  claim: 'S11',
  kind: 'single',
  prompt: {
    en: 'AWS has raised the limit, and there is room for far more requests than will come. Without a warning the traffic grows twelvefold. What becomes of the requests?',
    ko: 'AWS가 한도를 올려 주어 올 요청보다 자리가 훨씬 많습니다. 예고 없이 트래픽이 열두 배가 됩니다. 요청은 어떻게 됩니까?',
  },
  figure: 'staircase',
  options: [
    {
      id: 'all-served',
      correct: false,
      text: {
        en: 'All are served; some wait for a cold start.',
        ko: '모두 처리된다. 일부가 콜드 스타트를 기다릴 뿐이다.',
      },
      why: {
        en: 'At 0:25 there are 92 environments for a limit of 200, and a third of the requests is refused. Environments may only be added at a certain speed.',
        ko: '0:25에는 한도가 200인데 실행 환경은 92개이고, 요청의 3분의 1이 거절됩니다. 실행 환경은 정해진 속도로만 늘릴 수 있습니다.',
      },
      refutedBy: { figure: 'staircase', atMs: 25_000 },
    },
    {
      id: 'burst-lost',
      correct: false,
      text: {
        en: 'A part is refused for as long as the burst lasts.',
        ko: '몰려오는 동안 내내 일부가 거절된다.',
      },
      why: {
        en: 'The function grows all the time. At 0:35 it has caught up, and nobody is refused, although the burst goes on.',
        ko: '함수는 계속 늘어납니다. 0:35에는 따라잡았고, 요청이 여전히 몰려오는데도 거절되는 것이 없습니다.',
      },
      refutedBy: { figure: 'staircase', atMs: 35_000 },
    },
    {
      id: 'some-seconds',
      correct: true,
      text: {
        en: 'A part is refused for some seconds, until there are enough environments.',
        ko: '실행 환경이 충분해질 때까지 몇 초 동안 일부가 거절된다.',
      },
      why: {
        en: 'One allowance at once, and after that a steady trickle. What stands ready before the burst decides the first seconds.',
        ko: '한꺼번에 늘릴 수 있는 양을 다 쓰면 그다음은 조금씩 늘어납니다. 처음 몇 초는 미리 준비된 것이 결정합니다.',
      },
    },
  ],
};
