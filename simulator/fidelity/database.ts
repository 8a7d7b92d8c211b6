/**
 * The card of a database.
 */
import type { Fidelity } from './fidelity';

export const fidelityDatabase: Fidelity = {
  models: [
    {
      en: 'A bound on connections (PostgreSQL: too many connections), workers with a queue, reads and writes with their times.',
      ko: '연결 수의 한도(PostgreSQL의 too many connections), 대기열을 가진 작업자, 읽기와 쓰기에 걸리는 시간을 모델링합니다.',
    },
    {
      en: 'A row lock that a transaction keeps until its end, for which others wait holding a connection but no worker.',
      ko: '트랜잭션이 끝날 때까지 쥐고 있는 행 잠금을 모델링합니다. 기다리는 쪽은 연결을 쥐지만 작업자는 쓰지 않습니다.',
    },
    {
      en: 'A primary with replicas, and the time without a primary between a crash and the end of the failover.',
      ko: '프라이머리와 복제본, 그리고 다운부터 페일오버가 끝날 때까지 프라이머리가 없는 시간을 모델링합니다.',
    },
  ],
  simplifies: [
    {
      en: 'A query is one transaction, and a replica is never behind.',
      ko: '질의 하나가 트랜잭션 하나이며, 복제본은 뒤처지지 않습니다.',
    },
    {
      en: 'A caller knows at once who the primary is, but learns of a dead one only by a refused connection; the pool of connections is its bulkhead.',
      ko: '호출자는 누가 프라이머리인지 곧바로 알지만, 죽은 프라이머리는 거부된 연결로만 압니다. 연결 풀은 호출자의 벌크헤드로 나타냅니다.',
    },
  ],
  leavesOut: [
    {
      en: 'Deadlocks, isolation levels, replication lag, buffer cache, vacuum, disk, split brain.',
      ko: '교착 상태, 격리 수준, 복제 지연, 버퍼 캐시, vacuum, 디스크, 스플릿 브레인은 다루지 않습니다.',
    },
  ],
  sources: [
    {
      text: 'PostgreSQL documentation: Connections and Authentication',
      url: 'https://www.postgresql.org/docs/current/runtime-config-connection.html',
    },
    {
      text: 'PostgreSQL documentation: Explicit Locking',
      url: 'https://www.postgresql.org/docs/current/explicit-locking.html',
    },
  ],
};
