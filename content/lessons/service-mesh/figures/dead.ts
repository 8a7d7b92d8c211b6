/**
 * Figure 3: the control plane is dead when customers come. B is scaled, and nobody knows its new replicas.
 */
import type { Figure } from '@/content/model';
import { changeAtMs, done, rush, seed } from '../scenario';
import { controlPlaneIs } from './controls';

export const dead: Figure = {
  id: 'dead',
  title: {
    en: 'Four replicas of B run, and two of them are unknown.',
    ko: 'B의 복제본 네 개가 돌지만, 둘은 아무도 모릅니다.',
  },
  lookFor: { en: 'Which replicas of B get requests?', ko: '요청을 받는 B의 복제본은 어느 것입니까?' },
  caption: {
    en: 'The control plane has been down since 0:10. At 0:20 three times as many customers come, at 0:25 B is scaled from two replicas to four; the lower two rows of B are kept for the new ones. The proxies of A know the two that they were told of.',
    ko: '컨트롤 플레인은 0:10부터 꺼져 있습니다. 0:20에 손님이 세 배로 늘고, 0:25에 B를 복제본 두 개에서 네 개로 늘립니다. B의 아래 두 줄이 새 복제본의 자리입니다. A의 프록시는 전에 들은 두 개만 압니다.',
  },
  scenario: rush,
  seed,
  interventions: done.deadScaleB,
  startAtMs: changeAtMs,
  stillAtMs: 35_000,
  speed: 0.1,
  controls: [controlPlaneIs('down')],
  inkClass: 'checkout',
  storyboard: [
    {
      atMs: 19_000,
      caption: {
        en: 'The control plane has been down for nine seconds. Nothing is wrong.',
        ko: '컨트롤 플레인이 꺼진 지 9초입니다. 아무 문제가 없습니다.',
      },
    },
    {
      atMs: 22_000,
      caption: {
        en: 'The rush. All six threads of B are busy, and 44 calls stand in line.',
        ko: '손님이 몰렸습니다. B의 스레드 6개가 모두 바쁘고, 호출 44건이 줄을 섰습니다.',
      },
    },
    {
      atMs: 28_000,
      caption: {
        en: 'Two new replicas of B are ready and do nothing. 42 calls stand in line before the other two.',
        ko: 'B의 새 복제본 두 개가 준비를 마치고 놀고 있습니다. 나머지 둘 앞에는 호출 42건이 줄을 섰습니다.',
      },
    },
    {
      atMs: 35_000,
      caption: {
        en: 'Both queues are full, 24 calls each. Every further call is refused, beside two idle replicas.',
        ko: '두 대기열이 24건씩 모두 찼습니다. 노는 복제본 둘을 곁에 두고 다음 호출부터 거절됩니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'endpoints that each proxy has been told of, replicas that are added while nobody tells',
      ko: '프록시마다 들어서 아는 엔드포인트, 알려 주는 이가 없을 때 늘어난 복제본',
    },
    simplified: {
      en: 'new replicas start although the control plane is down; in Kubernetes their sidecars could not be injected',
      ko: '컨트롤 플레인이 꺼져도 새 복제본이 시작됩니다. 쿠버네티스에서는 사이드카를 주입하지 못합니다',
    },
    leftOut: {
      en: 'certificates that expire, control planes that run more than once',
      ko: '만료되는 인증서, 여러 벌로 도는 컨트롤 플레인',
    },
    checked: {
      en: 'B answers at most 6 threads ÷ mean work time, within 5 %',
      ko: 'B의 처리량은 스레드 6개 ÷ 평균 작업 시간과 5% 이내로 일치',
    },
  },
  prediction: {
    id: 'checkout-p99',
    question: {
      en: 'The control plane is dead. At 0:20 customers come, at 0:25 B is doubled. Draw the p99 of checkout.',
      ko: '컨트롤 플레인이 꺼져 있습니다. 0:20에 손님이 몰리고 0:25에 B를 두 배로 늘립니다. 결제의 p99를 그려 보십시오.',
    },
    requestClass: 'checkout',
    fromMs: changeAtMs,
    spanMs: 30_000,
    minMs: 50,
    maxMs: 5_000,
    compareAtMs: 45_000,
  },
};
