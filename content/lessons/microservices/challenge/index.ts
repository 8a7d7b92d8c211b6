/**
 * The challenge of the lesson: replace a contract in three releases without a failed request, on a fixed number of
 * replicas.
 */
import type { LessonChallenge } from '@/content/model';
import file from './challenge.json';
import { hints } from './hints';

const begin = (release: 0 | 1 | 2) => `faults[${release}].atMs`;
const missing = (release: 0 | 1 | 2) => `faults[${release}].maxUnavailable`;
const wait = (service: 'A' | 'B') => `components.${service}.preStopMs`;
const replicas = (service: 'A' | 'B') => `components.${service}.replicas`;

/** Nobody missing, and time for requests that are on their way. */
const careful = {
  [missing(0)]: 0,
  [missing(1)]: 0,
  [missing(2)]: 0,
  [wait('A')]: 1_000,
  [wait('B')]: 1_000,
};

export const challenge: LessonChallenge = {
  id: 'nobody-notices',
  title: { en: 'Nobody notices', ko: '아무도 모르게' },
  brief: [
    {
      en: 'Prices get a new contract, in three releases: B gives both contracts, A asks for the new one, B drops the old one. A colleague has set them all to 0:20, and one request in forty fails.',
      ko: '가격의 계약을 세 번의 배포로 바꿉니다. B가 두 계약을 모두 제공하고, A가 새 계약을 요구하고, B가 옛 계약을 뺍니다. 동료가 세 배포를 모두 0:20으로 잡아 두었더니 요청 마흔 건 중 한 건이 실패합니다.',
    },
    {
      en: 'Bring all three out by the end of the run without a failed request, also in a rush with a third more customers. You decide when each release begins, how many replicas it may take away at a time, and how long a replica that ends still takes requests. A and B have eight replicas together, and get no more.',
      ko: '손님이 3분의 1 더 몰리는 때에도 실패하는 요청 없이, 실행이 끝나기 전에 세 배포를 모두 마치십시오. 정할 수 있는 것은 배포마다 시작하는 때, 한꺼번에 몇 개까지 모자라도 되는지, 종료할 복제본이 얼마나 더 요청을 받을지입니다. A와 B의 복제본은 합쳐서 여덟 개이고, 더 받을 수 없습니다.',
    },
  ],
  file,
  knobs: [
    { path: begin(0), label: { en: 'B gives both: begins at', ko: 'B가 둘 다 제공: 시작' } },
    { path: begin(1), label: { en: 'A asks for 2: begins at', ko: 'A가 2를 요구: 시작' } },
    { path: begin(2), label: { en: 'B drops 1: begins at', ko: 'B가 1을 뺌: 시작' } },
    { path: missing(0), label: { en: 'B gives both: may be missing', ko: 'B가 둘 다 제공: 모자라도 되는 수' } },
    { path: missing(1), label: { en: 'A asks for 2: may be missing', ko: 'A가 2를 요구: 모자라도 되는 수' } },
    { path: missing(2), label: { en: 'B drops 1: may be missing', ko: 'B가 1을 뺌: 모자라도 되는 수' } },
    { path: wait('A'), label: { en: 'preStop wait of A', ko: 'A의 preStop 대기' } },
    { path: wait('B'), label: { en: 'preStop wait of B', ko: 'B의 preStop 대기' } },
    { path: replicas('A'), label: { en: 'Replicas of A', ko: 'A의 복제본' } },
    { path: replicas('B'), label: { en: 'Replicas of B', ko: 'B의 복제본' } },
  ],
  trySeeds: [11, 12, 13],
  startAtMs: 18_000,
  inkClass: 'order',
  hints,
  reference: {
    id: 'three-steps-with-care',
    set: { ...careful, [begin(0)]: 15_000, [begin(1)]: 42_000, [begin(2)]: 83_000 },
    why: {
      en: 'Each step begins when the one before has gone all the way. No replica is missing meanwhile, and one that ends still takes what is on its way.',
      ko: '단계마다 앞 단계가 완전히 끝난 뒤에 시작합니다. 그동안 모자라는 복제본이 없고, 종료하는 복제본도 오고 있던 요청은 받습니다.',
    },
  },
  lazy: [
    {
      id: 'careful-together',
      set: careful,
      why: {
        en: 'However carefully each is rolled out: at the same moment, A asks for what B does not give yet, or no longer.',
        ko: '아무리 조심해서 배포해도 같은 순간이라면, A는 B가 아직 제공하지 않거나 이미 빼 버린 것을 요구합니다.',
      },
    },
    {
      id: 'caller-first',
      set: { ...careful, [begin(1)]: 15_000, [begin(0)]: 60_000, [begin(2)]: 85_000 },
      why: {
        en: 'A asks for contract 2 while nobody gives it: orders fail for most of a minute.',
        ko: '아무도 계약 2를 제공하지 않는데 A가 요구합니다. 1분 가까이 주문이 실패합니다.',
      },
    },
    {
      id: 'steps-all-at-once',
      set: {
        ...careful,
        [begin(0)]: 15_000,
        [begin(1)]: 42_000,
        [begin(2)]: 83_000,
        [missing(0)]: 4,
        [missing(1)]: 4,
        [missing(2)]: 4,
      },
      why: {
        en: 'The order is right, but each release ends all four old replicas before the new ones have started.',
        ko: '순서는 맞지만, 배포마다 새 복제본이 시작하기도 전에 옛 복제본 네 개를 모두 내립니다.',
      },
    },
    {
      id: 'more-replicas',
      set: { [replicas('A')]: 7, [replicas('B')]: 7 },
      why: {
        en: 'Fourteen replicas exceed the budget, and capacity was never what was missing.',
        ko: '복제본 14개는 예산을 넘고, 모자란 것은 애초에 용량이 아니었습니다.',
      },
    },
  ],
};
