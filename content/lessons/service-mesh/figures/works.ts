/**
 * Figure 1: the shop in a mesh. The control plane dies, and no request notices.
 */
import type { Figure } from '@/content/model';
import { changeAtMs, done, seed, shop } from '../scenario';
import { controlPlaneIs } from './controls';

export const works: Figure = {
  id: 'works',
  title: {
    en: 'The control plane is dead, and nobody notices.',
    ko: '컨트롤 플레인이 꺼졌지만 아무도 알아차리지 못합니다.',
  },
  lookFor: {
    en: 'Which lines do the dots take, and which never?',
    ko: '점이 지나는 선과 지나지 않는 선은 어느 것입니까?',
  },
  caption: {
    en: 'At 0:20 the control plane, istiod, goes down. The dots go on as before: requests pass the proxies beside A and B, and never the control plane. Switch it on and off and see whether anything changes.',
    ko: '0:20에 컨트롤 플레인 istiod가 꺼집니다. 점은 전처럼 움직입니다. 요청은 A와 B 곁의 프록시를 지날 뿐, 컨트롤 플레인을 지나지 않습니다. 켜고 끄면서 달라지는 것이 있는지 보십시오.',
  },
  scenario: shop,
  seed,
  interventions: done.noControlPlane,
  startAtMs: 18_000,
  stillAtMs: 21_000,
  speed: 0.1,
  controls: [controlPlaneIs('up')],
  inkClass: 'checkout',
  storyboard: [
    {
      atMs: 12_000,
      caption: {
        en: 'All is well. Five proxies have the newest configuration: three beside A, two beside B.',
        ko: '모두 정상입니다. A 곁의 셋과 B 곁의 둘, 프록시 다섯 개가 최신 설정을 갖고 있습니다.',
      },
    },
    {
      atMs: 21_000,
      caption: {
        en: 'The control plane has been down for one second. Four calls are under way from A to B.',
        ko: '컨트롤 플레인이 꺼진 지 1초입니다. A에서 B로 가는 호출 4건이 진행 중입니다.',
      },
    },
    {
      atMs: changeAtMs + 10_000,
      caption: {
        en: 'Ten seconds later. No request has failed, and the proxies work with what they last got.',
        ko: '10초 뒤입니다. 실패한 요청은 없고, 프록시는 마지막으로 받은 설정으로 일합니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'a proxy at each replica, two for each message between services, a control plane off the path',
      ko: '복제본마다 있는 프록시, 서비스 사이의 메시지마다 거치는 프록시 둘, 요청 경로 밖의 컨트롤 플레인',
    },
    simplified: {
      en: 'a proxy adds 0.5 ms (median) to each message; the value illustrates, Istio publishes charts only',
      ko: '프록시는 메시지마다 0.5ms(중앙값)를 더합니다. Istio는 그래프만 공개하므로 설명을 위한 값입니다',
    },
    leftOut: {
      en: 'certificates and their renewal, several control planes, proxies that are short of processor',
      ko: '인증서와 갱신, 여러 개로 된 컨트롤 플레인, CPU가 모자란 프록시',
    },
    checked: {
      en: 'requests end bit for bit as in the same run with the control plane up',
      ko: '컨트롤 플레인이 켜진 같은 실행과 모든 요청의 결과가 비트까지 같음',
    },
  },
};
