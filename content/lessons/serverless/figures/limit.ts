/**
 * Figure 3: a burst beyond the concurrency of the account. What does not fit is refused at once; nothing queues.
 */
import type { Figure } from '@/content/model';
import { burst, burstAtMs, seed } from '../scenario';
import { previewTakes } from './controls';

export const limit: Figure = {
  id: 'limit',
  title: {
    en: 'Twelve times the requests. 50 are served at once, the others are refused.',
    ko: '요청이 12배로 늡니다. 동시에 50건을 처리하고 나머지는 거절합니다.',
  },
  lookFor: { en: 'Where do requests wait?', ko: '요청은 어디에서 기다립니까?' },
  caption: {
    en: 'A scale model, 1 to 20: the account may have 50 requests under way instead of 1,000. From 0:20 on, 120 previews per second arrive, and each takes a second. Squares are requests refused with 429. The stage draws 30 environments at most as tiles, and counts all of them.',
    ko: '20분의 1 축소 모형이라 계정에서 동시에 처리할 수 있는 요청이 1,000건이 아니라 50건입니다. 0:20부터 미리보기 요청이 초당 120건 오고, 한 건에 1초가 걸립니다. 사각형은 429로 거절된 요청입니다. 타일로 그리는 실행 환경은 30개까지이고, 수는 모두 셉니다.',
  },
  scenario: burst,
  seed,
  interventions: [],
  startAtMs: burstAtMs - 1_000,
  stillAtMs: 25_000,
  speed: 0.1,
  controls: [previewTakes],
  inkClass: 'render',
  storyboard: [
    {
      atMs: 19_000,
      caption: {
        en: '10 of 19 environments are busy. Little’s law: 10 per second × 1 s.',
        ko: '실행 환경 19개 중 10개가 일합니다. 리틀의 법칙대로 초당 10건 × 1초입니다.',
      },
    },
    {
      atMs: 20_500,
      caption: {
        en: '25 are busy and 25 start: 50, and so the first request has just been refused.',
        ko: '25개가 일하고 25개가 시작하는 중입니다. 합쳐서 50개이므로 방금 첫 요청이 거절됐습니다.',
      },
    },
    {
      atMs: 25_000,
      caption: {
        en: 'All 50 are busy. Three in five requests are refused, and those that are served are as fast as before.',
        ko: '50개가 모두 일합니다. 다섯 건 중 세 건이 거절되고, 처리되는 요청은 전과 똑같이 빠릅니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'one request in each environment, a limit for the whole account, refusal at once',
      ko: '실행 환경마다 요청 한 건, 계정 전체의 한도, 즉시 거절',
    },
    simplified: {
      en: 'all quotas divided by 20; clients do not try again, as the AWS SDKs would',
      ko: '할당량은 모두 20으로 나눴습니다. AWS SDK와 달리 클라이언트가 재시도하지 않습니다',
    },
    leftOut: {
      en: 'other functions of the account, which would share the 50',
      ko: '한도 50을 함께 쓸 계정의 다른 함수들',
    },
    checked: {
      en: 'answers per second against 50 ÷ mean duration, within 5 %',
      ko: '초당 응답 수를 50 ÷ 평균 실행 시간과 비교, 오차 5% 이내',
    },
  },
  prediction: {
    id: 'burst-p99',
    question: {
      en: 'Twelve times the requests, and room for 50 at a time. Draw the p99 of the previews that are answered.',
      ko: '요청이 12배로 늘고, 동시에 50건만 처리할 수 있습니다. 응답을 받은 미리보기의 p99를 그려 보십시오.',
    },
    requestClass: 'render',
    fromMs: burstAtMs,
    spanMs: 20_000,
    minMs: 300,
    maxMs: 30_000,
    compareAtMs: 34_000,
  },
};
