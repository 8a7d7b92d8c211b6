/**
 * Questions about what makes a service: neither its size nor its package.
 */
import type { Question } from '@/content/model';

export const packaging: Question = {
  id: 'packaging',
  claim: 'S2',
  kind: 'single',
  prompt: {
    en: 'C runs on virtual machines that need 40 s to start, and it leaks. A colleague proposes to put it into containers, which start in 4 s. What does the shop get from that?',
    ko: 'C는 시작에 40초가 걸리는 가상 머신에서 돌고, 메모리가 샙니다. 동료가 4초 만에 시작하는 컨테이너로 옮기자고 합니다. 쇼핑몰은 무엇을 얻습니까?',
  },
  options: [
    {
      id: 'no-crash',
      correct: false,
      text: { en: 'C is no longer killed.', ko: 'C가 더는 죽지 않는다' },
      why: {
        en: 'The leak is in the code, and the code is the same. At 0:54 both replicas of C are dead for the second time.',
        ko: '누수는 코드에 있고, 코드는 그대로입니다. 0:54에 C의 복제본 두 개가 두 번째로 죽어 있습니다.',
      },
      refutedBy: { figure: 'leak', atMs: 54_000 },
    },
    {
      id: 'no-loss',
      correct: false,
      text: { en: 'Browses no longer fail when C is killed.', ko: 'C가 죽어도 둘러보기는 실패하지 않는다' },
      why: {
        en: 'C runs as a container here, and at 0:35.5 every browse fails. Four seconds are shorter than 40, but not zero.',
        ko: '여기의 C는 컨테이너인데 0:35.5에 둘러보기가 모두 실패합니다. 4초는 40초보다 짧지만 0초는 아닙니다.',
      },
      refutedBy: { figure: 'leak', atMs: 35_500 },
    },
    {
      id: 'back-sooner',
      correct: true,
      text: {
        en: 'C is back sooner. Who fails with it stays the same.',
        ko: 'C가 더 빨리 돌아온다. 누가 함께 실패하는지는 그대로다',
      },
      why: {
        en: 'In the runs 62 % of the browses failed with the slow start and 25 % with the fast one. Orders failed with neither.',
        ko: '실행에서 실패한 둘러보기는 시작이 느릴 때 62%, 빠를 때 25%였습니다. 주문은 어느 쪽에서도 실패하지 않았습니다.',
      },
    },
    {
      id: 'from-slowness',
      correct: false,
      text: { en: 'A is protected when B becomes slow.', ko: 'B가 느려져도 A는 안전해진다' },
      why: {
        en: 'A, B and C are containers here. With B 50 times slower, every thread of A waits for it, and orders are refused.',
        ko: '여기서는 A, B, C가 모두 컨테이너입니다. B가 50배 느려지면 A의 스레드가 모두 B를 기다리고 주문이 거절됩니다.',
      },
      refutedBy: {
        figure: 'leak',
        atMs: 31_000,
        interventions: [{ atMs: 20_000, target: 'B', kind: 'slow', factor: 50, addedMs: 0 }],
      },
    },
  ],
};

export const testOfServices: Question = {
  id: 'test-of-services',
  claim: 'S1',
  kind: 'single',
  prompt: {
    en: 'An application has been cut into ten processes. Which observation tells best whether they are microservices?',
    ko: '애플리케이션 하나를 프로세스 열 개로 나눴습니다. 이것이 마이크로서비스인지 가장 잘 알려 주는 관찰은 무엇입니까?',
  },
  options: [
    {
      id: 'released-alone',
      correct: true,
      text: {
        en: 'Each was released last week on a day that its own team chose.',
        ko: '지난주에 저마다 자기 팀이 고른 날에 배포됐다',
      },
      why: {
        en: 'Independent deployment is what defines them, and all they promise for speed depends on it.',
        ko: '독립 배포가 마이크로서비스의 정의이고, 빨라진다는 약속은 모두 여기에 달렸습니다.',
      },
    },
    {
      id: 'small',
      correct: false,
      text: { en: 'Each has only six modules.', ko: '저마다 모듈이 여섯 개뿐이다' },
      why: {
        en: 'Small parts that must leave together are a slow train: ten at full coupling need more than a day and a half for what one gets out in a day.',
        ko: '작아도 함께 떠나야 하면 느린 열차입니다. 모두 묶인 열 개는 하나가 하루쯤 걸려 내보낼 것을 내보내는 데 하루 반이 넘게 걸립니다.',
      },
      refutedBy: { figure: 'release-train', inputs: { services: 10, coupling: 1, safe: 0.95 } },
    },
    {
      id: 'own-process',
      correct: false,
      text: {
        en: 'Each runs in a process of its own and is called over the network.',
        ko: '저마다 자기 프로세스에서 돌고 네트워크로 호출된다',
      },
      why: {
        en: 'So do A and B, and still they had to be released in the same minute. That is a distributed monolith.',
        ko: 'A와 B도 그렇지만 같은 순간에 배포해야 했습니다. 그것은 분산 모놀리스입니다.',
      },
      refutedBy: { figure: 'together', atMs: 36_000 },
    },
    {
      id: 'own-language',
      correct: false,
      text: { en: 'They are written in four languages.', ko: '네 가지 언어로 쓰여 있다' },
      why: {
        en: 'That says what they cost to maintain: 32 implementations of eight common things. It does not say that one can be released without the others.',
        ko: '그것이 말해 주는 것은 유지하는 비용입니다. 공통으로 필요한 여덟 가지에 구현이 32개입니다. 혼자 배포할 수 있다는 뜻은 아닙니다.',
      },
      refutedBy: { figure: 'languages', inputs: { languages: 4, concerns: 8, carried: 0 } },
    },
  ],
};
