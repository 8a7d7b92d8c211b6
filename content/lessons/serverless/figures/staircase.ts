/**
 * Figure 4: the limit is raised. How fast a function grows is limited, too.
 */
import type { Figure } from '@/content/model';
import { burstAtMs, burstRaised, seed } from '../scenario';
import { previewTakes } from './controls';

export const staircase: Figure = {
  id: 'staircase',
  title: {
    en: 'Room for 200. It grows by 50 at once, and then by 5 each second.',
    ko: '이제 200건까지 됩니다. 한꺼번에 50개가 늘고, 그 뒤로는 1초에 5개씩 늡니다.',
  },
  lookFor: { en: 'How long until nobody is refused?', ko: '거절되는 요청이 없어지기까지 얼마나 걸립니까?' },
  caption: {
    en: 'The same burst in an account that asked for more: 200 at a time, 4,000 without the scale. What refuses now is the speed of growth, 1,000 environments every 10 seconds, in the model 50.',
    ko: '한도를 올려 받은 계정에 같은 요청이 몰립니다. 동시에 200건, 축소하지 않으면 4,000건입니다. 이번에 거절하는 것은 늘어나는 속도입니다. 10초에 1,000개, 모형에서는 50개입니다.',
  },
  scenario: burstRaised,
  seed,
  interventions: [],
  startAtMs: burstAtMs - 1_000,
  stillAtMs: 22_000,
  speed: 0.1,
  controls: [previewTakes],
  inkClass: 'render',
  storyboard: [
    {
      atMs: 20_500,
      caption: {
        en: '25 environments are busy and 29 start. Nobody has been refused yet.',
        ko: '실행 환경 25개가 일하고 29개가 시작하는 중입니다. 아직 거절된 요청은 없습니다.',
      },
    },
    {
      atMs: 21_000,
      caption: {
        en: '73 environments. The allowance of 50 is used up, and requests are refused.',
        ko: '실행 환경 73개입니다. 한꺼번에 늘릴 수 있는 50개를 다 썼고, 요청이 거절되기 시작했습니다.',
      },
    },
    {
      atMs: 25_000,
      caption: {
        en: '92 environments. They come five per second, and a third of the requests is still refused.',
        ko: '실행 환경 92개입니다. 1초에 5개씩 늘고, 요청의 3분의 1은 아직 거절됩니다.',
      },
    },
    {
      atMs: 35_000,
      caption: {
        en: '132 environments, more than are needed. Nobody is refused.',
        ko: '실행 환경 132개로, 필요한 것보다 많습니다. 거절되는 요청이 없습니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'an allowance of new environments that refills continuously, for each function',
      ko: '함수마다 따로 있고 끊임없이 다시 채워지는, 새 실행 환경의 허용량',
    },
    simplified: { en: 'all quotas divided by 20', ko: '할당량은 모두 20으로 나눴습니다' },
    leftOut: {
      en: 'clients that try again, environments that start before a request comes',
      ko: '재시도하는 클라이언트, 요청이 오기 전에 미리 시작되는 실행 환경',
    },
    checked: {
      en: 'never more new environments in 10 seconds than the allowance and its refill: 50 + 50',
      ko: '10초 동안 새로 생긴 실행 환경은 허용량과 다시 채워진 것을 합한 50 + 50개를 넘지 않음',
    },
  },
};
