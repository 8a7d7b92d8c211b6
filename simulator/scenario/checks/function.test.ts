import { describe, expect, it } from 'vitest';
import { lambda, link, service, trace } from '../../testing/scenarios';
import { describeProblem } from '../problem';
import { readScenario } from '../read';
import type { ScenarioInput } from '../schema/scenario';

type Input = Omit<ScenarioInput, 'version'>;

const good = (): Input & { components: Input['components'][number][] } => ({
  components: [trace('F', [0]), lambda('F', 1), service('S', 1)],
  connections: [link('client', 'F'), link('F', 'S')],
});

/** What is wrong with the scenario after a change, one line each. */
function problemsOf(change: Partial<Input>): string[] {
  const read = readScenario({ version: 1, ...good(), ...change });
  return read.ok ? [] : read.problems.map(describeProblem);
}

const withFunction = (more: Parameters<typeof lambda>[2], account: ScenarioInput['account'] = {}) =>
  problemsOf({ account, components: [trace('F', [0]), lambda('F', 1, more), service('S', 1)] });

describe('[S1] [S2] checks of functions', () => {
  it('let a good one pass', () => {
    expect(problemsOf({})).toEqual([]);
    expect(withFunction({ eventInvoke: { onFailure: { to: 'S' } }, reservedConcurrency: 900 })).toEqual([]);
  });

  it.each([
    [{ memoryMb: 64 }, 'components[1].memoryMb: expected a number of at least 128, found 64'],
    [{ timeoutMs: 901_000 }, 'components[1].timeoutMs: expected a number of at most 900000, found 901000'],
    [
      { eventInvoke: { maxRetryAttempts: 3 } },
      'components[1].eventInvoke.maxRetryAttempts: expected a number of at most 2',
    ],
    [
      { eventInvoke: { onFailure: { to: 'nobody' } } },
      'components[1].eventInvoke.onFailure.to: expected the id of a service, found "nobody"',
    ],
    [
      { eventInvoke: { deadLetterQueue: { to: 'F' } } },
      'components[1].eventInvoke.deadLetterQueue.to: expected a service that a connection from F leads to, found "F"',
    ],
    [
      { reservedConcurrency: 3, provisionedConcurrency: 4 },
      'components[1].provisionedConcurrency: expected at most the reserved concurrency, 3, found 4',
    ],
    [
      { reservedConcurrency: 901 },
      'account.concurrency: expected at least 1001: what functions reserve or provision, and 100, found 1000',
    ],
    [
      { coldStart: { kind: 'distribution', init: { kind: 'uniform', minMs: 5, maxMs: 1 } } },
      'components[1].coldStart.init.maxMs: expected at least minMs, 5, found 1',
    ],
    [
      { endpoints: { request: { steps: [{ kind: 'call', to: 'S', endpoint: 'other' }] } } },
      'components[1].endpoints.request.steps[0].endpoint: expected an endpoint of S: request, found "other"',
    ],
  ] as const)('%j is a problem', (more, problem) => {
    expect(withFunction(more as Parameters<typeof lambda>[2]).join('\n')).toContain(problem);
  });

  it('know no price for provisioned concurrency on arm64 in Seoul', () => {
    const more = { architecture: 'arm64', provisionedConcurrency: 1 } as const;
    expect(withFunction(more)).toEqual([]);
    expect(withFunction(more, { region: 'ap-northeast-2' })).toEqual([
      'components[1].provisionedConcurrency: expected 0: what it costs in ap-northeast-2 on arm64 is not known, found 1',
    ]);
  });

  it('allow asynchronous invocation of functions only', () => {
    const connections = [link('client', 'F', { invocation: 'asynchronous' }), link('F', 'S')];
    expect(problemsOf({ connections })).toEqual([]);
    const wrong = [link('client', 'F'), link('F', 'S', { invocation: 'asynchronous' })];
    expect(problemsOf({ connections: wrong })).toEqual([
      'connections[1].invocation: expected "synchronous", for only functions are invoked otherwise, found "asynchronous"',
    ]);
  });
});
