/**
 * Questions about what cutting costs: trains, contracts, languages.
 */
import type { Question } from '@/content/model';

export const fasterOrSlower: Question = {
  id: 'faster-or-slower',
  claim: 'S3',
  kind: 'single',
  prompt: {
    en: 'A shop has been cut from one into 20 services. Its changes still drag along half of the others, and a deployment goes well in 95 % of the cases. How long does a change take until it is released, compared with the single application?',
    ko: '쇼핑몰 하나를 서비스 20개로 나눴습니다. 변경할 때마다 여전히 다른 서비스의 절반이 딸려 오고, 배포 하나가 성공할 확률은 95%입니다. 변경이 릴리스되기까지 걸리는 시간은 하나였을 때와 비교해 어떻습니까?',
  },
  options: [
    {
      id: 'same',
      correct: false,
      text: {
        en: 'As long as before: each deployment is as safe as before.',
        ko: '같다. 배포 하나하나는 전과 똑같이 안전하므로',
      },
      why: {
        en: 'Each is, but more than ten have to go well at once. That happens in 58 % of the tries, not in 95 %.',
        ko: '하나하나는 그렇지만 열 개가 넘는 배포가 한 번에 성공해야 합니다. 그럴 확률은 95%가 아니라 58%입니다.',
      },
      refutedBy: { figure: 'release-train', inputs: { services: 20, coupling: 0.5, safe: 0.95 } },
    },
    {
      id: 'shorter',
      correct: false,
      text: { en: 'Shorter: small services are released faster.', ko: '짧아진다. 작은 서비스는 빨리 배포되므로' },
      why: {
        en: 'Small parts that leave together do not leave faster: 1.7 days instead of 1.1. The gain is there only where the coupling is gone.',
        ko: '작아도 함께 떠나면 빨라지지 않습니다. 1.1일이 아니라 1.7일이 걸립니다. 결합이 사라진 곳에만 이득이 있습니다.',
      },
      refutedBy: { figure: 'release-train', inputs: { services: 20, coupling: 0.5, safe: 0.95 } },
    },
    {
      id: 'finer',
      correct: false,
      text: { en: 'Longer, but 40 smaller services would help.', ko: '길어지지만, 더 작게 40개로 나누면 나아진다' },
      why: {
        en: 'With the same coupling still more have to leave together: 2.9 days.',
        ko: '결합이 그대로면 함께 떠나야 할 것이 더 많아져 2.9일이 걸립니다.',
      },
      refutedBy: { figure: 'release-train', inputs: { services: 40, coupling: 0.5, safe: 0.95 } },
    },
    {
      id: 'longer',
      correct: true,
      text: { en: 'Longer, until the coupling is reduced.', ko: '결합을 줄이기 전까지는 길어진다' },
      why: {
        en: 'About ten services have to go well at once. Less coupling helps, whatever their number; more services do not.',
        ko: '열 개쯤 되는 서비스가 한 번에 성공해야 합니다. 서비스 수와 상관없이 결합을 줄이면 나아지고, 서비스를 늘리면 나아지지 않습니다.',
      },
    },
  ],
};

export const moreParts: Question = {
  id: 'more-parts',
  claim: 'S7',
  kind: 'single',
  prompt: {
    en: 'An application of 60 modules is in five services, and each calls three others. It is cut further, into 20 services that call three others each. What becomes of the contracts between services?',
    ko: '모듈 60개짜리 애플리케이션이 서비스 다섯 개로 나뉘어 있고, 서비스마다 다른 셋을 호출합니다. 이것을 서비스 20개로 더 나누고, 여전히 저마다 다른 셋을 호출합니다. 서비스 사이의 계약은 어떻게 됩니까?',
  },
  options: [
    {
      id: 'fewer',
      correct: false,
      text: { en: 'There are fewer, because each service is smaller.', ko: '서비스가 작아지므로 줄어든다' },
      why: {
        en: 'A part shrinks, from twelve modules to three. What was a call inside a part is now a contract between parts.',
        ko: '줄어드는 것은 부분의 크기로, 모듈 12개에서 3개가 됩니다. 부분 안의 호출이던 것이 부분 사이의 계약이 됩니다.',
      },
      refutedBy: { figure: 'edges', inputs: { parts: 20, modules: 60, calls: 3 } },
    },
    {
      id: 'sixfold',
      correct: true,
      text: {
        en: 'From ten to 60, while a part shrinks to three modules.',
        ko: '10개에서 60개로 늘고, 부분은 모듈 3개로 작아진다',
      },
      why: {
        en: 'Five services have ten pairs at most. Twenty with three calls each have 60 contracts. The work of understanding has moved into the graph.',
        ko: '서비스가 다섯이면 짝은 많아야 10쌍입니다. 20개가 셋씩 호출하면 계약이 60개입니다. 이해해야 할 일이 그래프로 옮겨 갔습니다.',
      },
    },
    {
      id: 'every-pair',
      correct: false,
      text: { en: 'From ten to 190, one for each pair.', ko: '10개에서 짝마다 하나씩 190개로 는다' },
      why: {
        en: 'That is the most there could be, if everybody called everybody. With three calls each there are 60.',
        ko: '모두가 모두를 호출할 때의 최댓값입니다. 셋씩 호출하면 60개입니다.',
      },
      refutedBy: { figure: 'edges', inputs: { parts: 20, modules: 60, calls: 3 } },
    },
  ],
};

export const twoLanguagesMore: Question = {
  id: 'two-languages-more',
  claim: 'S8',
  kind: 'single',
  prompt: {
    en: 'Four languages are in use, and eight things that every service needs. A proxy beside each service carries three of them. Now two more languages are allowed. How many implementations come on top?',
    ko: '언어 네 가지를 쓰고, 모든 서비스에 필요한 것이 여덟 가지입니다. 서비스 곁의 프록시가 그중 셋을 맡습니다. 이제 언어 두 가지를 더 허용합니다. 구현은 몇 개 늘어납니까?',
  },
  options: [
    {
      id: 'none',
      correct: false,
      text: {
        en: 'None: the proxy does not care for the language.',
        ko: '늘지 않는다. 프록시는 언어를 가리지 않으므로',
      },
      why: {
        en: 'True of the three that it carries. The other five are needed in each new language: the total rises from 21 to 31.',
        ko: '프록시가 맡은 셋은 그렇습니다. 나머지 다섯은 새 언어마다 필요해서 모두 21개에서 31개로 늘어납니다.',
      },
      refutedBy: { figure: 'languages', inputs: { languages: 6, concerns: 8, carried: 3 } },
    },
    {
      id: 'sixteen',
      correct: false,
      text: { en: '16: eight for each language.', ko: '16개. 언어마다 여덟 개' },
      why: {
        en: 'So it would be without a proxy. With one it is five for each language: 31 in all, after 21.',
        ko: '프록시가 없을 때의 답입니다. 프록시가 있으면 언어마다 다섯이어서 21개에서 31개가 됩니다.',
      },
      refutedBy: { figure: 'languages', inputs: { languages: 6, concerns: 8, carried: 3 } },
    },
    {
      id: 'ten',
      correct: true,
      text: { en: 'Ten: five for each language.', ko: '10개. 언어마다 다섯 개' },
      why: {
        en: 'Eight less the three that the proxy carries, for each of two languages. The proxy helps with the network only.',
        ko: '여덟에서 프록시가 맡은 셋을 빼고, 언어 두 가지를 곱합니다. 프록시는 네트워크만 덜어 줍니다.',
      },
    },
  ],
};
