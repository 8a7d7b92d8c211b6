/**
 * What each further language costs: every concern that all services share is implemented and patched once more.
 */
import type { Calculation } from '@/content/calculation';

const counts = [1, 2, 3, 4, 5, 6, 7, 8];

/** One implementation more for the proxy, as soon as it carries anything. */
const withMesh = (languages: number, concerns: number, carried: number): number =>
  carried === 0 ? languages * concerns : languages * (concerns - carried) + 1;

export const calculation: Calculation = {
  id: 'languages',
  title: { en: 'Every language brings the whole list again.', ko: '언어가 하나 늘 때마다 목록 전체가 다시 생깁니다.' },
  lookFor: { en: 'How much of the bill can a proxy take over?', ko: '프록시가 이 부담을 얼마나 덜어 줍니까?' },
  caption: {
    en: 'Logging, tracing, authentication, configuration, retries, encryption: each is a library in each language, to be chosen, updated and patched. A proxy beside the service carries only those that are about the network.',
    ko: '로그, 추적, 인증, 설정, 재시도, 암호화는 언어마다 라이브러리를 고르고 갱신하고 패치해야 합니다. 서비스 곁의 프록시는 그중 네트워크에 관한 것만 맡습니다.',
  },
  inputs: [
    {
      id: 'languages',
      label: { en: 'Languages', ko: '언어 수' },
      format: 'count',
      stops: [1, 2, 4, 6, 8],
      initial: 4,
    },
    {
      id: 'concerns',
      label: { en: 'Things that every service needs', ko: '모든 서비스에 필요한 것' },
      format: 'count',
      stops: [4, 6, 8, 10],
      initial: 8,
    },
    {
      id: 'carried',
      label: { en: 'Of these the proxy carries', ko: '그중 프록시가 맡는 것' },
      format: 'count',
      stops: [0, 2, 3, 4],
      initial: 3,
    },
  ],
  x: {
    label: { en: 'languages', ko: '언어 수' },
    format: 'count',
    scale: 'linear',
    values: counts,
    ticks: [1, 2, 4, 8],
  },
  y: { label: { en: 'to maintain', ko: '유지할 구현' }, format: 'count', scale: 'linear' },
  lines: [
    { id: 'plain', label: { en: 'libraries in every language', ko: '언어마다 라이브러리' } },
    { id: 'mesh', label: { en: 'with a proxy', ko: '프록시와 함께' } },
  ],
  readings: [
    { id: 'plain', label: { en: 'without a proxy', ko: '프록시가 없을 때' }, format: 'count' },
    { id: 'mesh', label: { en: 'with a proxy', ko: '프록시가 있을 때' }, format: 'count' },
  ],
  assumes: [
    {
      en: 'To maintain = languages × things that every service needs. With a proxy: languages × what it does not carry, and the proxy itself as one more.',
      ko: '유지할 구현 = 언어 수 × 모든 서비스에 필요한 것. 프록시가 있으면 언어 수 × 프록시가 맡지 않는 것에 프록시 자신을 하나 더합니다.',
    },
    {
      en: 'Left out: how large each is, base images, and who can be called at night for each language.',
      ko: '다루지 않은 것: 구현마다 다른 크기, 기본 이미지, 언어마다 밤에 부를 수 있는 사람.',
    },
  ],
  calculate: ({ languages = 1, concerns = 1, carried = 0 }) => ({
    lines: {
      plain: counts.map((n) => n * concerns),
      mesh: counts.map((n) => withMesh(n, concerns, carried)),
    },
    readings: { plain: languages * concerns, mesh: withMesh(languages, concerns, carried) },
  }),
};
