/**
 * Questions about who gets the calls, who is left out, and when nobody is left.
 */
import type { Question } from '@/content/model';

export const whichPod: Question = {
  id: 'which-pod',
  claim: 'S37',
  kind: 'single',
  prompt: {
    en: 'One of three pods answers every call with an error, after 3 ms. Why does it get more than a third of the calls?',
    ko: '파드 셋 중 하나가 모든 호출에 3ms 만에 오류로 답합니다. 왜 호출의 3분의 1보다 많이 받습니까?',
  },
  figure: 'sick',
  options: [
    {
      id: 'tried-again',
      correct: false,
      text: {
        en: 'Its failed calls are tried again, and come back to it.',
        ko: '실패한 호출을 다시 시도해서 또 오기 때문입니다.',
      },
      why: {
        en: 'There is not one retry: tries and calls are equally many. Istio’s conditions do not include an error answer.',
        ko: '재시도는 한 번도 없습니다. 시도와 호출의 수가 같습니다. Istio의 조건에는 오류 응답이 없습니다.',
      },
      refutedBy: { figure: 'sick', atMs: 26_000 },
    },
    {
      id: 'others-full',
      correct: false,
      text: { en: 'The other two are full.', ko: '나머지 둘이 가득 찼기 때문입니다.' },
      why: {
        en: 'Each of them works on one call and has 16 threads. They have all the room that one could wish for.',
        ko: '둘은 호출을 한 건씩 처리하고 있고 스레드는 16개씩입니다. 자리는 얼마든지 있습니다.',
      },
      refutedBy: { figure: 'sick', atMs: 26_000 },
    },
    {
      id: 'looks-idle',
      correct: true,
      text: {
        en: 'Proxies prefer the pod with fewer calls under way, and it gets rid of its calls fastest.',
        ko: '프록시는 진행 중인 호출이 적은 파드를 고르는데, 그 파드가 호출을 가장 빨리 털어 내기 때문입니다.',
      },
      why: {
        en: 'Of two pods drawn the less busy one is taken. A pod that fails at once is never busy. Picked in turn, it would get exactly a third.',
        ko: '뽑힌 두 파드 중 덜 바쁜 쪽이 선택됩니다. 바로 실패하는 파드는 바쁠 때가 없습니다. 차례로 고르면 정확히 3분의 1을 받습니다.',
      },
    },
  ],
};

export const leastPods: Question = {
  id: 'least-pods',
  claim: 'S37',
  kind: 'numeric',
  prompt: {
    en: 'You set maxEjectionPercent to 20. How many pods must a service have before one of them may be ejected?',
    ko: 'maxEjectionPercent를 20으로 두었습니다. 파드 하나를 제외할 수 있으려면 서비스에 파드가 몇 개는 있어야 합니까?',
  },
  unit: { en: 'pods', ko: '개' },
  answer: 'fewest-pods-at-20',
  tolerance: 0.05,
  why: {
    en: 'One of five is exactly 20 %, and that is allowed. One of four is 25 %. The default of 10 % takes ten.',
    ko: '다섯 중 하나는 정확히 20%이고, 이것은 허용됩니다. 넷 중 하나는 25%입니다. 기본값 10%로는 열 개가 필요합니다.',
  },
  tooLow: {
    en: 'Too low. The pod that is to go counts: one of four is 25 %, more than 20 %.',
    ko: '너무 작습니다. 이번에 뺄 파드도 셉니다. 넷 중 하나는 25%로, 20%를 넘습니다.',
  },
  tooHigh: {
    en: 'Too high. A share that equals the limit is allowed: 100 × 1 ÷ pods must not be more than 20.',
    ko: '너무 큽니다. 한도와 같은 비율은 허용됩니다. 100 × 1 ÷ 파드 수가 20을 넘지만 않으면 됩니다.',
  },
  shownBy: { figure: 'ejectable', inputs: { percent: 0.2, pods: 5 } },
};

export const ejectionEvents: Question = {
  id: 'ejection-events',
  claim: 'S37',
  kind: 'order',
  prompt: {
    en: 'The limit is 50 %, and pod 3 stays sick. Put the events in order, the first at the top.',
    ko: '한도는 50%이고 파드 3은 계속 고장입니다. 일어나는 일을 순서대로 놓으십시오. 먼저 일어난 일이 위입니다.',
  },
  figure: 'returns',
  items: [
    {
      id: 'errors',
      text: {
        en: 'A proxy gets five errors in a row from pod 3',
        ko: '한 프록시가 파드 3에서 오류를 다섯 번 이어서 받는다',
      },
      why: {
        en: 'Within the first second: five are quickly come by.',
        ko: '1초 안에 일어납니다. 다섯 번은 금방입니다.',
      },
    },
    {
      id: 'out-30',
      text: { en: 'It ejects pod 3, for 30 s', ko: '그 프록시가 파드 3을 30초 동안 제외한다' },
      why: {
        en: 'At once. The other proxy does so after five errors of its own.',
        ko: '곧바로입니다. 다른 프록시는 자기 몫의 오류 다섯 번을 겪고 나서 제외합니다.',
      },
    },
    {
      id: 'back',
      text: { en: 'Pod 3 gets pages again, untested', ko: '파드 3이 시험 없이 다시 페이지를 받는다' },
      why: {
        en: 'At 1:00, the first sweep after its time is up. Nobody has asked whether it is well.',
        ko: '1:00, 제외 시간이 지난 뒤의 첫 점검 때입니다. 나았는지는 아무도 묻지 않았습니다.',
      },
    },
    {
      id: 'again',
      text: { en: 'Five more pages of each proxy fail', ko: '프록시마다 페이지 다섯 건이 또 실패한다' },
      why: { en: 'It is still sick, so five in a row come at once.', ko: '아직 고장이어서 다섯 번이 바로 이어집니다.' },
    },
    {
      id: 'out-60',
      text: { en: 'Pod 3 is out, for 60 s', ko: '파드 3이 60초 동안 빠진다' },
      why: {
        en: 'Every further ejection is one base time longer.',
        ko: '제외가 거듭될 때마다 기본 시간만큼 길어집니다.',
      },
    },
  ],
  shownBy: { figure: 'returns', atMs: 61_000 },
};

export const nowhereToGo: Question = {
  id: 'nowhere-to-go',
  claim: 'S37',
  kind: 'single',
  prompt: {
    en: 'A database that all three pods use fails half of the time, from 0:20 to 0:40. The limit is 100 %. When are pages answered again?',
    ko: '세 파드가 함께 쓰는 데이터베이스가 0:20부터 0:40까지 절반씩 실패합니다. 한도는 100%입니다. 페이지는 언제부터 다시 응답을 받습니까?',
  },
  figure: 'all-sick',
  options: [
    {
      id: 'at-sweep',
      correct: true,
      text: { en: 'When the ejections run out, at the sweep at 1:00.', ko: '제외 시간이 끝나는 1:00의 점검 때부터' },
      why: {
        en: 'Ejections end by the clock. Twenty seconds of trouble have become forty.',
        ko: '제외는 시간이 되어야 끝납니다. 20초짜리 문제가 40초가 되었습니다.',
      },
    },
    {
      id: 'at-repair',
      correct: false,
      text: { en: 'At 0:40, when the database is well again.', ko: '데이터베이스가 낫는 0:40부터' },
      why: {
        en: 'At 0:45 not one page is answered. No proxy sends a call, so none can notice that the pods are well.',
        ko: '0:45에 응답을 받는 페이지는 하나도 없습니다. 호출을 보내는 프록시가 없으니 파드가 나았다는 것도 알 수 없습니다.',
      },
      refutedBy: { figure: 'all-sick', atMs: 45_000 },
    },
    {
      id: 'never-stopped',
      correct: false,
      text: { en: 'They never stop: half of them succeed throughout.', ko: '멈춘 적이 없고 내내 절반은 성공합니다' },
      why: {
        en: 'That would be so without outlier detection. At 0:34 both proxies have ejected all three pods.',
        ko: '이상치 감지가 없었다면 그랬을 것입니다. 0:34에는 두 프록시 모두 세 파드를 다 제외했습니다.',
      },
      refutedBy: { figure: 'all-sick', atMs: 34_000 },
    },
  ],
};

export const whoRefuses: Question = {
  id: 'who-refuses',
  claim: 'S37',
  kind: 'pickOnGraph',
  prompt: {
    en: 'It is 0:45, the fault is over, and every page fails. Pick the component beside which they are turned away.',
    ko: '0:45입니다. 결함은 끝났는데 모든 페이지가 실패합니다. 페이지가 거절되는 곳의 구성 요소를 고르십시오.',
  },
  moment: { figure: 'all-sick', atMs: 45_000 },
  options: [
    {
      id: 'Client',
      correct: false,
      text: { en: 'Client', ko: '클라이언트' },
      why: {
        en: 'The clients send as many requests as ever, and each gets an answer: 503.',
        ko: '클라이언트는 여느 때만큼 요청을 보내고, 모두 503이라는 답을 받습니다.',
      },
      refutedBy: { figure: 'all-sick', atMs: 45_000 },
    },
    {
      id: 'Shop',
      correct: true,
      text: { en: 'Shop', ko: '쇼핑몰' },
      why: {
        en: 'Its proxies have ejected every pod. They answer “no healthy upstream” themselves, without sending anything.',
        ko: '쇼핑몰의 프록시들이 모든 파드를 제외했습니다. 아무것도 보내지 않고 “정상 업스트림 없음”이라고 직접 답합니다.',
      },
    },
    {
      id: 'Stock',
      correct: false,
      text: { en: 'Stock', ko: '재고' },
      why: {
        en: 'Stock is well and idle. Nothing reaches it that it could refuse.',
        ko: '재고 서비스는 다 나았고 놀고 있습니다. 거절할 것도 도착하지 않습니다.',
      },
      refutedBy: { figure: 'all-sick', atMs: 42_000 },
    },
  ],
};
