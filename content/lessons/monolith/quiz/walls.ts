/**
 * A question about the modular monolith: what walls in the code divide, and what they do not.
 */
import type { Question } from '@/content/model';

export const wallsInTheCode: Question = {
  id: 'walls-in-the-code',
  claim: 'S39',
  kind: 'multiple',
  prompt: {
    en: 'The team makes it a modular monolith: a tool checks the boundaries, and the shop still runs as one process. Which of these can still happen?',
    ko: '팀이 쇼핑몰을 모듈형 모놀리스로 바꿉니다. 경계는 도구가 검사하고, 쇼핑몰은 여전히 한 프로세스로 돕니다. 다음 중 여전히 일어날 수 있는 것을 모두 고르십시오.',
  },
  options: [
    {
      id: 'leak',
      correct: true,
      text: { en: 'A leak in reports kills checkout.', ko: '보고서에서 새는 메모리가 결제까지 죽인다.' },
      why: {
        en: 'Memory belongs to the process. A wall in the code does not divide it.',
        ko: '메모리는 프로세스의 것입니다. 코드의 벽은 메모리를 나누지 않습니다.',
      },
    },
    {
      id: 'half',
      correct: false,
      text: {
        en: 'A payment fails, and stock stays reserved for no order.',
        ko: '결제 처리가 실패하고, 주문 없이 재고만 잡혀 있다.',
      },
      why: {
        en: 'All of it is still one transaction. Checkouts fail here, and none of them stays half done.',
        ko: '여전히 트랜잭션 하나입니다. 여기서도 결제는 실패하지만 절반만 끝난 것은 한 건도 남지 않습니다.',
      },
      refutedBy: {
        figure: 'one-process',
        atMs: 26_000,
        interventions: [{ atMs: 20_000, target: 'shop.payment', kind: 'errors', rate: 0.2, answerAfterMs: null }],
      },
    },
    {
      id: 'threads',
      correct: true,
      text: { en: 'Hot search takes the threads of checkout.', ko: '느린 검색이 결제가 쓸 스레드를 가져간다.' },
      why: {
        en: 'Threads and queue belong to the process, too, unless somebody gives each module a pool of its own.',
        ko: '스레드와 대기열도 프로세스의 것입니다. 모듈마다 풀을 따로 만들어 주지 않는 한 그렇습니다.',
      },
    },
    {
      id: 'network',
      correct: false,
      text: {
        en: 'The call from orders to payment is lost on its way.',
        ko: '주문이 결제 처리를 부르다가 그 호출이 도중에 사라진다.',
      },
      why: {
        en: 'There is no way on which it could be lost: payment is in the same process, and no network is between them.',
        ko: '사라질 길이 없습니다. 결제 처리는 같은 프로세스에 있고, 둘 사이에는 네트워크가 없습니다.',
      },
      refutedBy: { figure: 'one-process', atMs: 14_000 },
    },
    {
      id: 'release',
      correct: true,
      text: {
        en: 'A mistake in reports can only be taken back together with everything else.',
        ko: '보고서의 실수를 되돌리려면 나머지도 전부 함께 되돌려야 한다.',
      },
      why: {
        en: 'It is still one unit to deploy. Only services have versions of their own.',
        ko: '배포 단위는 여전히 하나입니다. 버전을 따로 가지는 것은 서비스뿐입니다.',
      },
    },
  ],
};
