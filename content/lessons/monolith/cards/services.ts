/**
 * Cards about the shop as five services: work that stays half done, and parts that are all needed.
 */
import type { CardVariant, ReviewCard } from '@/content/review';
import { faultAtMs, services } from '../scenario';
import { errors, plain, text } from './shared';

const fiveServices = { scenario: services, durationMs: 120_000, warmUpMs: faultAtMs } as const;

function failing(rate: number, en: string, ko: string): CardVariant {
  return { id: `payment-${rate}`, interventions: [errors('payment', rate)], words: { share: text(en, ko) } };
}

export const halfDoneWork: ReviewCard = {
  id: 'half-done-work',
  concept: text('Without one transaction, work stays half done', '트랜잭션이 나뉘면 절반만 끝나는 일'),
  questions: ['half-done'],
  part: 'services',
  ...fiveServices,
  prompt: text(
    'Five services. Ten checkouts per second reserve stock, and then pay, each step in a transaction of its own. Payment fails for {share}, and nobody undoes anything. How many checkouts are half done after 90 seconds?',
    '다섯 서비스입니다. 초당 10건의 결제가 재고를 확보한 뒤 돈을 내는데, 단계마다 트랜잭션이 따로입니다. 결제 처리가 {share} 실패하고, 되돌리는 사람은 없습니다. 90초 뒤 절반만 끝난 결제는 몇 건입니까?',
  ),
  value: { path: 'transactions.stuck' },
  measures: text('checkouts that stayed half done', '절반만 끝난 결제'),
  answer: { kind: 'numeric', unit: text('checkouts', '건'), tolerance: 0.25 },
  variants: [
    failing(0.2, 'one in five', '다섯 번에 한 번'),
    failing(0.5, 'every second one', '두 번에 한 번'),
    failing(0.1, 'one in ten', '열 번에 한 번'),
    failing(0.8, 'four in five', '다섯 번에 네 번'),
  ],
  why: text(
    'Every failed payment leaves stock behind that was committed before it: 10 per second × 90 s × the share that fails. In one transaction it would be none.',
    '실패한 결제 처리마다 그보다 먼저 커밋된 재고가 남습니다. 초당 10건 × 90초 × 실패하는 비율입니다. 트랜잭션 하나였다면 한 건도 없습니다.',
  ),
};

function parts(orders: number, catalogue: number, payment: number): CardVariant {
  const each = { orders, catalogue, payment };
  return {
    id: `work-${orders}-${catalogue}-${payment}`,
    interventions: Object.entries(each).map(([service, percent]) => errors(service, (100 - percent) / 100)),
    words: { orders: plain(orders), catalogue: plain(catalogue), payment: plain(payment) },
  };
}

export const availabilityMultiplies: ReviewCard = {
  id: 'availability-multiplies',
  concept: text('Parts that are all needed multiply', '모두 필요하면 곱해지는 가용성'),
  questions: ['five-parts'],
  part: 'services',
  ...fiveServices,
  prompt: text(
    'A checkout needs three services. Orders answers {orders} % of its calls, catalogue {catalogue} %, payment {payment} %, independently of each other. Nobody tries again. How many percent of checkouts fail?',
    '결제 한 건에 서비스 셋이 필요합니다. 서로 무관하게 주문은 호출의 {orders}%, 상품은 {catalogue}%, 결제 처리는 {payment}%에 제대로 응답합니다. 재시도는 없습니다. 결제는 몇 퍼센트가 실패합니까?',
  ),
  value: { path: 'classes[checkout].failedShare', times: 100 },
  measures: text('percent of checkouts that failed', '실패한 결제(%)'),
  answer: { kind: 'numeric', unit: text('%', '%'), tolerance: 0.15 },
  variants: [parts(70, 70, 70), parts(100, 50, 50), parts(90, 95, 100), parts(60, 60, 100)],
  why: text(
    'Multiply what works, and take the rest: 100 % minus orders × catalogue × payment.',
    '제대로 응답하는 비율을 곱한 뒤 100%에서 뺍니다. 100% − 주문 × 상품 × 결제 처리입니다.',
  ),
};
