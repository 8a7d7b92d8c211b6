/**
 * Figure 2: one change of configuration reaches one proxy after the other, and so does its undoing.
 */
import type { Figure } from '@/content/model';
import { done, seed, sixProxies } from '../scenario';
import { controlPlaneIs, timeOutOfCalls } from './controls';

export const push: Figure = {
  id: 'push',
  title: {
    en: 'One wrong time-out, sent to one proxy after the other.',
    ko: '잘못된 타임아웃 하나가 프록시에 차례로 전달됩니다.',
  },
  lookFor: { en: 'How long do two rules hold at once?', ko: '두 가지 규칙이 함께 적용되는 시간은 얼마나 됩니까?' },
  caption: {
    en: 'At 0:20 somebody sets the time-out of calls to B to 60 ms instead of 600. The control plane sends it to one proxy each second. At 0:30 it is put right, and the correction travels as slowly as the mistake.',
    ko: '0:20에 누군가 B 호출의 타임아웃을 600ms가 아니라 60ms로 바꿉니다. 컨트롤 플레인은 1초에 프록시 하나씩 보냅니다. 0:30에 바로잡지만, 바로잡은 설정도 실수만큼 천천히 퍼집니다.',
  },
  scenario: sixProxies,
  seed,
  interventions: done.badTimeOutUndone,
  startAtMs: 19_000,
  stillAtMs: 23_500,
  speed: 0.2,
  controls: [timeOutOfCalls, controlPlaneIs('up')],
  inkClass: 'checkout',
  storyboard: [
    {
      atMs: 20_500,
      caption: {
        en: 'The time-out has been changed for half a second, and none of the nine proxies knows it.',
        ko: '타임아웃을 바꾼 지 0.5초입니다. 프록시 아홉 개 중 아는 것은 하나도 없습니다.',
      },
    },
    {
      atMs: 23_500,
      caption: {
        en: 'Three of A’s six proxies have it. The same request fails at one replica of A and succeeds at another.',
        ko: 'A의 프록시 여섯 개 중 셋이 받았습니다. 같은 요청이 A의 한 복제본에서는 실패하고 다른 복제본에서는 성공합니다.',
      },
    },
    {
      atMs: 29_500,
      caption: {
        en: 'All nine have it. Only payments that take less than 60 ms still succeed.',
        ko: '아홉 개가 모두 받았습니다. 60ms 안에 끝나는 결제만 성공합니다.',
      },
    },
    {
      atMs: 31_500,
      caption: {
        en: 'The correction was made 1.5 seconds ago. One of nine proxies has it.',
        ko: '바로잡은 지 1.5초입니다. 아홉 개 중 하나만 받았습니다.',
      },
    },
    {
      atMs: 40_000,
      caption: {
        en: 'All proxies have the correction. Nothing fails.',
        ko: '모든 프록시가 바로잡은 설정을 받았습니다. 실패하는 요청은 없습니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'a quiet time before each push, proxies served in turn, each working with what it has',
      ko: '보내기 전에 다른 변경을 더 기다리는 시간, 차례로 받는 프록시, 저마다 가진 설정으로 하는 일',
    },
    simplified: {
      en: 'one proxy at a time, 1 s each, so that it can be seen; Istio sends to many at once',
      ko: '눈에 보이도록 1초에 하나씩 보냅니다. Istio는 한꺼번에 여럿에 보냅니다',
    },
    leftOut: {
      en: 'proxies that reject a configuration, the time that a large configuration takes to apply',
      ko: '설정을 거부하는 프록시, 큰 설정을 적용하는 데 걸리는 시간',
    },
    checked: {
      en: 'the n-th proxy has the change 0.1 s + n × 1 s after it was made, exactly',
      ko: 'n번째 프록시는 바꾼 지 정확히 0.1초 + n × 1초 뒤에 받음',
    },
  },
};
