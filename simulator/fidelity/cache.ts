/**
 * The card of a cache.
 */
import type { Fidelity } from './fidelity';

export const fidelityCache: Fidelity = {
  models: [
    {
      en: 'Entries by key with a time to live (absolute or sliding), a capacity with eviction (least recently used, or first in first out), and invalidation.',
      ko: '키별 항목과 그 유효 시간(고정 또는 연장), 용량과 축출(LRU 또는 FIFO), 무효화를 모델링합니다.',
    },
    {
      en: 'Cache-aside, and read-through in front of an origin, with or without coalescing of misses: the stampede on a hot key that expires.',
      ko: '캐시 어사이드와, 원본 앞의 리드 스루를 모델링합니다. 미스를 하나로 합칠 수도 있고 합치지 않을 수도 있어서, 인기 키가 만료될 때의 스탬피드가 나타납니다.',
    },
  ],
  simplifies: [
    {
      en: 'One node, and entries of one size.',
      ko: '노드는 하나이며 항목의 크기는 모두 같습니다.',
    },
    {
      en: 'A failed cache is a failed call; cache-aside goes on without it.',
      ko: '캐시의 장애는 호출의 실패이며, 캐시 어사이드는 캐시 없이 계속합니다.',
    },
  ],
  leavesOut: [
    {
      en: 'Replication, persistence, sampled eviction as in Redis, warming, and keys spread over nodes.',
      ko: '복제, 영속성, Redis의 표본 축출, 예열, 여러 노드로 나뉜 키는 다루지 않습니다.',
    },
  ],
  sources: [
    {
      text: 'AWS whitepaper: Database Caching Strategies Using Redis',
      url: 'https://docs.aws.amazon.com/whitepapers/latest/database-caching-strategies-using-redis/caching-patterns.html',
    },
    { text: 'Nishtala et al.: Scaling Memcache at Facebook (NSDI 2013)' },
  ],
};
