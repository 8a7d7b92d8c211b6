/**
 * The run that an explanation opens really refutes the wrong answer: what is seen there, for every wrong option.
 */
import { describe, expect, it } from 'vitest';
import { type MomentState, momentState } from '@/content/testing/moment-state';
import { refutationsOf } from '@/content/testing/refutations';
import { lesson } from './index';

/** By `question option`, such as `'how-long never': (at) => expect(at.component('A').queued).toBe(0)`. */
const seen: Readonly<Record<string, (at: MomentState) => void>> = {};

const refutations = refutationsOf(lesson);

describe('runs that refute wrong answers', () => {
  it.each([...refutations])('%s', (name, moment) => {
    const check = seen[name];
    if (check === undefined) throw new Error(`Say in \`seen\` what refutes "${name}".`);
    check(momentState(lesson, moment));
  });

  it('are those that are described', () => {
    expect(Object.keys(seen).sort()).toEqual([...refutations.keys()].sort());
  });
});
