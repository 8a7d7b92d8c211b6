/**
 * Questions that compare the shop in one process with the shop as five services.
 */
import type { Question } from '@/content/model';

export const halfDone: Question = {
  id: 'half-done',
  claim: 'S39',
  kind: 'numeric',
  prompt: {
    en: 'Five services. Ten checkouts per second reserve stock and then pay, each step in a transaction of its own. Payment fails for one in five, and nobody undoes anything. About how many checkouts are half done after 90 seconds?',
    ko: '다섯 서비스입니다. 초당 10건의 결제가 재고를 확보한 뒤 돈을 내는데, 단계마다 트랜잭션이 따로입니다. 결제 처리는 다섯 번에 한 번 실패하고, 되돌리는 사람은 없습니다. 90초 뒤 절반만 끝난 결제는 몇 건쯤입니까?',
  },
  unit: { en: 'checkouts', ko: '건' },
  answer: 'services-payment-half-done',
  tolerance: 0.2,
  why: {
    en: '10 per second × 90 s × 1/5 is 180. In one process with one transaction it is none, because what is not committed is thrown away.',
    ko: '초당 10건 × 90초 × 1/5은 180건입니다. 한 프로세스에서 트랜잭션 하나로 하면 한 건도 없습니다. 커밋하지 않은 것은 버려지기 때문입니다.',
  },
  tooLow: {
    en: 'Too low. Every failed payment leaves stock behind that was committed before it.',
    ko: '너무 작습니다. 실패한 결제 처리마다 그보다 먼저 커밋된 재고가 남습니다.',
  },
  tooHigh: {
    en: 'Too high. Four of five checkouts come to their end, and leave nothing half done.',
    ko: '너무 큽니다. 다섯 건 중 네 건은 끝까지 가므로 절반만 남지 않습니다.',
  },
  shownBy: {
    figure: 'services',
    atMs: 34_000,
    interventions: [{ atMs: 20_000, target: 'payment', kind: 'errors', rate: 0.2, answerAfterMs: null }],
  },
};

export const fiveParts: Question = {
  id: 'five-parts',
  claim: 'S39',
  kind: 'single',
  prompt: {
    en: 'Five services each work 99 % of the time, independently. How often does a request succeed that needs all five?',
    ko: '서비스 다섯 개가 서로 무관하게 저마다 99%의 시간 동안 동작합니다. 다섯이 모두 필요한 요청은 얼마나 자주 성공합니까?',
  },
  options: [
    {
      id: 'product',
      correct: true,
      text: { en: 'About 95 % of the time.', ko: '95%쯤' },
      why: { en: '0.99 multiplied by itself five times is 0.951.', ko: '0.99를 다섯 번 곱하면 0.951입니다.' },
    },
    {
      id: 'weakest',
      correct: false,
      text: { en: '99 %: a chain is as strong as its weakest link.', ko: '99%. 사슬은 가장 약한 고리만큼 강하다.' },
      why: {
        en: 'The five fail at different times, so their bad times add up.',
        ko: '다섯은 서로 다른 때에 실패하므로 나쁜 시간이 더해집니다.',
      },
      refutedBy: { figure: 'in-series', inputs: { each: 0.99, parts: 5 } },
    },
    {
      id: 'redundant',
      correct: false,
      text: { en: 'More than 99 %: five can stand in for each other.', ko: '99%보다 높다. 다섯이 서로를 대신한다.' },
      why: {
        en: 'Payment cannot stand in for search. Copies of the same part help; different parts do not.',
        ko: '결제 처리가 검색을 대신할 수는 없습니다. 같은 부분의 복제본은 도움이 되지만 다른 부분은 아닙니다.',
      },
      refutedBy: { figure: 'in-series', inputs: { each: 0.99, parts: 5 } },
    },
  ],
};

export const lessMemory: Question = {
  id: 'less-memory',
  claim: 'S39',
  kind: 'single',
  prompt: {
    en: 'Search is hot, as in figure 4: 15 searches per second, 1.3 s each. Which shape gets by with less memory?',
    ko: '그림 4처럼 검색이 느립니다. 초당 15건이고 하나에 1.3초입니다. 메모리가 더 적게 드는 쪽은 어디입니까?',
  },
  options: [
    {
      id: 'services',
      correct: false,
      text: { en: 'Five services: they copy search alone.', ko: '다섯 서비스. 검색만 복제하기 때문이다.' },
      why: {
        en: 'Each step is smaller, but eight other processes stand there as well. At this size they still need more: 5,472 MB.',
        ko: '한 단은 낮지만 다른 프로세스 여덟 개도 떠 있습니다. 이 규모에서는 아직 더 많은 5,472MB가 듭니다.',
      },
      refutedBy: { figure: 'memory', inputs: { time: 1_300, process: 200 } },
    },
    {
      id: 'same',
      correct: false,
      text: { en: 'Both the same: four copies are four copies.', ko: '같다. 복제본 네 개는 어디서나 네 개다.' },
      why: {
        en: 'A copy of the shop has 1,024 MB, a copy of search 456 MB, and not only search is running.',
        ko: '쇼핑몰 복제본은 1,024MB, 검색 복제본은 456MB이고, 떠 있는 것은 검색만이 아닙니다.',
      },
      refutedBy: { figure: 'memory', inputs: { time: 1_300, process: 200 } },
    },
    {
      id: 'monolith',
      correct: true,
      text: { en: 'The monolith, with four whole copies.', ko: '통째로 복제본 네 개를 띄운 모놀리스' },
      why: {
        en: 'Four times 1,024 MB is 4,096 MB. From 25 such searches per second on it is the other way round.',
        ko: '1,024MB의 네 배는 4,096MB입니다. 이런 검색이 초당 25건이 되면 뒤집힙니다.',
      },
    },
  ],
};

export const whatBelongs: Question = {
  id: 'what-belongs',
  claim: 'S39',
  kind: 'match',
  prompt: { en: 'What does each of these bring along?', ko: '각각에 따라오는 것은 무엇입니까?' },
  pairs: [
    {
      id: 'module-call',
      text: { en: 'a module calls a module', ko: '모듈이 모듈을 부른다' },
      match: { en: 'the same thread goes on', ko: '같은 스레드가 계속 일한다' },
      why: { en: 'It is a call of a function.', ko: '함수 호출이기 때문입니다.' },
    },
    {
      id: 'service-call',
      text: { en: 'a service calls a service', ko: '서비스가 서비스를 부른다' },
      match: { en: 'two crossings of the network', ko: '네트워크를 두 번 건넌다' },
      why: {
        en: 'One there, one back; each takes time and can fail.',
        ko: '가고 오는 길이 하나씩이고, 저마다 시간이 걸리고 실패할 수 있습니다.',
      },
    },
    {
      id: 'copy',
      text: { en: 'one more copy of a monolith', ko: '모놀리스 복제본 하나를 더 띄운다' },
      match: { en: 'every module once more', ko: '모든 모듈이 하나씩 더 생긴다' },
      why: { en: 'The process is the unit, so all of it is copied.', ko: '단위가 프로세스이므로 통째로 복제됩니다.' },
    },
    {
      id: 'rolling',
      text: { en: 'a rolling deployment', ko: '롤링으로 배포한다' },
      match: { en: 'two versions on one database', ko: '두 버전이 한 데이터베이스를 쓴다' },
      why: {
        en: 'Old copies leave only when new ones are ready.',
        ko: '새 복제본이 준비되어야 옛 복제본이 떠나기 때문입니다.',
      },
    },
  ],
  shownBy: { figure: 'services', atMs: 33_000 },
};

export const downtime: Question = {
  id: 'downtime',
  claim: 'S39',
  kind: 'single',
  prompt: {
    en: 'Every deployment of the shop costs about nine seconds in which nobody is answered. What takes them away?',
    ko: '쇼핑몰을 배포할 때마다 9초쯤 아무도 응답을 받지 못합니다. 무엇을 하면 없어집니까?',
  },
  figure: 'deploy',
  options: [
    {
      id: 'third-copy',
      correct: false,
      text: { en: 'One copy more.', ko: '복제본을 하나 더 띄운다.' },
      why: {
        en: 'Stop-start ends all copies first, however many there are.',
        ko: '멈췄다가 시작하는 방식은 복제본이 몇 개든 먼저 모두 끝냅니다.',
      },
      refutedBy: {
        figure: 'deploy',
        atMs: 26_000,
        interventions: [{ atMs: 5_000, target: 'shop', kind: 'scale', replicas: 3 }],
      },
    },
    {
      id: 'rolling',
      correct: true,
      text: { en: 'A rolling deployment.', ko: '롤링으로 배포한다.' },
      why: {
        en: 'A new copy starts before an old one ends. In this run no request fails.',
        ko: '옛 복제본이 끝나기 전에 새 복제본이 시작합니다. 이 실행에서는 실패하는 요청이 없습니다.',
      },
    },
    {
      id: 'split',
      correct: false,
      text: { en: 'Only splitting the shop into services.', ko: '쇼핑몰을 서비스로 나누는 수밖에 없다.' },
      why: {
        en: 'A service that is stopped and started is down just as long. Fewer people notice, and that is all.',
        ko: '멈췄다가 시작하면 서비스도 똑같은 시간 동안 멈춥니다. 알아차리는 사람이 줄어들 뿐입니다.',
      },
      refutedBy: {
        figure: 'services',
        atMs: 26_000,
        interventions: [
          {
            atMs: 20_000,
            target: 'reports',
            kind: 'deploy',
            version: 'v2',
            strategy: 'stopStart',
            maxUnavailable: null,
            maxSurge: null,
            bakeMs: 0,
            canary: null,
          },
        ],
      },
    },
  ],
};
