/**
 * Questions about money: what memory does to it, and when ready environments pay.
 */
import type { Question } from '@/content/model';

export const memoryPrice: Question = {
  id: 'memory-price',
  claim: 'S19',
  kind: 'multiple',
  prompt: {
    en: 'A function computes for 40 ms on one vCPU, with one thread, and waits 50 ms for others. You raise its memory from 1,769 to 3,008 MB. What is true?',
    ko: '어떤 함수가 1 vCPU에서 스레드 하나로 40ms를 계산하고, 50ms 동안 다른 곳을 기다립니다. 메모리를 1,769MB에서 3,008MB로 늘립니다. 맞는 것을 고르십시오.',
  },
  options: [
    {
      id: 'dearer',
      correct: true,
      text: { en: 'It costs more per invocation.', ko: '호출마다 값이 더 든다.' },
      why: {
        en: 'The same time × more memory.',
        ko: '같은 시간 × 더 많은 메모리입니다.',
      },
    },
    {
      id: 'faster',
      correct: false,
      text: { en: 'It gets faster.', ko: '더 빨라진다.' },
      why: {
        en: '90 ms, as with 1,769 MB: a second processor is of no use to one thread.',
        ko: '1,769MB일 때와 같은 90ms입니다. 스레드가 하나면 두 번째 프로세서는 쓸모가 없습니다.',
      },
      refutedBy: { figure: 'memory', inputs: { work: 40, wait: 50, memory: 3_008 } },
    },
    {
      id: 'wait-paid',
      correct: true,
      text: { en: 'The waiting gets dearer, too.', ko: '기다리는 시간의 값도 비싸진다.' },
      why: {
        en: 'Every millisecond is billed with the memory configured, whatever happens in it.',
        ko: '무엇을 하든 1ms마다 설정한 메모리만큼 값을 냅니다.',
      },
    },
    {
      id: 'same-price',
      correct: false,
      text: { en: 'The price stays, because it runs for a shorter time.', ko: '실행 시간이 줄어 값은 그대로다.' },
      why: {
        en: 'That holds below one vCPU and for work alone. Here a million go from $2.79 to $4.61.',
        ko: '1 vCPU보다 작고 계산만 할 때의 이야기입니다. 여기서는 100만 건이 $2.79에서 $4.61로 오릅니다.',
      },
      refutedBy: { figure: 'memory', inputs: { work: 40, wait: 50, memory: 3_008 } },
    },
  ],
};

export const breakEven: Question = {
  id: 'break-even',
  claim: 'S19',
  kind: 'single',
  prompt: {
    en: 'Your provisioned environments in Seoul are busy for 90 % of the time. Do they save money against on demand?',
    ko: '서울 리전에 프로비저닝한 환경이 시간의 90% 동안 바쁩니다. 온디맨드보다 돈이 덜 듭니까?',
  },
  options: [
    {
      id: 'never',
      correct: true,
      text: { en: 'No. There they buy time, not money.', ko: '아니요. 거기서는 돈이 아니라 시간을 삽니다.' },
      why: {
        en: 'The break-even is at 109 %, as of 2026-10. They may be worth it all the same.',
        ko: '2026-10 기준으로 손익분기가 109%입니다. 그래도 값어치는 할 수 있습니다.',
      },
    },
    {
      id: 'yes-60',
      correct: false,
      text: { en: 'Yes, from 60 % on they do.', ko: '네. 60%를 넘으면 이득입니다.' },
      why: {
        en: 'That is us-east-1. In Seoul the line of provisioned environments is above on demand everywhere.',
        ko: '그것은 us-east-1입니다. 서울에서는 프로비저닝한 선이 언제나 온디맨드보다 위에 있습니다.',
      },
      refutedBy: { figure: 'break-even', inputs: { environments: 10, memory: 1_024, busy: 0.9 } },
    },
    {
      id: 'yes-always',
      correct: false,
      text: { en: 'Yes, a commitment is always cheaper.', ko: '네. 약정은 언제나 더 쌉니다.' },
      why: {
        en: 'It is no commitment. You pay for the time held, and idle time is the dearest: at 10 % busy it costs several times as much.',
        ko: '약정이 아닙니다. 보유한 시간만큼 값을 내고, 쉬는 시간이 가장 아깝습니다. 10%만 바쁘면 몇 배가 듭니다.',
      },
      refutedBy: { figure: 'break-even', inputs: { environments: 10, memory: 1_024, busy: 0.1 } },
    },
  ],
};
