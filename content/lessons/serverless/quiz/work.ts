/**
 * Questions about whose work it is: what the provider does, what stays, and whether it needs containers.
 */
import type { Question } from '@/content/model';

export const whoDecides: Question = {
  id: 'who-decides',
  claim: 'S9',
  kind: 'match',
  prompt: {
    en: 'A function on Lambda, as a .zip archive with a managed runtime. Who sees to what?',
    ko: '.zip 파일과 관리형 런타임을 쓰는 Lambda 함수입니다. 누가 무엇으로 정합니까?',
  },
  pairs: [
    {
      id: 'patches',
      text: { en: 'Patches of the operating system', ko: '운영 체제 패치' },
      match: { en: 'AWS, without your doing', ko: 'AWS가 알아서' },
      why: {
        en: 'With a managed runtime. An image is yours to build again.',
        ko: '관리형 런타임일 때 그렇습니다. 이미지라면 직접 다시 만들어야 합니다.',
      },
    },
    {
      id: 'how-many',
      text: { en: 'How many environments run', ko: '실행 중인 실행 환경의 수' },
      match: { en: 'AWS, within quotas', ko: 'AWS가 할당량 안에서' },
      why: {
        en: 'One more whenever a request finds none that is free, up to a limit.',
        ko: '요청이 왔는데 빈 것이 없으면 하나씩, 한도까지 늘립니다.',
      },
    },
    {
      id: 'at-most',
      text: { en: 'How many requests the function may have under way', ko: '함수가 동시에 진행할 수 있는 요청 수' },
      match: { en: 'you, by reserved concurrency', ko: '내가 예약된 동시성으로' },
      why: {
        en: 'It costs nothing, is kept for the function, and is its ceiling.',
        ko: '공짜이고, 함수 몫으로 보장되며, 함수의 상한입니다.',
      },
    },
    {
      id: 'processor',
      text: { en: 'How much of a processor an environment gets', ko: '실행 환경 하나가 얻는 CPU' },
      match: { en: 'you, by the memory setting', ko: '내가 메모리 설정으로' },
      why: {
        en: 'The share of the processor grows with the memory. There is no other switch for it.',
        ko: 'CPU의 몫은 메모리에 비례합니다. 따로 정하는 설정은 없습니다.',
      },
    },
    {
      id: 'ready',
      text: {
        en: 'How many environments are ready before anybody comes',
        ko: '손님이 오기 전에 준비된 실행 환경의 수',
      },
      match: { en: 'you, by provisioned concurrency', ko: '내가 프로비저닝된 동시성으로' },
      why: { en: 'And you pay for it, used or not.', ko: '쓰든 안 쓰든 요금도 냅니다.' },
    },
  ],
  shownBy: { figure: 'kept', atMs: 90_000 },
};

export const needsAContainer: Question = {
  id: 'needs-a-container',
  claim: 'S10',
  kind: 'single',
  prompt: {
    en: 'A Java function, 40 MB with all its libraries, is to run on Lambda. Does it have to become a container image?',
    ko: '라이브러리까지 40MB인 Java 함수를 Lambda에서 실행하려고 합니다. 컨테이너 이미지로 만들어야 합니까?',
  },
  figure: 'packages',
  options: [
    {
      id: 'must',
      correct: false,
      text: { en: 'Yes. Serverless code runs in containers.', ko: '그렇다. 서버리스 코드는 컨테이너에서 실행된다.' },
      why: {
        en: 'The function above is a .zip archive, and answers every request. Lambda unpacks it into a micro virtual machine.',
        ko: '위쪽 함수는 .zip 파일이고, 모든 요청에 답합니다. Lambda가 마이크로 가상 머신에 풀어 실행합니다.',
      },
      refutedBy: { figure: 'packages', atMs: 25_000 },
    },
    {
      id: 'starts-sooner',
      correct: false,
      text: {
        en: 'It does not have to, but an image starts sooner.',
        ko: '그럴 필요는 없지만, 이미지가 더 빨리 시작한다.',
      },
      why: {
        en: 'It is the other way round: in the first seconds of the burst the slowest request takes 619 ms from the image and 402 ms from the archive.',
        ko: '거꾸로입니다. 몰려온 처음 몇 초에 가장 느린 요청은 이미지에서 619ms, .zip 파일에서 402ms가 걸립니다.',
      },
      refutedBy: { figure: 'packages', atMs: 22_000 },
    },
    {
      id: 'no',
      correct: true,
      text: {
        en: 'No. A .zip archive is enough, and an image would make cold starts somewhat longer.',
        ko: '아니다. .zip 파일이면 충분하고, 이미지로 하면 콜드 스타트가 조금 길어진다.',
      },
      why: {
        en: 'An image is worth it when the archive is too large, or when your tools build images anyway.',
        ko: '.zip 파일의 크기 한도를 넘거나, 쓰던 도구가 어차피 이미지를 만든다면 이미지가 낫습니다.',
      },
    },
    {
      id: 'all-slower',
      correct: false,
      text: {
        en: 'No, since an image makes every request slower.',
        ko: '아니다. 이미지로 하면 모든 요청이 느려지기 때문이다.',
      },
      why: {
        en: 'Only those that meet a cold start. At 0:25 all environments have started, and both sides take 160 ms.',
        ko: '콜드 스타트를 만난 요청만 느려집니다. 실행 환경이 모두 시작한 0:25에는 양쪽 다 160ms입니다.',
      },
      refutedBy: { figure: 'packages', atMs: 25_000 },
    },
  ],
};

export const lessWork: Question = {
  id: 'less-work',
  claim: 'S14',
  kind: 'multiple',
  prompt: {
    en: 'Three people move a shop from their own servers to functions. Which of their tasks go away?',
    ko: '세 사람이 직접 서버를 운영하던 쇼핑몰을 함수로 옮깁니다. 없어지는 일은 무엇입니까?',
  },
  options: [
    {
      id: 'limits',
      correct: false,
      text: { en: 'Knowing how much can run at a time.', ko: '동시에 얼마나 실행할 수 있는지 알아 두기' },
      why: {
        en: 'It is a quota now, and somebody has to know it before the burst: at 0:25 three in five requests are refused.',
        ko: '이제는 할당량이고, 몰려오기 전에 누군가 알아야 합니다. 0:25에는 다섯 건 중 세 건이 거절됩니다.',
      },
      refutedBy: { figure: 'limit', atMs: 25_000 },
    },
    {
      id: 'patching',
      correct: true,
      text: { en: 'Patching the operating system.', ko: '운영 체제 패치하기' },
      why: {
        en: 'AWS does it under a managed runtime. This is the routine that the sentence promises to take away.',
        ko: '관리형 런타임에서는 AWS가 합니다. 없애 주겠다는 되풀이되는 일이 바로 이것입니다.',
      },
    },
    {
      id: 'database',
      correct: false,
      text: {
        en: 'Sizing what may call the database at a time.',
        ko: '데이터베이스를 동시에 호출하는 수를 정하기',
      },
      why: {
        en: 'It becomes more urgent. A function grows by itself, and at 0:25 the database turns a third of the orders away.',
        ko: '오히려 더 급해집니다. 함수는 알아서 늘어나고, 0:25에는 데이터베이스가 주문의 3분의 1을 받아들이지 못합니다.',
      },
      refutedBy: { figure: 'database', atMs: 25_000 },
    },
    {
      id: 'adding-machines',
      correct: true,
      text: {
        en: 'Adding and removing machines in the course of a day.',
        ko: '하루 동안 머신을 늘리고 줄이기',
      },
      why: {
        en: 'Environments come and go with the requests, within the quotas.',
        ko: '실행 환경은 할당량 안에서 요청을 따라 늘고 줄어듭니다.',
      },
    },
    {
      id: 'idle-cost',
      correct: false,
      text: { en: 'Looking for things that are paid for and unused.', ko: '쓰지 않는데 요금이 나오는 것 찾기' },
      why: {
        en: 'At 1:30 nobody is there, and eight environments and a cache are being paid for.',
        ko: '1:30에는 아무도 없는데 실행 환경 8개와 캐시에 요금이 나오고 있습니다.',
      },
      refutedBy: { figure: 'kept', atMs: 90_000 },
    },
  ],
};
