/**
 * Questions about the words: what "without servers" and "all administration" mean.
 */
import type { Question } from '@/content/model';

export const whatIsServerless: Question = {
  id: 'what-is-serverless',
  claim: 'S16',
  kind: 'single',
  prompt: {
    en: '“Lambda runs code without managing servers.” What does the code run on?',
    ko: '“Lambda는 서버를 관리하지 않고 코드를 실행한다.” 그러면 코드는 어디에서 실행됩니까?',
  },
  figure: 'first',
  options: [
    {
      id: 'nothing',
      correct: false,
      text: {
        en: 'On nothing that has to start: it is there at once.',
        ko: '시작할 것이 없으므로 언제나 바로 실행됩니다.',
      },
      why: {
        en: 'At 0:00.7 the first request has arrived and nothing works on it: its environment is still starting.',
        ko: '0:00.7에 첫 요청은 이미 도착했지만 아무도 처리하지 않습니다. 환경이 아직 시작되고 있습니다.',
      },
      refutedBy: { figure: 'first', atMs: 700 },
    },
    {
      id: 'environment',
      correct: true,
      text: {
        en: 'On small virtual machines that AWS makes, freezes and removes.',
        ko: 'AWS가 만들고 얼리고 없애는 작은 가상 머신에서 실행됩니다.',
      },
      why: {
        en: 'Servers exist. What you no longer do is set them up and keep them. You still feel when one has to start.',
        ko: '서버는 있습니다. 마련하고 돌보는 일을 하지 않을 뿐입니다. 새로 시작할 때의 시간은 여전히 느껴집니다.',
      },
    },
    {
      id: 'one-server',
      correct: false,
      text: {
        en: 'On one server for the function, which takes many requests at a time.',
        ko: '함수마다 있는 서버 하나가 요청 여러 건을 함께 처리합니다.',
      },
      why: {
        en: 'At 0:30 of the sale 13 requests are in progress, each in an environment of its own.',
        ko: '예매 0:30에 요청 13건이 처리되고 있고, 저마다 자기 환경을 씁니다.',
      },
      refutedBy: { figure: 'burst', atMs: 30_000 },
    },
  ],
};

export const whoDoesWhat: Question = {
  id: 'who-does-what',
  claim: 'S17',
  kind: 'match',
  prompt: {
    en: '“Lambda does all administration.” Who does what?',
    ko: '“관리는 모두 Lambda가 한다.” 무엇을 누가 합니까?',
  },
  pairs: [
    {
      id: 'environments',
      text: {
        en: 'Start an environment when a request finds none idle',
        ko: '쉬는 환경이 없을 때 새 환경을 시작하는 일',
      },
      match: { en: 'AWS, at once', ko: 'AWS가 곧바로' },
      why: {
        en: 'That is the scaling. It happened 68 times when the sale opened.',
        ko: '이것이 자동 확장입니다. 예매가 열릴 때 68번 일어났습니다.',
      },
    },
    {
      id: 'managed-runtime',
      text: { en: 'Patch a managed runtime', ko: '관리형 런타임을 패치하는 일' },
      match: { en: 'AWS, from time to time', ko: 'AWS가 때때로' },
      why: {
        en: 'Until the runtime is retired. Then moving to the next one is your work.',
        ko: '런타임 지원이 끝나기 전까지입니다. 다음 런타임으로 옮기는 일은 우리 몫입니다.',
      },
    },
    {
      id: 'logs',
      text: { en: 'See to it that logs are written', ko: '로그가 남게 하는 일' },
      match: { en: 'You, by a permission', ko: '우리가 권한을 주어서' },
      why: {
        en: 'The function writes logs if its role allows it, and you pay for them.',
        ko: '함수의 역할이 허용해야 로그가 남고, 값도 듭니다.',
      },
    },
    {
      id: 'limit',
      text: { en: 'Decide how much concurrency the function may take', ko: '함수가 동시성을 얼마나 쓸지 정하는 일' },
      match: { en: 'You, by a number in the template', ko: '우리가 템플릿에 숫자로 적어서' },
      why: {
        en: 'Reserved concurrency guarantees a part of the account’s limit, and caps it.',
        ko: '예약된 동시성은 계정 한도의 일부를 보장하면서 상한도 정합니다.',
      },
    },
  ],
  shownBy: { figure: 'burst', atMs: 21_300 },
};

export const whatYouUpload: Question = {
  id: 'what-you-upload',
  claim: 'S10',
  kind: 'match',
  prompt: {
    en: '“The developer packages the code in containers.” On Lambda, what goes with what?',
    ko: '“개발자는 코드를 컨테이너로 패키징한다.” Lambda에서는 무엇이 무엇과 짝입니까?',
  },
  pairs: [
    {
      id: 'zip',
      text: {
        en: 'You upload a .zip archive and name a managed runtime',
        ko: '.zip을 올리고 관리형 런타임을 지정한다',
      },
      match: { en: 'No container: AWS brings the runtime', ko: '컨테이너 없이, 런타임은 AWS가 댄다' },
      why: {
        en: 'So does the template of this lesson: a folder with the code, and java21.',
        ko: '이 강의의 템플릿이 그렇습니다. 코드가 든 폴더와 java21뿐입니다.',
      },
    },
    {
      id: 'image',
      text: { en: 'You upload a container image', ko: '컨테이너 이미지를 올린다' },
      match: { en: 'You bring the runtime, too, and rebuild it', ko: '런타임까지 우리가 넣고 다시 빌드한다' },
      why: {
        en: 'AWS runs the image that you gave it, with whatever is in it.',
        ko: 'AWS는 받은 이미지를 그 안의 것까지 그대로 실행합니다.',
      },
    },
    {
      id: 'runs',
      text: { en: 'An environment starts', ko: '환경이 시작된다' },
      match: { en: 'A micro virtual machine, whatever was uploaded', ko: '무엇을 올렸든 마이크로 가상 머신' },
      why: {
        en: 'The image is only a package. What starts in figure 1 is an environment of its own, and nobody else shares it.',
        ko: '이미지는 포장일 뿐입니다. 그림 1에서 시작되는 것은 아무와도 나눠 쓰지 않는 실행 환경입니다.',
      },
    },
  ],
  shownBy: { figure: 'first', atMs: 700 },
};
