/**
 * What the memory setting does to the time and the price of an invocation: processor work gets faster up to one vCPU,
 * waiting does not, and both are paid for by the gigabyte.
 */
import type { Calculation } from '@/content/calculation';

/** One vCPU (AWS Lambda quotas page, 2026). */
const oneProcessorMb = 1_769;
/** us-east-1 and Seoul alike, x86, first tier, as of 2026-10. */
const usdPerGbSecond = 0.0000166667;
const usdPerMillionRequests = 0.2;

const settings = [128, 192, 256, 384, 512, 768, 1_024, 1_280, 1_536, 1_769, 2_048, 2_560, 3_008];

const timeMs = (memoryMb: number, workMs: number, waitMs: number) =>
  waitMs + workMs / Math.min(memoryMb / oneProcessorMb, 1);

const usdPerMillion = (memoryMb: number, ms: number) =>
  usdPerMillionRequests + (memoryMb / 1_024) * (ms / 1_000) * usdPerGbSecond * 1_000_000;

export const calculation: Calculation = {
  id: 'memory',
  title: {
    en: 'More memory is also more processor, up to a point.',
    ko: '메모리를 늘리면 프로세서도 늘어납니다. 다만 한계가 있습니다.',
  },
  lookFor: {
    en: 'Where is the line flat, and why not everywhere?',
    ko: '선은 어디에서 평평하고, 왜 끝까지 평평하지 않습니까?',
  },
  caption: {
    en: 'The price of a million invocations by memory setting. With work alone, twice the memory costs the same and takes half the time, up to one vCPU. Beyond that, code that uses one thread pays for what it cannot use. Waiting never gets faster, so every further MB is also paid for while the function waits.',
    ko: '메모리 설정에 따른 호출 100만 건의 값입니다. 계산만 하는 함수라면 메모리를 두 배로 늘려도 값은 같고 시간은 절반이 됩니다. 1 vCPU까지는 그렇습니다. 그 뒤로는 스레드 하나만 쓰는 코드가 쓰지도 못하는 몫의 값을 냅니다. 기다리는 시간은 줄지 않으므로, 메모리를 늘리면 기다리는 동안의 값도 늘어납니다.',
  },
  inputs: [
    {
      id: 'work',
      label: { en: 'Work, on one vCPU', ko: '1 vCPU에서 계산하는 시간' },
      format: 'ms',
      stops: [5, 10, 20, 40, 80, 160, 320],
      initial: 40,
    },
    {
      id: 'wait',
      label: { en: 'Waiting for others', ko: '다른 곳을 기다리는 시간' },
      format: 'ms',
      stops: [0, 10, 20, 50, 100, 200, 500],
      initial: 50,
    },
    {
      id: 'memory',
      label: { en: 'Memory', ko: '메모리' },
      format: 'mb',
      stops: settings,
      initial: 1_024,
    },
  ],
  x: {
    label: { en: 'memory', ko: '메모리' },
    format: 'mb',
    scale: 'linear',
    values: settings,
    ticks: [128, 1_024, 1_769, 3_008],
  },
  y: { label: { en: 'price of a million invocations', ko: '호출 100만 건의 값' }, format: 'usd', scale: 'linear' },
  lines: [
    { id: 'all', label: { en: 'work and waiting', ko: '계산과 대기' } },
    { id: 'work', label: { en: 'work alone', ko: '계산만' } },
  ],
  readings: [
    { id: 'memory', label: { en: 'memory', ko: '메모리' }, format: 'mb' },
    { id: 'time', label: { en: 'one invocation takes', ko: '호출 하나의 시간' }, format: 'ms' },
    { id: 'price', label: { en: 'a million cost', ko: '100만 건의 값' }, format: 'usd' },
  ],
  mark: 'memory',
  assumes: [
    {
      en: 'Time = waiting + work ÷ (memory ÷ 1,769 MB), with at most one vCPU: one thread. AWS Lambda quotas page, 2026.',
      ko: '시간 = 기다림 + 계산 ÷ (메모리 ÷ 1,769MB)이며, 스레드가 하나이므로 1 vCPU까지만 빨라집니다. AWS Lambda 할당량 페이지, 2026년.',
    },
    {
      en: '$0.0000166667 per GB-second and $0.20 per million requests: x86, first tier, us-east-1 and Seoul, as of 2026-10.',
      ko: 'GB-초당 $0.0000166667, 요청 100만 건당 $0.20. x86 첫 구간, us-east-1과 서울 공통, 2026-10 기준.',
    },
    {
      en: 'Left out: INIT, the free tier, work on several threads, and programs that fail without enough memory.',
      ko: '다루지 않은 것: INIT, 프리 티어, 여러 스레드로 하는 계산, 메모리가 모자라 실패하는 프로그램.',
    },
  ],
  calculate: ({ work = 0, wait = 0, memory = 0 }) => ({
    lines: {
      all: settings.map((mb) => usdPerMillion(mb, timeMs(mb, work, wait))),
      work: settings.map((mb) => usdPerMillion(mb, timeMs(mb, work, 0))),
    },
    readings: {
      memory,
      time: timeMs(memory, work, wait),
      price: usdPerMillion(memory, timeMs(memory, work, wait)),
    },
  }),
};
