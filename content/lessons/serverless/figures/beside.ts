/**
 * Figure 7: the same traffic on instances that are always on and on functions.
 */
import type { Figure } from '@/content/model';
import { beside as scenario, seed } from '../scenario';

export const beside: Figure = {
  id: 'beside',
  title: {
    en: 'The same traffic on two instances that are always on, and on functions.',
    ko: '같은 트래픽을 늘 켜 둔 인스턴스 두 대와 함수에 보냅니다.',
  },
  lookFor: { en: 'Which side is idle, which is full, and when?', ko: '어느 쪽이 언제 놀고, 언제 가득 찹니까?' },
  caption: {
    en: 'Half of the customers are served above, half below. A quiet time, a busy one from 0:20 to 1:00, and ten seconds of a rush at 1:20. Two instances have eight places; the functions have as many as they are asked for.',
    ko: '손님의 절반은 위에서, 절반은 아래에서 처리합니다. 조용한 때, 0:20부터 1:00까지 바쁜 때, 1:20에 10초 동안 몰리는 때가 있습니다. 인스턴스 두 대에는 자리가 8개 있고, 함수는 필요한 만큼 늘어납니다.',
  },
  scenario,
  seed,
  interventions: [],
  startAtMs: 79_000,
  stillAtMs: 83_000,
  speed: 0.1,
  controls: [],
  inkClass: 'instances',
  storyboard: [
    {
      atMs: 10_000,
      caption: {
        en: 'Quiet. One of the eight places above is in use; all eight are paid for.',
        ko: '조용합니다. 위쪽은 자리 8개 중 하나만 쓰지만 요금은 8개분을 냅니다.',
      },
    },
    {
      atMs: 40_000,
      caption: {
        en: 'Busy. All eight places are in use, and one request waits. This is what the instances were bought for.',
        ko: '바쁩니다. 자리 8개를 모두 쓰고 요청 하나가 기다립니다. 인스턴스는 이런 때를 위해 마련한 것입니다.',
      },
    },
    {
      atMs: 83_000,
      caption: {
        en: 'The rush. 69 requests wait above, nobody waits below: 18 environments are busy.',
        ko: '손님이 몰립니다. 위에서는 69건이 기다리고, 아래에서는 실행 환경 18개가 일해 아무도 기다리지 않습니다.',
      },
    },
    {
      atMs: 88_000,
      caption: {
        en: 'Above, 75 of 80 places in the queues are taken, and requests are refused.',
        ko: '위쪽은 대기열 80자리 중 75자리가 차 있고, 요청을 거절합니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'places and queues of the instances, environments of the function, the same work on both sides',
      ko: '인스턴스의 자리와 대기열, 함수의 실행 환경, 양쪽에서 똑같은 작업',
    },
    simplified: {
      en: 'an instance serves four requests at once, at full speed',
      ko: '인스턴스 한 대는 요청 네 건을 동시에, 느려지지 않고 처리합니다',
    },
    leftOut: {
      en: 'autoscaling of the instances, and their price',
      ko: '인스턴스의 오토 스케일링, 인스턴스의 가격',
    },
    checked: {
      en: 'places in use while it is busy against rate × mean work time, within 5 %',
      ko: '바쁜 동안 쓰이는 자리 수를 요청률 × 평균 작업 시간과 비교, 오차 5% 이내',
    },
  },
};
