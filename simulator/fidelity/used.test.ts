import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readScenario } from '../scenario';
import { usedCards } from './used';

function cardsOf(template: string, acts: Parameters<typeof usedCards>[1] = []) {
  const read = readScenario(JSON.parse(readFileSync(`content/templates/${template}.json`, 'utf8')));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return usedCards(read.value, acts);
}

it('the cards of a figure are those of its kinds and of the policies that it uses', () => {
  expect(cardsOf('retry-storm')).toEqual({ kinds: ['client', 'service'], topics: ['retries', 'balancing'] });
  expect(cardsOf('poison-record')).toEqual({ kinds: ['client', 'stream', 'function'], topics: [] });
  expect(cardsOf('saga').topics).toEqual(['retries', 'transactions']);
  expect(cardsOf('outlier-ejection').topics).toEqual(['retries', 'balancing']);
  expect(cardsOf('canary').topics).toContain('fleet');
  expect(cardsOf('microservices-shop').topics).toContain('circuitBreaking');
});

it('what a control of the figure may set counts too', () => {
  expect(cardsOf('poison-record', [{ kind: 'configure', set: { bulkhead: { maxConcurrent: 6 } } }]).topics).toEqual([
    'circuitBreaking',
  ]);
  expect(cardsOf('poison-record', [{ kind: 'configure', set: { bulkhead: null } }]).topics).toEqual([]);
  expect(cardsOf('poison-record', [{ kind: 'deploy' }]).topics).toEqual(['fleet']);
});
