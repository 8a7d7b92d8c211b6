/**
 * The knobs of the figures. An option says all that it changes, so that knobs may be turned in any order.
 */
import type { Action, Control } from '@/content/model';

type Choice = Control['options'][number];

function leaks(target: string, mbPerRequest: number, en: string, ko: string): Choice {
  const actions: readonly Action[] = [{ target, kind: 'leak', mbPerRequest }];
  return { id: `leak-${mbPerRequest}`, label: { en, ko }, actions };
}

/** How much each report leaves behind; `target` is the module or the service. */
export function leakOf(target: string): Control {
  return {
    id: 'leak',
    label: { en: 'Each report leaves behind', ko: '보고서마다 남는 메모리' },
    initial: 'leak-8',
    options: [leaks(target, 0, 'nothing', '없음'), leaks(target, 4, '4 MB', '4MB'), leaks(target, 8, '8 MB', '8MB')],
  };
}

const recoverShop: Action = { target: 'shop', kind: 'recover' };

export const paymentFails: Control = {
  id: 'payment',
  label: { en: 'Payment', ko: '결제 처리' },
  initial: 'healthy',
  options: [
    { id: 'healthy', label: { en: 'works', ko: '정상' }, actions: [recoverShop] },
    {
      id: 'errors',
      label: { en: 'fails 20 %', ko: '20% 실패' },
      actions: [recoverShop, { target: 'shop.payment', kind: 'errors', rate: 0.2, answerAfterMs: null }],
    },
  ],
};

function slowSearch(factor: number): Choice {
  const label = { en: `${factor}× slower`, ko: `${factor}배 느림` };
  return {
    id: `slow-${factor}`,
    label,
    actions: [recoverShop, { target: 'shop.search', kind: 'slow', factor, addedMs: 0 }],
  };
}

export const searchIs: Control = {
  id: 'search',
  label: { en: 'Search is', ko: '검색 상태' },
  initial: 'slow-20',
  options: [
    { id: 'healthy', label: { en: 'as usual', ko: '평소대로' }, actions: [recoverShop] },
    slowSearch(5),
    slowSearch(10),
    slowSearch(20),
  ],
};

function copies(replicas: number): Choice {
  const label = { en: String(replicas), ko: `${replicas}개` };
  return { id: `copies-${replicas}`, label, actions: [{ target: 'shop', kind: 'scale', replicas }] };
}

export const copiesOfShop: Control = {
  id: 'copies',
  label: { en: 'Copies of the shop', ko: '쇼핑몰 복제본' },
  initial: 'copies-4',
  options: [copies(2), copies(3), copies(4)],
};

type Deployment = Extract<Action, { kind: 'deploy' }>;

const deployment = (of: Pick<Deployment, 'version' | 'strategy' | 'maxUnavailable' | 'maxSurge'>): Deployment => ({
  target: 'shop',
  kind: 'deploy',
  bakeMs: 0,
  canary: null,
  ...of,
});

/** Versions differ, so that each choice replaces what runs. */
export const deployAgain: Control = {
  id: 'deploy',
  label: { en: 'Deploy again', ko: '한 번 더 배포' },
  initial: 'not-yet',
  options: [
    { id: 'not-yet', label: { en: 'not yet', ko: '아직' }, actions: [] },
    {
      id: 'rolling',
      label: { en: 'rolling', ko: '롤링' },
      actions: [deployment({ version: 'v3', strategy: 'rolling', maxUnavailable: 0, maxSurge: 1 })],
    },
    {
      id: 'stop-start',
      label: { en: 'stop, then start', ko: '멈췄다 시작' },
      actions: [deployment({ version: 'v4', strategy: 'stopStart', maxUnavailable: null, maxSurge: null })],
    },
  ],
};
