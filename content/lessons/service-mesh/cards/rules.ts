/**
 * Cards about rules: where they stand, and how a change of them travels.
 */
import type { CardVariant, ReviewCard } from '@/content/review';
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import { callsToB, checkoutFailed, checkoutThatFailed, dies, pushRun } from './shared';

const wrong = callsToB(20_000, { timeoutMs: 60 });
const right = (atMs: number): Intervention => callsToB(atMs, { timeoutMs: 1_000 });

export const changeOnItsWay: ReviewCard = {
  id: 'change-on-its-way',
  concept: { en: 'A change is in force when the last proxy has it', ko: '설정은 마지막 프록시가 받은 때부터 적용' },
  questions: ['path-of-a-change', 'undo'],
  part: 'push',
  ...pushRun,
  prompt: {
    en: 'A has six replicas, and the control plane tells one proxy each second. At 0:20 somebody sets the time-out of calls to B to 60 ms, less than most payments take. {what}. How many checkouts fail from 0:40 on?',
    ko: 'A의 복제본은 여섯이고, 컨트롤 플레인은 1초에 프록시 하나씩 알립니다. 0:20에 누군가 B 호출의 타임아웃을 결제 처리 대부분보다 짧은 60ms로 바꿉니다. {what}. 0:40부터 결제는 얼마나 실패합니까?',
  },
  value: checkoutFailed,
  measures: checkoutThatFailed,
  answer: {
    kind: 'single',
    writes: 'percent',
    options: [
      { id: 'none', text: { en: 'Practically none.', ko: '거의 실패하지 않습니다' }, from: 0, below: 0.03 },
      { id: 'third', text: { en: 'About a third.', ko: '3분의 1쯤' }, from: 0.24, below: 0.48 },
      { id: 'most', text: { en: 'More than half.', ko: '절반 넘게' }, from: 0.55, below: 1.1 },
    ],
  },
  variants: [
    {
      id: 'dies-halfway',
      interventions: [wrong, dies(23_500), right(30_000)],
      words: {
        what: {
          en: 'At 0:23.5 the control plane dies, and at 0:30 the time-out is put right',
          ko: '0:23.5에 컨트롤 플레인이 꺼지고, 0:30에 타임아웃을 바로잡습니다',
        },
      },
    },
    {
      id: 'undone',
      interventions: [wrong, right(30_000)],
      words: { what: { en: 'At 0:30 it is put right', ko: '0:30에 바로잡습니다' } },
    },
    {
      id: 'undone-too-late',
      interventions: [wrong, dies(29_000), right(30_000)],
      words: {
        what: {
          en: 'At 0:29 the control plane dies, and at 0:30 the time-out is put right',
          ko: '0:29에 컨트롤 플레인이 꺼지고, 0:30에 타임아웃을 바로잡습니다',
        },
      },
    },
    {
      id: 'dead-before',
      interventions: [dies(19_000), wrong],
      words: {
        what: {
          en: 'The control plane has been down since 0:19, and nobody puts the time-out right',
          ko: '컨트롤 플레인은 0:19부터 꺼져 있고, 타임아웃은 아무도 바로잡지 않습니다',
        },
      },
    },
  ],
  why: {
    en: 'Each proxy works by what it was told last, the mistake as well as the correction. Who has been told of neither goes on as before.',
    ko: '프록시는 실수든 바로잡은 것이든 마지막으로 들은 대로 일합니다. 어느 쪽도 듣지 못한 프록시는 전처럼 일합니다.',
  },
};

function timeOutVariant(timeoutMs: number, text: { readonly en: string; readonly ko: string }): CardVariant {
  return { id: `time-out-${timeoutMs}`, interventions: [callsToB(20_000, { timeoutMs })], words: { timeOut: text } };
}

export const rulesBesideTheCode: ReviewCard = {
  id: 'rules-beside-the-code',
  concept: { en: 'Rules stand beside the code', ko: '코드 곁에 있는 규칙' },
  questions: ['where-is-the-code', 'data-planes'],
  part: 'where',
  ...pushRun,
  prompt: {
    en: 'A and B run with sidecars. At 0:20 somebody changes one line of the mesh’s configuration: the time-out of calls from A to B, which was 1 s, becomes {timeOut}. Neither service is built or restarted. A call takes 90 ms at the median. How many checkouts fail from 0:40 on?',
    ko: 'A와 B는 사이드카와 함께 돕니다. 0:20에 누군가 메시 설정을 한 줄 바꿉니다. 1초였던 A→B 호출의 타임아웃이 {timeOut}가 됩니다. 어느 서비스도 다시 빌드하거나 재시작하지 않습니다. 호출 한 번은 중앙값으로 90ms 걸립니다. 0:40부터 결제는 얼마나 실패합니까?',
  },
  value: checkoutFailed,
  measures: checkoutThatFailed,
  answer: {
    kind: 'single',
    writes: 'percent',
    options: [
      { id: 'none', text: { en: 'Practically none.', ko: '거의 실패하지 않습니다' }, from: 0, below: 0.03 },
      { id: 'some', text: { en: 'Between a tenth and a half.', ko: '10분의 1에서 절반 사이' }, from: 0.1, below: 0.5 },
      { id: 'most', text: { en: 'More than half.', ko: '절반 넘게' }, from: 0.5, below: 1.1 },
    ],
  },
  variants: [
    timeOutVariant(50, { en: '50 ms', ko: '50ms' }),
    timeOutVariant(400, { en: '400 ms', ko: '400ms' }),
    timeOutVariant(110, { en: '110 ms', ko: '110ms' }),
    timeOutVariant(2_000, { en: '2 s', ko: '2초' }),
  ],
  why: {
    en: 'The proxies beside A hold the rule and are told of the change while A runs. A library would have to be deployed with A again.',
    ko: '규칙은 A 곁의 프록시가 갖고 있고, A가 도는 동안 바뀐 것을 듣습니다. 라이브러리였다면 A를 다시 배포해야 합니다.',
  },
};
