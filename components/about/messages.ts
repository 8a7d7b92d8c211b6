/** Words of the page about the model. */
import { defineMessages } from '@/components/i18n/messages';
import { familyNames } from './family-names';

const en = {
  title: 'About the model',
  description: 'What a run is, what the simulator models and leaves out, how it is checked, and how to cite it.',
  deck: 'Every dot is one modelled request. This page says what that is worth: what is modelled, what is not, and how far the numbers are from theory.',
  contents: 'On this page',
  run: {
    title: 'What a run is',
    formula: 'run(scenario, seed, interventions) → record',
    paragraphs: [
      'A run is a pure function of three things. The scenario is a text that describes the architecture, the traffic and the faults. The seed is one number that fixes every random draw. The interventions are what you did, and when: a click on “crash B” adds one.',
      'Nothing else enters: no clock of your computer, no order of events in the browser. So a run can be repeated to the last bit, rewound, forked and quoted. The numbers in the lessons come from such runs, and the tests run them again before each release.',
      'Random draws are keyed by what they are for. When you turn a knob, every other request keeps the same arrival time and the same amount of work, so that a difference between two runs comes from the knob.',
    ],
  },
  cards: {
    title: 'What is modelled',
    text: 'One card for each kind of component and each policy, the same as beside the figures. Each says what is modelled, what is simplified, what is left out, and where its numbers come from.',
  },
  checks: {
    title: 'How it is checked',
    counts: (passed: number, cases: number, day: string) =>
      `On ${day}, ${passed} of ${cases} cases agreed with queueing theory, published results or measurements within their tolerance.`,
    method:
      'Each case goes through the same scenario language as the lessons. A tolerance is five standard deviations of one run of that length, and at least 0.1 %.',
    repeat: 'To repeat it, in the source code:',
    family: (cases: number) => (cases === 1 ? '1 case' : `${cases} cases`),
    columns: ['Quantity', 'Expected', 'Measured', 'Tolerance', 'Within'],
    yes: 'yes',
    no: 'no',
    sources: 'Expected values from',
    english: '',
  },
  limits: {
    title: 'Limits',
    items: [
      'A model shows mechanisms, not your system. Which of two settings is better here may depend on numbers that differ in yours.',
      'Times are drawn from distributions that were chosen to be readable. They are not measured at any company.',
      'Most runs last a minute and have about 60 requests per second. Rare events need longer runs than that.',
      'Products are modelled as their documentation describes them on the date beside each fact. They change.',
    ],
  },
  prices: {
    title: 'Prices and measurements',
    text: 'First step of each price list in USD, as read on the date beside it. The free tier and data transfer are left out.',
    columns: ['Unit', 'N. Virginia', 'Seoul', 'Read'],
    units: {
      lambdaRequests: 'Lambda, a million requests',
      lambdaGbSecond: 'Lambda on x86, a GB-second',
      lambdaProvisioned: 'Lambda, a GB-second of provisioned concurrency held',
      restCalls: 'API Gateway REST API, a million calls',
      httpCalls: 'API Gateway HTTP API, a million calls',
    },
    coldStarts: (day: string) =>
      `Cold starts of “hello world” functions, INIT in ms, measured on ${day} by github.com/maxday/lambda-perf. Real applications take longer, up to seconds.`,
    runtime: 'Runtime',
    memory: ['128 MB', '1,024 MB'],
  },
  privacy: {
    title: 'Privacy',
    items: [
      'The simulator runs in your browser. What you do in it is sent nowhere.',
      'Your progress is kept in this browser, and leaves it only as a file that you save.',
      'No account, no tracking, no requests to other hosts. One cookie remembers the language that you chose.',
    ],
  },
  cite: {
    title: 'How to cite',
    text: 'Name the version and, for a number, its run: the link to a moment holds scenario, seed and interventions, so that others can repeat it.',
    reference: (version: string, day: string) =>
      `Faultline, version ${version}: lessons and a simulator of server architecture. Validated ${day}. MIT licence.`,
  },
  families: familyNames.en as Readonly<Record<string, string>>,
};

const ko: typeof en = {
  title: '모델 소개',
  description: '실행이란 무엇인지, 무엇을 모델링하고 다루지 않는지, 어떻게 검증하고 인용하는지 설명합니다.',
  deck: '점 하나가 모델이 계산한 요청 하나입니다. 무엇을 모델링하고 무엇을 다루지 않는지, 숫자가 이론과 얼마나 다른지 이 페이지에서 밝힙니다.',
  contents: '이 페이지의 내용',
  run: {
    title: '실행이란',
    formula: 'run(scenario, seed, interventions) → record',
    paragraphs: [
      '실행은 세 가지만으로 정해지는 순수 함수입니다. 시나리오는 아키텍처와 트래픽과 결함을 적은 텍스트입니다. 시드는 모든 무작위 추출을 정하는 숫자 하나입니다. 개입은 여러분이 언제 무엇을 했는지의 목록이고, “B 다운시키기”를 한 번 누르면 하나가 늘어납니다.',
      '그 밖에는 아무것도 들어가지 않습니다. 컴퓨터의 시계도, 브라우저가 일을 처리하는 순서도 영향을 주지 않습니다. 그래서 실행은 마지막 비트까지 되풀이하고, 되감고, 갈라 보고, 인용할 수 있습니다. 강의의 숫자는 이런 실행에서 나오며, 배포할 때마다 테스트가 다시 실행해 확인합니다.',
      '무작위 추출은 쓰임새마다 따로 정해집니다. 설정 하나를 바꾸어도 다른 요청의 도착 시각과 작업량은 그대로이므로, 두 실행의 차이는 바꾼 설정에서 나온 것입니다.',
    ],
  },
  cards: {
    title: '모델의 범위',
    text: '구성 요소와 정책마다 카드가 하나씩 있으며, 그림 옆의 카드와 같은 내용입니다. 무엇을 모델링하고 단순화하고 다루지 않는지, 숫자의 출처가 어디인지 적었습니다.',
  },
  checks: {
    title: '검증 방법과 결과',
    counts: (passed, cases, day) =>
      `${day} 기준으로 ${cases}가지 경우 가운데 ${passed}가지가 대기행렬 이론, 발표된 결과, 측정값과 허용 오차 안에서 맞았습니다.`,
    method:
      '모든 경우는 강의와 같은 시나리오 언어로 실행합니다. 허용 오차는 그 길이로 한 번 실행한 값의 표준 편차 다섯 배이며, 적어도 0.1%입니다.',
    repeat: '소스 코드에서 다시 해 보려면 다음을 실행하십시오.',
    family: (cases) => `${cases}가지`,
    columns: ['측정량', '기댓값', '측정값', '허용 오차', '이내'],
    yes: '예',
    no: '아니요',
    sources: '기댓값의 출처',
    english: '경우의 이름과 출처는 검증 보고서의 영어 원문 그대로입니다.',
  },
  limits: {
    title: '한계',
    items: [
      '모델이 보여 주는 것은 원리이지 여러분의 시스템이 아닙니다. 두 설정 중 어느 쪽이 나은지는 시스템의 숫자에 따라 달라질 수 있습니다.',
      '시간은 읽기 좋게 고른 분포에서 뽑습니다. 어느 회사에서 측정한 값이 아닙니다.',
      '대부분의 실행은 1분 길이에 초당 60건쯤입니다. 드문 일을 보려면 더 길게 실행해야 합니다.',
      '제품은 각 사실 옆에 적은 날짜의 공식 문서대로 모델링했습니다. 제품은 바뀝니다.',
    ],
  },
  prices: {
    title: '가격과 측정값',
    text: '가격표의 첫 구간을 미국 달러로 적었고, 확인한 날짜를 함께 적었습니다. 프리 티어와 데이터 전송 요금은 뺐습니다.',
    columns: ['단위', '버지니아 북부', '서울', '확인'],
    units: {
      lambdaRequests: 'Lambda 요청 100만 건',
      lambdaGbSecond: 'Lambda x86, GB-초당',
      lambdaProvisioned: 'Lambda 프로비저닝된 동시성, GB-초당',
      restCalls: 'API Gateway REST API 호출 100만 건',
      httpCalls: 'API Gateway HTTP API 호출 100만 건',
    },
    coldStarts: (day) =>
      `“hello world” 함수의 콜드 스타트에서 INIT에 걸린 시간(ms)으로, ${day}에 github.com/maxday/lambda-perf가 측정했습니다. 실제 애플리케이션은 몇 초까지 걸립니다.`,
    runtime: '런타임',
    memory: ['128MB', '1,024MB'],
  },
  privacy: {
    title: '개인정보',
    items: [
      '시뮬레이터는 여러분의 브라우저에서 실행됩니다. 그 안에서 한 일은 어디로도 보내지 않습니다.',
      '학습 기록은 이 브라우저에만 저장되고, 직접 파일로 저장할 때만 밖으로 나갑니다.',
      '계정도, 추적도, 다른 호스트로 보내는 요청도 없습니다. 쿠키 하나가 고른 언어를 기억할 뿐입니다.',
    ],
  },
  cite: {
    title: '인용하는 방법',
    text: '버전을 적고, 숫자를 인용할 때는 그 실행도 밝혀 주십시오. 순간으로 가는 링크에 시나리오와 시드와 개입이 모두 들어 있어 누구나 다시 실행할 수 있습니다.',
    reference: (version, day) =>
      `Faultline, 버전 ${version}: 서버 아키텍처 강의와 시뮬레이터. ${day} 검증. MIT 라이선스.`,
  },
  families: familyNames.ko,
};

export const aboutMessages = defineMessages(en, ko);
