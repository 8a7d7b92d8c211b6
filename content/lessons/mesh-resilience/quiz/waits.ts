/**
 * Questions about retries: for which failure, after which wait, and what all of them together do to a service.
 */
import type { Question } from '@/content/model';
import type { Intervention } from '@/simulator/scenario/schema/intervention';

/** A second outage, ten seconds after the first. */
const again: readonly Intervention[] = [
  { atMs: 45_000, target: 'Stock', kind: 'crash' },
  { atMs: 55_000, target: 'Stock', kind: 'recover' },
];

export const whichRetries: Question = {
  id: 'which-retries',
  claim: 'S37',
  kind: 'match',
  prompt: {
    en: 'Istio’s default retries, no time-out. Match each failure of a pod with what becomes of a call that meets it.',
    ko: 'Istio의 기본 재시도이고 타임아웃은 없습니다. 파드의 실패마다 그 파드로 간 호출이 어떻게 되는지 짝지으십시오.',
  },
  figure: 'retries',
  pairs: [
    {
      id: 'gone',
      text: { en: 'The pod is gone: no connection', ko: '파드가 사라져 연결되지 않는다' },
      match: { en: 'It is tried again on another pod', ko: '다른 파드에서 다시 시도된다' },
      why: {
        en: 'connect-failure is on the list: nothing can have been done yet.',
        ko: 'connect-failure는 조건에 있습니다. 아직 아무 일도 하지 않았을 것이기 때문입니다.',
      },
    },
    {
      id: 'error',
      text: { en: 'The pod answers with an error', ko: '파드가 오류로 답한다' },
      match: { en: 'The error is passed on at once', ko: '오류가 그대로 전달된다' },
      why: {
        en: 'An answer is an answer. Whether the work may be done twice, only you know.',
        ko: '오류 응답도 응답입니다. 그 일을 두 번 해도 되는지는 여러분만 압니다.',
      },
    },
    {
      id: 'slow',
      text: { en: 'The pod answers late', ko: '파드가 늦게 답한다' },
      match: { en: 'It is waited for', ko: '답이 올 때까지 기다린다' },
      why: {
        en: 'Without a time-out nothing has failed, so there is nothing to try again.',
        ko: '타임아웃이 없으면 실패한 것이 없으니 다시 시도할 것도 없습니다.',
      },
    },
  ],
  shownBy: { figure: 'retries', atMs: 26_000 },
};

export const firstSecond: Question = {
  id: 'first-second',
  claim: 'S34',
  kind: 'numeric',
  prompt: {
    en: 'Jobs come at 20 per second. Their service is down for 10 s, and each job tries again every second until it works. How many tries arrive in the first second in which the service is up again?',
    ko: '작업이 초당 20건 들어옵니다. 서비스가 10초 동안 멈췄고, 작업은 될 때까지 1초마다 다시 시도합니다. 서비스가 다시 켜진 첫 1초에 시도가 몇 번 도착합니까?',
  },
  figure: 'outage',
  unit: { en: 'tries', ko: '번' },
  answer: 'up-fixed',
  tolerance: 0.15,
  why: {
    en: '20 × 10 s = 200 jobs wait, and each tries once in that second. The 20 new ones come on top. The service has room for 40.',
    ko: '20건 × 10초 = 200건이 기다리고, 저마다 그 1초에 한 번씩 시도합니다. 새로 온 20건이 더해집니다. 서비스가 처리할 수 있는 것은 40건입니다.',
  },
  tooLow: {
    en: 'Too low. Nobody has given up: all jobs of the ten seconds still wait, and each of them tries once per second.',
    ko: '너무 작습니다. 포기한 작업은 없습니다. 10초 동안 온 작업이 모두 기다리고, 저마다 1초에 한 번씩 시도합니다.',
  },
  tooHigh: {
    en: 'Too high. Each waiting job tries once in that second: count the jobs, and those that are new.',
    ko: '너무 큽니다. 기다리는 작업은 그 1초에 한 번씩만 시도합니다. 기다리는 작업과 새로 온 작업을 세십시오.',
  },
  shownBy: { figure: 'outage', atMs: 30_500 },
};

export const whereItWaited: Question = {
  id: 'where-it-waited',
  claim: 'S34',
  kind: 'readTrace',
  prompt: {
    en: 'This job came while Stock was down, and succeeded. Where did it spend most of its time?',
    ko: '이 작업은 재고 서비스가 멈춘 동안 들어와서 결국 성공했습니다. 시간의 대부분을 어디에서 보냈습니까?',
  },
  figure: 'outage',
  moment: { figure: 'outage', atMs: 50_000 },
  request: 431,
  asks: 'longest',
  options: [
    {
      id: 'Stock-queue',
      correct: false,
      text: { en: 'In Stock’s queue.', ko: '재고 서비스의 대기열에서' },
      why: {
        en: 'A try that reached Stock stood there for a fraction of a second. While it was down there was no queue at all.',
        ko: '재고 서비스에 닿은 시도가 거기서 기다린 것은 1초도 되지 않습니다. 멈춘 동안에는 대기열 자체가 없었습니다.',
      },
      refutedBy: { figure: 'outage', atMs: 25_000 },
    },
    {
      id: 'Shop-queue',
      correct: false,
      text: { en: 'In the shop’s queue.', ko: '쇼핑몰의 대기열에서' },
      why: {
        en: 'The shop has a thread for every job. Nobody stands in line there.',
        ko: '쇼핑몰에는 작업마다 쓸 스레드가 있습니다. 거기서 줄을 서는 작업은 없습니다.',
      },
      refutedBy: { figure: 'outage', atMs: 30_500 },
    },
    {
      id: 'Stock-work',
      correct: false,
      text: { en: 'At work in Stock.', ko: '재고 서비스에서 처리되면서' },
      why: {
        en: 'The work takes less than a tenth of a second, and while Stock was down nobody worked.',
        ko: '처리에는 0.1초도 걸리지 않고, 재고 서비스가 멈춘 동안에는 아무도 일하지 않았습니다.',
      },
      refutedBy: { figure: 'outage', atMs: 28_000 },
    },
    {
      id: 'Shop-backOff',
      correct: true,
      text: { en: 'In the shop, waiting between two tries.', ko: '쇼핑몰에서, 시도와 시도 사이를 기다리면서' },
      why: {
        en: 'Nearly all of it: a second before every further try. Somebody wrote that second down.',
        ko: '거의 전부입니다. 다음 시도까지 매번 1초씩 기다렸고, 그 1초는 누군가 적어 둔 값입니다.',
      },
    },
  ],
};

export const waitingTime: Question = {
  id: 'waiting-time',
  claim: 'S34',
  kind: 'single',
  prompt: {
    en: 'Stock has just been down for ten seconds, and now it goes down again. What do the proxies do differently the second time?',
    ko: '재고 서비스가 10초 동안 멈췄다 살아난 뒤 다시 멈췄습니다. 두 번째에 프록시는 무엇을 다르게 합니까?',
  },
  figure: 'outage',
  options: [
    {
      id: 'wait-ten',
      correct: false,
      text: {
        en: 'They have learned that it takes ten seconds, and wait that long.',
        ko: '10초가 걸린다는 것을 배워 그만큼 기다립니다',
      },
      why: {
        en: 'Five seconds into the second outage the tries knock just as they did five seconds into the first.',
        ko: '두 번째로 멈춘 지 5초가 되었을 때도 첫 번째 5초와 똑같이 시도가 문을 두드립니다.',
      },
      refutedBy: { figure: 'outage', atMs: 50_000, interventions: again },
    },
    {
      id: 'fewer',
      correct: false,
      text: {
        en: 'They try less often, because so many tries have failed.',
        ko: '실패한 시도가 많았으므로 덜 시도합니다',
      },
      why: {
        en: 'Eight seconds in, as many jobs wait as the first time, and each tries every second. Only a budget would bound that.',
        ko: '8초째에는 첫 번째와 비슷한 수의 작업이 기다리고, 저마다 1초마다 시도합니다. 이것을 막는 것은 예산뿐입니다.',
      },
      refutedBy: { figure: 'outage', atMs: 53_000, interventions: again },
    },
    {
      id: 'nothing',
      correct: true,
      text: {
        en: 'Nothing. They wait as somebody has written down.',
        ko: '아무것도 다르지 않습니다. 적힌 대로 기다립니다',
      },
      why: {
        en: 'No common mesh measures how long a recovery takes. Waits, their growth and budgets are policy.',
        ko: '널리 쓰이는 메시 가운데 복구 시간을 재는 것은 없습니다. 대기 시간과 그 증가, 예산은 모두 정책입니다.',
      },
    },
  ],
};
