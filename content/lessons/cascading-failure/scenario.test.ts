/**
 * The constants that the text names in words are those of the scenario files.
 */
import { describe, expect, it } from 'vitest';
import { checkScenario } from '@/content/load/files';
import shopFile from './scenarios/shop.json';
import doubleThreads from './scenarios/shop-double-threads.json';

const shop = checkScenario(shopFile, 'shop.json');
const component = (id: string) => shop.components.find((each) => each.id === id);

describe('the shop', () => {
  it('has the clients that the text describes', () => {
    const client = component('Client');
    expect(client).toMatchObject({ workload: { kind: 'open', process: 'poisson', ratePerSecond: 60 } });
    expect(client).toMatchObject({
      classes: [
        { name: 'checkout', weight: 3 },
        { name: 'browse', weight: 2 },
      ],
    });
  });

  it('has 16 threads in A and 32 in B, in two replicas each, and queues of 16', () => {
    expect(component('A')).toMatchObject({ replicas: 2, concurrency: 8, queue: { limit: 16 } });
    expect(component('B')).toMatchObject({ replicas: 2, concurrency: 16, queue: { limit: 16 } });
  });

  it('has networks of 40 and 10 ms, clients that wait 3 s, and nothing that protects A', () => {
    expect(shop.connections).toMatchObject([
      { from: 'Client', to: 'A', latencyMs: { ms: 40 }, timeoutMs: 3_000 },
      { from: 'A', to: 'B', latencyMs: { ms: 10 }, timeoutMs: null, bulkhead: null, retryPolicy: { numRetries: 0 } },
    ]);
  });

  it('differs from the one with twice the threads in nothing else', () => {
    const double = checkScenario(doubleThreads, 'shop-double-threads.json');
    const halved = double.components.map((each) => (each.id === 'A' ? { ...each, concurrency: 8 } : each));
    expect(double.components.find(({ id }) => id === 'A')).toMatchObject({ concurrency: 16 });
    expect(halved).toEqual(shop.components);
    expect(double.connections).toEqual(shop.connections);
  });
});
