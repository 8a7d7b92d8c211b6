/**
 * Cards about what is paid for: what is held in an idle month, and how much of an instance is used.
 */
import type { CardVariant, ReviewCard } from '@/content/review';
import type { Text } from '@/content/text';
import { beside, shopKept } from '../scenario';
import { configure, duringBurst, plain, slow } from './shared';

const withCache: Text = {
  en: 'the gateway has a cache of 0.5 GB, at 0.02 dollars an hour',
  ko: '게이트웨이에는 시간당 0.02달러인 0.5GB 캐시가 있습니다',
};
const withoutCache: Text = { en: 'the gateway has no cache', ko: '게이트웨이에는 캐시가 없습니다' };

function heldVariant(kept: number, cache: '0.5' | null): CardVariant {
  return {
    id: `${kept}-kept-cache-${cache ?? 'none'}`,
    interventions: [
      configure('catalog', { provisionedConcurrency: kept }),
      ...(cache === null ? [configure('api', { cacheSizeGb: null })] : []),
    ],
    words: { kept: plain(kept), cache: cache === null ? withoutCache : withCache },
  };
}

export const idleFloor: ReviewCard = {
  id: 'idle-floor',
  concept: { en: 'What is held is paid for', ko: '붙들어 둔 것에는 요금이 나옴' },
  questions: ['idle-items', 'kept-bill', 'meters'],
  part: 'idle-bill',
  scenario: shopKept,
  durationMs: 180_000,
  warmUpMs: 122_000,
  prompt: {
    en: 'Nobody comes for 30 days. Environments of 1 GB kept ready: {kept}, at 0.0000041667 dollars per GB-second; {cache}. What does the month cost?',
    ko: '30일 동안 아무도 오지 않습니다. 준비해 두는 1GB짜리 실행 환경은 {kept}개이고 GB-초당 0.0000041667달러이며, {cache}. 한 달 요금은 얼마입니까?',
  },
  value: { path: 'cost.usdPerMonth' },
  measures: { en: 'dollars for a month without a request', ko: '요청 없는 한 달의 요금(달러)' },
  answer: { kind: 'numeric', unit: { en: 'dollars', ko: '달러' }, tolerance: 0.04 },
  variants: [heldVariant(4, '0.5'), heldVariant(2, null), heldVariant(16, '0.5'), heldVariant(5, null)],
  why: {
    en: 'A month has 2,592,000 seconds, so one environment of 1 GB makes 10.80 dollars. 720 hours of the cache make 14.40. Nothing else of this shop is billed while nobody comes.',
    ko: '한 달은 2,592,000초이므로 1GB짜리 하나가 10.80달러입니다. 캐시는 720시간에 14.40달러입니다. 아무도 오지 않으면 이 쇼핑몰에서 그 밖에 나오는 요금은 없습니다.',
  },
};

function timeVariant(factor: number, timeMs: number): CardVariant {
  return {
    id: `takes-${timeMs}`,
    interventions: [slow('servers', factor)],
    words: { time: { en: `${timeMs} ms`, ko: `${timeMs}ms` } },
  };
}

export const useOfInstances: ReviewCard = {
  id: 'use-of-instances',
  concept: { en: 'Instances cost by the hour, used or not', ko: '쓰든 안 쓰든 시간으로 내는 인스턴스' },
  questions: ['when-instances-win'],
  part: 'beside',
  scenario: beside,
  ...duringBurst,
  prompt: {
    en: 'Two instances serve four requests at a time each. 40 requests per second come, and each takes about {time}. How much of what is paid for is in use, in percent?',
    ko: '인스턴스 두 대가 저마다 요청 네 건을 동시에 처리합니다. 초당 40건이 오고, 한 건에 {time}쯤 걸립니다. 요금을 내는 자리 중 몇 퍼센트가 쓰입니까?',
  },
  value: { path: 'services[servers].utilization', times: 100 },
  measures: { en: 'percent of the places in use', ko: '쓰인 자리의 비율(%)' },
  answer: { kind: 'numeric', unit: { en: '%', ko: '%' }, tolerance: 0.13 },
  variants: [timeVariant(0.5, 80), timeVariant(0.25, 40), timeVariant(1, 160), timeVariant(0.75, 120)],
  why: {
    en: 'Requests under way = rate × time, divided by the eight places. A function would be paid for just these; instances are paid for with all eight, day and night.',
    ko: '진행 중인 요청 수 = 요청률 × 시간이고, 이를 자리 8개로 나눕니다. 함수라면 이만큼만 내고, 인스턴스라면 밤낮으로 자리 8개 값을 냅니다.',
  },
};
