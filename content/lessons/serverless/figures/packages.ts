/**
 * Figure 6: code as a .zip archive and as a container image.
 */
import type { Figure } from '@/content/model';
import { burstAtMs, packages as scenario, seed } from '../scenario';

export const packages: Figure = {
  id: 'packages',
  title: {
    en: 'The same code twice: a .zip archive above, a container image below.',
    ko: '같은 코드를 두 가지로 올렸습니다. 위는 .zip 파일, 아래는 컨테이너 이미지입니다.',
  },
  lookFor: { en: 'Which requests notice the difference?', ko: '차이를 느끼는 요청은 어느 것입니까?' },
  caption: {
    en: 'Two Java functions that do the same for the same kind of traffic. From 0:20 on twenty times as many requests arrive. A ring takes as long as the measured start of an empty function.',
    ko: '같은 일을 하는 Java 함수 두 개에 같은 종류의 트래픽이 옵니다. 0:20부터 요청이 스무 배로 늡니다. 고리가 차는 시간은 빈 함수로 측정한 시작 시간입니다.',
  },
  scenario,
  seed,
  interventions: [],
  startAtMs: burstAtMs,
  stillAtMs: 20_500,
  speed: 0.1,
  controls: [],
  inkClass: 'image',
  storyboard: [
    {
      atMs: 20_250,
      caption: {
        en: 'Eight environments of the .zip function start. The other one has not needed a new one yet.',
        ko: '.zip 함수의 실행 환경 8개가 시작하고 있습니다. 다른 쪽은 아직 새 실행 환경이 필요하지 않습니다.',
      },
    },
    {
      atMs: 20_500,
      caption: {
        en: 'Four start on each side. Those below will take nearly twice as long.',
        ko: '양쪽에서 4개씩 시작하고 있습니다. 아래쪽은 거의 두 배 오래 걸립니다.',
      },
    },
    {
      atMs: 25_000,
      caption: {
        en: 'Both have what they need. There is no difference any more.',
        ko: '양쪽 모두 필요한 만큼 갖췄습니다. 이제는 차이가 없습니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'measured starts of an empty function: Java 21, 1,024 MB, x86, 2026-08-22',
      ko: '빈 함수로 측정한 시작 시간: Java 21, 1,024MB, x86, 2026-08-22',
    },
    simplified: {
      en: 'each start takes the mean of ten measurements; work always takes 120 ms',
      ko: '시작할 때마다 열 번 측정한 평균 시간이 걸리고, 작업은 늘 120ms입니다',
    },
    leftOut: {
      en: 'frameworks, which make real starts far longer, and fetching the code, for which AWS names no time',
      ko: '실제 시작을 훨씬 길게 만드는 프레임워크, AWS가 시간을 밝히지 않는 코드 내려받기',
    },
    checked: {
      en: 'the slowest image request is slower than the slowest .zip request by the measured 217 ms, within 1 ms',
      ko: '가장 느린 이미지 요청과 가장 느린 .zip 요청의 차이가 측정값 217ms와 일치, 오차 1ms 이내',
    },
  },
};
