/**
 * The knobs of the figures, and what their options do.
 */
import type { Action, Control } from '@/content/model';

type Choice = Control['options'][number];

const times = (target: string, replicas: number): Choice => ({
  id: `${replicas}`,
  label: { en: `${replicas} servers`, ko: `서버 ${replicas}대` },
  actions: [{ target, kind: 'scale', replicas }],
});

export const serversOf = (target: 'A' | 'B', initial: 2 | 4): Control => ({
  id: `servers-${target.toLowerCase()}`,
  label: { en: `Service ${target}`, ko: `서비스 ${target}` },
  initial: `${initial}`,
  options: [times(target, 2), times(target, 4)],
});

export const leakOfC: Control = {
  id: 'leak',
  label: { en: 'Catalogue', ko: '상품 목록' },
  initial: 'leaks',
  options: [
    { id: 'repaired', label: { en: 'repaired', ko: '고침' }, actions: [{ target: 'C', kind: 'recover' }] },
    { id: 'leaks', label: { en: 'leaks', ko: '누수' }, actions: [{ target: 'C', kind: 'leak', mbPerRequest: 5 }] },
  ],
};

/** One replica more for as long as it takes, and never one fewer. */
const deploy = (target: 'A' | 'B', version: string): Action => ({
  target,
  kind: 'deploy',
  version,
  strategy: 'rolling',
  maxUnavailable: 0,
  maxSurge: 1,
  bakeMs: 0,
  canary: null,
});

const version = (target: 'A' | 'B', id: string, en: string, ko: string): Choice => ({
  id,
  label: { en, ko },
  actions: [deploy(target, id)],
});

export const versionOfA = (initial: 'v1' | 'v2'): Control => ({
  id: 'version-a',
  label: { en: 'Deploy A', ko: 'A 배포' },
  initial,
  options: [
    version('A', 'v1', 'v1: asks for 1', 'v1: 1을 요구'),
    version('A', 'either', 'takes 1 or 2', '1과 2 모두 이해'),
    version('A', 'v2', 'v2: asks for 2', 'v2: 2를 요구'),
  ],
});

export const versionOfB = (initial: 'both' | 'v2'): Control => ({
  id: 'version-b',
  label: { en: 'Deploy B', ko: 'B 배포' },
  initial,
  options: [
    version('B', 'v1', 'v1: gives 1', 'v1: 1을 제공'),
    version('B', 'both', 'gives 1 and 2', '1과 2 모두 제공'),
    version('B', 'v2', 'v2: gives 2', 'v2: 2를 제공'),
  ],
});
