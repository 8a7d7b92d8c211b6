/**
 * How long a change takes until it is released, when services must be released together: each try needs all of them to
 * go well.
 */
import type { Calculation } from '@/content/calculation';

const counts = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 35, 40];

/** Services in a release: the one that changes, and those that its change drags along. */
const involved = (services: number, coupling: number): number => 1 + (services - 1) * coupling;

export const calculation: Calculation = {
  id: 'release-train',
  title: {
    en: 'What must leave together arrives late.',
    ko: '함께 떠나야 하는 것은 늦게 도착합니다.',
  },
  lookFor: {
    en: 'How much coupling eats up the gain?',
    ko: '결합이 얼마나 크면 나눈 이득이 사라집니까?',
  },
  caption: {
    en: 'A change is released when one try goes well in every service that takes part. Without coupling one service takes part, however many there are. The ink line has the coupling that you choose; at 100 % all services leave together.',
    ko: '변경은 참여하는 서비스가 모두 한 번에 성공해야 릴리스됩니다. 결합이 없으면 서비스가 몇 개든 하나만 참여합니다. 진한 선은 고른 결합도를 따르고, 100%이면 모든 서비스가 함께 떠납니다.',
  },
  inputs: [
    {
      id: 'services',
      label: { en: 'Services', ko: '서비스 수' },
      format: 'count',
      stops: [2, 5, 10, 20, 40],
      initial: 10,
    },
    {
      id: 'coupling',
      label: { en: 'Coupling: other services dragged along', ko: '결합도: 딸려 오는 다른 서비스' },
      format: 'percent',
      stops: [0, 0.1, 0.2, 0.5, 1],
      initial: 0.2,
    },
    {
      id: 'safe',
      label: { en: 'Deployments that go well', ko: '배포 하나가 성공할 확률' },
      format: 'percent',
      stops: [0.8, 0.9, 0.95, 0.98, 0.99],
      initial: 0.95,
    },
  ],
  x: {
    label: { en: 'services', ko: '서비스 수' },
    format: 'count',
    scale: 'linear',
    values: counts,
    ticks: [1, 10, 20, 40],
  },
  y: { label: { en: 'until it is released', ko: '릴리스까지' }, format: 'days', scale: 'linear' },
  lines: [
    { id: 'chosen', label: { en: 'with this coupling', ko: '고른 결합도' } },
    { id: 'together', label: { en: 'all together', ko: '모두 함께' } },
    { id: 'alone', label: { en: 'each alone', ko: '각각 따로' } },
  ],
  readings: [
    { id: 'clean', label: { en: 'tries that go well', ko: '한 번에 성공할 확률' }, format: 'percent' },
    { id: 'days', label: { en: 'until it is released', ko: '릴리스까지' }, format: 'days' },
  ],
  assumes: [
    {
      en: 'A try takes a day and succeeds with the probability of one deployment to the power of the services in it; else it begins anew. So the mean is 1 day ÷ that probability. Services in a release: 1 + (services − 1) × coupling.',
      ko: '시도 한 번에 하루가 걸리고, 성공할 확률은 배포 하나의 성공 확률을 참여한 서비스 수만큼 곱한 값입니다. 실패하면 처음부터 다시 합니다. 그래서 평균은 1일 ÷ 그 확률입니다. 참여하는 서비스 수는 1 + (서비스 수 − 1) × 결합도입니다.',
    },
    {
      en: 'Left out: meetings, waiting for other teams, and that failures seldom come alone. Deployments are taken as independent of each other.',
      ko: '다루지 않은 것: 회의, 다른 팀을 기다리는 시간, 함께 일어나는 실패. 배포의 성공은 서로 독립이라고 봅니다.',
    },
  ],
  calculate: ({ services = 1, coupling = 0, safe = 1 }) => {
    const clean = (n: number, c: number) => safe ** involved(n, c);
    return {
      lines: {
        chosen: counts.map((n) => 1 / clean(n, coupling)),
        together: counts.map((n) => 1 / clean(n, 1)),
        alone: counts.map((n) => 1 / clean(n, 0)),
      },
      readings: { clean: clean(services, coupling), days: 1 / clean(services, coupling) },
    };
  },
};
