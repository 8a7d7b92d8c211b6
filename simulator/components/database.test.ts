import { describe, expect, it } from 'vitest';
import { runScenario } from '../experiment';
import type { ScenarioInput } from '../scenario';
import { logOf } from '../testing/log';
import { link, scenario, trace } from '../testing/scenarios';

type Database = Extract<ScenarioInput['components'][number], { kind: 'database' }>;

const run = (
  timesMs: readonly number[],
  more: Partial<Database>,
  loadBalancing: 'roundRobin' | 'random' = 'roundRobin',
) =>
  scenario({
    components: [
      { ...trace('db', timesMs), classes: [{ name: 'request', to: 'db', endpoint: 'query' }] },
      { id: 'db', kind: 'database', queries: { query: { time: 10 } }, ...more },
    ],
    connections: [link('client', 'db', { loadBalancing })],
  });

const ends = (log: readonly string[]) =>
  log.filter((line) => /#\d+ (ok|error|refused)/.test(line) && !line.includes(' at '));

describe('a database', () => {
  it('[DB1] refuses a query beyond its connections, those that wait for a worker included', () => {
    const log = logOf(run([0, 0, 0, 0], { workers: 1, maxConnections: 3 }));
    expect(ends(log)).toEqual(['0 #4 refused tooManyConnections', '10 #1 ok', '20 #2 ok', '30 #3 ok']);
  });

  it('[DB2] one transaction at a time holds a hot row, in the order of asking; waiting takes no worker', () => {
    const hot = { update: { kind: 'write' as const, time: 10, lock: {} }, query: { time: 10 } };
    const both = scenario({
      components: [
        {
          id: 'client',
          kind: 'client',
          workload: {
            kind: 'trace',
            arrivals: [
              { atMs: 0, class: 'update', count: 3 },
              { atMs: 1, class: 'query' },
            ],
          },
          classes: [
            { name: 'update', to: 'db' },
            { name: 'query', to: 'db' },
          ],
        },
        { id: 'db', kind: 'database', workers: 2, queries: hot },
      ],
      connections: [link('client', 'db')],
    });
    expect(ends(logOf(both))).toEqual(['10 #1 ok', '11 #4 ok', '20 #2 ok', '30 #3 ok']);
    expect(runScenario(both, { durationMs: 1_000 }).meters[0]?.counters).toEqual({ failovers: 0, lockWaits: 2 });
  });

  it('[DB2] a lock on the row of what a request is about does not hinder others', () => {
    const rows = scenario({
      components: [
        {
          id: 'client',
          kind: 'client',
          workload: { kind: 'trace', arrivals: ['a', 'b', 'a'].map((name) => ({ atMs: 0, class: name })) },
          classes: ['a', 'b'].map((name, first) => ({ name, to: 'db', endpoint: 'update', keys: { count: 1, first } })),
        },
        { id: 'db', kind: 'database', queries: { update: { kind: 'write', time: 10, lock: { row: 'subject' } } } },
      ],
      connections: [link('client', 'db')],
    });
    expect(ends(logOf(rows))).toEqual(['10 #1 ok', '10 #2 ok', '20 #3 ok']);
  });

  it('[DB3] gives up waiting for a lock, and leaves its place in the line', () => {
    const queries = { query: { kind: 'write' as const, time: 10, lock: { timeoutMs: 15 } } };
    const log = logOf(run([0, 0, 0], { queries }));
    expect(ends(log)).toEqual(['10 #1 ok', '15 #3 error lockTimeout', '20 #2 ok']);
  });

  it('[DB2] a crash frees the lock', () => {
    const queries = { query: { kind: 'write' as const, time: 10, lock: {} } };
    const log = logOf(run([0, 0, 30], { queries }), 1_000, [
      { atMs: 5, target: 'db', kind: 'crash' },
      { atMs: 20, target: 'db', kind: 'recover' },
    ]);
    expect(ends(log)).toEqual(['5 #1 error crashed', '5 #2 error crashed', '40 #3 ok']);
  });

  it('[DB4] writes go to the primary; after its crash they fail until a replica has been promoted', () => {
    const queries = { query: { kind: 'write' as const, time: 1 } };
    const log = logOf(run([0, 20, 60, 130], { nodes: 3, failoverMs: 100, queries }), 1_000, [
      { atMs: 10, target: 'db#1', kind: 'crash' },
    ]);
    expect(ends(log)).toEqual([
      '1 #1 ok',
      '20 #2 error connectionRefused',
      '60 #3 error connectionRefused',
      '131 #4 ok',
    ]);
    expect(log.filter((line) => line.endsWith('at db#2'))).toEqual(['130 #4 try 1 at db#2']);
  });

  it('[DB4] a primary that is back in time keeps its place, and reads may go anywhere', () => {
    const log = logOf(run([0, 1, 2, 150], { nodes: 2, failoverMs: 100, readsFrom: 'any' }), 1_000, [
      { atMs: 10, target: 'db#1', kind: 'crash' },
      { atMs: 90, target: 'db#1', kind: 'recover' },
    ]);
    expect(log.filter((line) => line.includes('try 1')).map((line) => line.slice(-4))).toEqual([
      'db#1',
      'db#2',
      'db#1',
      'db#2',
    ]);
    const writes = run([150], { nodes: 2, failoverMs: 100, queries: { query: { kind: 'write', time: 1 } } });
    const faults = [
      { atMs: 10, target: 'db#1', kind: 'crash' as const },
      { atMs: 90, target: 'db#1', kind: 'recover' as const },
    ];
    expect(logOf(writes, 1_000, faults)).toContain('150 #1 try 1 at db#1');
  });
});
