/**
 * A small shop for tests and drafts: a client, A with an endpoint that calls B and one that does not, and B.
 */
import type { Topology } from '@/simulator/telemetry/topology';

export const shop: Topology = {
  components: [
    {
      id: 'Client',
      kind: 'client',
      role: null,
      position: null,
      replicas: 1,
      concurrency: null,
      queueLimit: null,
      endpoints: [],
    },
    {
      id: 'A',
      kind: 'service',
      role: { en: 'orders', ko: '주문' },
      position: null,
      replicas: 2,
      concurrency: 8,
      queueLimit: 16,
      endpoints: [
        { name: 'checkout', label: { en: 'checkout', ko: '결제' }, calls: true },
        { name: 'browse', label: { en: 'browse', ko: '둘러보기' }, calls: false },
      ],
    },
    {
      id: 'B',
      kind: 'service',
      role: { en: 'payments', ko: '결제 승인' },
      position: null,
      replicas: 2,
      concurrency: 8,
      queueLimit: 16,
      endpoints: [{ name: 'pay', label: { en: 'pay', ko: '승인' }, calls: false }],
    },
  ],
  connections: [
    { id: 'Client->A', from: 0, to: 1 },
    { id: 'A->B', from: 1, to: 2 },
  ],
  classes: [
    { name: 'checkout', label: { en: 'checkout', ko: '결제' }, client: 0, to: 1, endpoint: 0 },
    { name: 'browse', label: { en: 'browse', ko: '둘러보기' }, client: 0, to: 1, endpoint: 1 },
  ],
};
