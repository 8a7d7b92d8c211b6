/**
 * What copies cost in memory: copies of the whole shop against copies of search alone.
 */
import type { Calculation } from '@/content/calculation';

const rates = Array.from({ length: 39 }, (_, index) => 5 + 2.5 * index);

/** Limits of the scenarios: a copy of the shop; and what a service needs beyond what each process needs, in MB. */
const shopMb = 1_024;
const ownMb = 256;
/** Threads of a copy that may be in use on average, and what the other modules use of them. */
const usable = 0.7 * 8;
const otherThreads = 2.2;
const otherCopies = 8;
/** On 2026-06-17, for Linux on x86 in us-east-1 (AWS Fargate), and hours in a month. */
const usdPerGbHour = 0.004445;
const hours = 730;

const copies = (threads: number) => Math.max(2, Math.ceil(threads / usable));
const monthUsd = (mb: number) => (mb / 1_024) * usdPerGbHour * hours;

const monolithMb = (rate: number, seconds: number) => shopMb * copies(rate * seconds + otherThreads);
const servicesMb = (rate: number, seconds: number, processMb: number) =>
  (processMb + ownMb) * (otherCopies + copies(rate * seconds));

export const calculation: Calculation = {
  id: 'memory',
  title: { en: 'Copies of all, or copies of one.', ko: '통째로 복제하거나, 하나만 복제하거나' },
  lookFor: { en: 'From which rate on do five services need less?', ko: '어느 빈도부터 다섯 서비스가 더 적게 듭니까?' },
  caption: {
    en: 'Each step of the solid line is another copy of the whole shop. Each step of the dashed line is another copy of search alone; but the dashed line begins higher, because ten processes stand there before anybody searches.',
    ko: '실선이 한 단 오를 때마다 쇼핑몰 전체가 하나 더 복제됩니다. 점선은 한 단에 검색만 하나 더 복제됩니다. 다만 아무도 검색하지 않아도 프로세스 열 개가 떠 있으므로 더 높은 곳에서 시작합니다.',
  },
  inputs: [
    {
      id: 'time',
      label: { en: 'A search holds a thread', ko: '검색 하나가 스레드를 쓰는 시간' },
      format: 'ms',
      stops: [70, 200, 400, 700, 1_300],
      initial: 700,
    },
    {
      id: 'process',
      label: { en: 'Each process needs for itself', ko: '프로세스마다 드는 메모리' },
      format: 'mb',
      stops: [50, 100, 200, 400],
      initial: 200,
    },
  ],
  x: {
    label: { en: 'searches', ko: '검색 빈도' },
    format: 'perSecond',
    scale: 'linear',
    values: rates,
    ticks: [15, 40, 70, 100],
  },
  y: { label: { en: 'memory', ko: '메모리' }, format: 'mb', scale: 'linear' },
  lines: [
    { id: 'monolith', label: { en: 'copies of the whole shop', ko: '쇼핑몰 전체를 복제' } },
    { id: 'services', label: { en: 'five services, copies of search', ko: '다섯 서비스에서 검색만 복제' } },
  ],
  readings: [
    {
      id: 'crossing',
      label: { en: 'five services need less from', ko: '다섯 서비스가 더 적게 드는 빈도' },
      format: 'perSecond',
    },
    {
      id: 'monolithUsd',
      label: {
        en: 'the whole shop, at 15 searches per second, each month',
        ko: '검색이 초당 15건일 때 쇼핑몰 전체, 한 달',
      },
      format: 'usd',
    },
    {
      id: 'servicesUsd',
      label: {
        en: 'five services, at 15 searches per second, each month',
        ko: '검색이 초당 15건일 때 다섯 서비스, 한 달',
      },
      format: 'usd',
    },
  ],
  mark: 'crossing',
  assumes: [
    {
      en: 'Copies = threads ÷ (8 × 70 %), at least two of everything. Threads = searches per second × time; the other modules use 2.2. A copy of the shop gets 1,024 MB, a copy of a service what a process needs for itself and 256 MB.',
      ko: '복제본 수 = 스레드 수 ÷ (8 × 70%)이고 무엇이든 둘 이상입니다. 스레드 수 = 초당 검색 수 × 시간이고, 다른 모듈이 2.2개를 씁니다. 쇼핑몰 복제본 하나에 1,024MB, 서비스 복제본 하나에는 프로세스마다 드는 메모리에 256MB를 더합니다.',
    },
    {
      en: 'Memory only, at $0.004445 per GB and hour (AWS Fargate, Linux on x86, us-east-1, 2026-06-17), 730 hours. Left out: processors, the database, load balancers, and the people who run ten processes instead of two.',
      ko: '메모리만 셈했고 GB·시간당 $0.004445(AWS Fargate, x86 Linux, us-east-1, 2026-06-17), 한 달 730시간입니다. 프로세서, 데이터베이스, 로드 밸런서, 프로세스를 둘이 아니라 열 개 운영하는 사람의 비용은 뺐습니다.',
    },
  ],
  calculate: ({ time = 0, process = 0 }) => {
    const seconds = time / 1_000;
    const whole = rates.map((rate) => monolithMb(rate, seconds));
    const parts = rates.map((rate) => servicesMb(rate, seconds, process));
    // The steps may cross more than once: what counts is from where on it stays so.
    const from = rates.findLastIndex((_, index) => (parts[index] ?? 0) >= (whole[index] ?? 0)) + 1;
    return {
      lines: { monolith: whole, services: parts },
      readings: {
        crossing: rates[from] ?? Number.NaN,
        monolithUsd: monthUsd(monolithMb(15, seconds)),
        servicesUsd: monthUsd(servicesMb(15, seconds, process)),
      },
    };
  },
};
