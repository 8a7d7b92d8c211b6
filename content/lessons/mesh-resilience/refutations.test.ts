/**
 * The run that an explanation opens really refutes the wrong answer: what is seen there, for every wrong option.
 */
import { describe, expect, it } from 'vitest';
import type { MomentLink } from '@/content/model';
import { type MomentState, momentState } from '@/content/testing/moment-state';
import { refutationsOf } from '@/content/testing/refutations';
import { lesson } from './index';
import { type RunState, stateAt } from './testing/run';

interface Seen extends RunState {
  readonly component: MomentState['component'];
}

const nobodyIsEjected = ({ ejected }: Seen) => expect(ejected).toEqual([[], []]);

const isRefusedEverywhere = ({ goodput, failed }: Seen) => {
  expect(goodput).toBe(0);
  expect(failed).toBeGreaterThan(50);
};

/** By `question option`. */
const seen: Readonly<Record<string, (at: Seen) => void>> = {
  'which-pod tried-again': ({ tries, calls, failed }) => {
    expect(tries).toBe(calls);
    expect(failed).toBeGreaterThan(20);
  },
  'which-pod others-full': ({ pods }) => expect(pods.map(({ busy }) => busy)).toEqual([1, 1, 0]),
  'slow-pod ejects': (at) => {
    nobodyIsEjected(at);
    expect(at.p99Ms).toBeGreaterThan(1_000);
  },
  'slow-pod third': ({ pods }) => expect(pods[2]).toEqual({ busy: 13, queued: 0 }),
  'time-out-alone hardly-any': ({ failed, offered }) => expect(failed / offered).toBeGreaterThan(0.15),
  'time-out-alone half': ({ failed, offered }) => expect(failed / offered).toBeLessThan(0.25),
  'who-refuses Client': isRefusedEverywhere,
  'who-refuses Stock': ({ pods, tries }) => {
    expect(pods.every(({ busy, queued }) => busy + queued === 0)).toBe(true);
    expect(tries).toBe(0);
  },
  'changed-by-itself time-out': ({ p99Ms, failed }) => {
    expect(p99Ms).toBeGreaterThan(1_000);
    expect(failed).toBe(0);
  },
  'changed-by-itself retries': ({ tries, calls, failed, offered }) => {
    expect(tries).toBe(calls);
    expect(failed / offered).toBeGreaterThan(0.4);
  },
  'changed-by-itself limit': (at) => {
    nobodyIsEjected(at);
    expect(at.failed / at.offered).toBeGreaterThan(0.4);
  },
  'nowhere-to-go at-repair': isRefusedEverywhere,
  'nowhere-to-go never-stopped': ({ ejected, goodput }) => {
    expect(ejected).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
    expect(goodput).toBe(0);
  },
  'where-it-waited Stock-queue': ({ pods }) => expect(pods.every(({ queued }) => queued === 0)).toBe(true),
  'where-it-waited Shop-queue': ({ component }) => expect(component('Shop').queued).toBe(0),
  'where-it-waited Stock-work': ({ pods }) => expect(pods.every(({ busy }) => busy === 0)).toBe(true),
  'waiting-time wait-ten': ({ tries }) => {
    expect(tries).toBeGreaterThan(0.9 * stateAt({ figure: 'outage', atMs: 25_000 }).tries);
  },
  'waiting-time fewer': ({ tries, waiting }) => {
    expect(waiting).toBeGreaterThan(0.9 * stateAt({ figure: 'outage', atMs: 28_000 }).waiting);
    expect(tries).toBeGreaterThan(0.9 * stateAt({ figure: 'outage', atMs: 28_000 }).tries);
  },
};

const refutations = refutationsOf(lesson);

function see(moment: MomentLink): Seen {
  return { ...stateAt(moment), component: momentState(lesson, moment).component };
}

describe('runs that refute wrong answers', () => {
  it.each([...refutations])('%s', (name, evidence) => {
    const check = seen[name];
    if (check === undefined) throw new Error(`Say in \`seen\` what refutes "${name}".`);
    if (!('atMs' in evidence)) throw new Error(`"${name}" opens no run.`);
    check(see(evidence));
  });

  it('are those that are described', () => {
    expect(Object.keys(seen).sort()).toEqual([...refutations.keys()].sort());
  });
});
