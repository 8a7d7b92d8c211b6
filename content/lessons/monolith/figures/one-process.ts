/**
 * Figure 2: what is good about one process.
 */
import type { Figure } from '@/content/model';
import { monolith, seed } from '../scenario';
import { paymentFails } from './controls';

export const oneProcess: Figure = {
  id: 'one-process',
  title: {
    en: 'A checkout passes three modules in one thread, and one transaction.',
    ko: '결제 한 건이 스레드 하나로 모듈 셋을 지나고, 트랜잭션 하나로 끝납니다.',
  },
  lookFor: { en: 'How often does a checkout leave the shop?', ko: '결제는 쇼핑몰 밖으로 몇 번 나갑니까?' },
  caption: {
    en: 'Orders calls stock and payment as a function calls a function. The only journey is the one to the database. Let payment fail, and see which requests notice.',
    ko: '주문은 함수를 부르듯 재고와 결제 처리를 부릅니다. 밖으로 나가는 길은 데이터베이스뿐입니다. 결제 처리를 실패하게 하고, 어느 요청이 알아차리는지 보십시오.',
  },
  scenario: monolith,
  seed,
  interventions: [],
  startAtMs: 13_000,
  stillAtMs: 14_000,
  speed: 0.1,
  controls: [paymentFails],
  inkClass: 'checkout',
  storyboard: [
    {
      atMs: 12_000,
      caption: {
        en: 'Two threads work. Nothing stands in line.',
        ko: '스레드 두 개가 일합니다. 줄을 선 요청은 없습니다.',
      },
    },
    {
      atMs: 14_000,
      caption: {
        en: 'Five of 16 threads are in use. One of them waits for the database.',
        ko: '스레드 16개 중 5개를 쓰고 있습니다. 그중 하나는 데이터베이스를 기다립니다.',
      },
    },
    {
      atMs: 19_000,
      caption: {
        en: 'Five again. There is room for three times the load.',
        ko: '이번에도 5개입니다. 부하가 세 배가 되어도 여유가 있습니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'modules that share threads, queue and memory; calls between them without network; a commit in which stock, payment and order become durable together',
      ko: '스레드와 대기열과 메모리를 함께 쓰는 모듈, 네트워크 없는 모듈 간 호출, 재고·결제·주문을 한꺼번에 확정하는 커밋',
    },
    simplified: {
      en: 'a commit happens at one instant, after the statements; locks between transactions do not occur',
      ko: '커밋은 문장들이 끝난 뒤 한순간에 일어나고, 트랜잭션끼리 잠금을 다투지 않습니다',
    },
    leftOut: {
      en: 'payment by card: a card company is outside of any transaction of the shop, so customers here pay from a balance that the shop keeps',
      ko: '카드 결제: 카드사는 쇼핑몰의 어떤 트랜잭션에도 들지 않으므로, 여기서는 쇼핑몰에 쌓아 둔 잔액으로 냅니다',
    },
    checked: {
      en: 'threads in use against rate × mean time in the shop, within 5 %',
      ko: '쓰이는 스레드 수를 도착률 × 쇼핑몰에 머무는 평균 시간과 비교, 오차 5% 이내',
    },
  },
};
