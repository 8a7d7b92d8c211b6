/**
 * Sagas and two-phase commit spelled out as calls, jumps and log entries.
 *
 * What they model, simplify and leave out: `fidelity/transactions.ts`. A mesh does none of this: it carries calls.
 * Sources: Garcia-Molina and Salem, "Sagas" (1987); Gray and Lamport, "Consensus on Transaction Commit" (2006).
 */
import type { CoordinatorStep } from '../../scenario/schema/transaction';
import type { ServerStep } from '../plan/forms';

type Saga = Extract<CoordinatorStep, { kind: 'saga' }>;
type TwoPhaseCommit = Extract<CoordinatorStep, { kind: 'twoPhaseCommit' }>;

const always = { probability: 1, required: true } as const;

/** `mark` tells the labels of one coordinator apart from those of others. */
export const spellOutCoordinator = (step: CoordinatorStep, mark: string): ServerStep[] =>
  step.kind === 'saga' ? spellOutSaga(step, mark) : spellOutCommit(step, mark);

function spellOutSaga(saga: Saga, mark: string): ServerStep[] {
  const { steps, durable } = saga;
  const forward = steps.flatMap((step, index): ServerStep[] => [
    ...(durable ? [log(at('do', index, mark))] : []),
    {
      kind: 'call',
      to: step.to,
      endpoint: step.endpoint,
      ...always,
      label: at('do', index, mark),
      onFailure: at('failed', index, mark),
    },
  ]);
  const backward = [...steps.keys()].reverse().flatMap((index) => undoing(saga, index, mark));
  return [
    ...forward,
    { kind: 'goto', to: `done ${mark}` },
    ...backward,
    { kind: 'logEnd', label: at('undone', 0, mark) },
    { kind: 'end', outcome: 'error', reason: 'compensated' },
    { kind: 'logEnd', label: `nothing ${mark}` },
    { kind: 'fail' },
    { kind: 'end', outcome: 'error', reason: 'stuck', label: `stuck ${mark}` },
    { kind: 'logEnd', label: `done ${mark}` },
  ];
}

/** Where step `index` leads when it fails, and how it is undone; then the one before it is undone. */
function undoing({ steps, durable, retryMs, maxCompensationTries }: Saga, index: number, mark: string): ServerStep[] {
  const { to, compensate } = steps[index] as Saga['steps'][number];
  const undo = at('undo', index, mark);
  const before = index === 0 ? at('undone', 0, mark) : at('undo', index - 1, mark);
  const failed: ServerStep = {
    kind: 'unlessAmbiguous',
    to: index === 0 ? `nothing ${mark}` : before,
    call: at('do', index, mark),
    label: at('failed', index, mark),
  };
  if (compensate === undefined) return [failed, { kind: 'goto', to: before, label: undo }];
  const again = at('again', index, mark);
  return [
    failed,
    { kind: 'pass', label: undo },
    ...(durable ? [log(undo)] : []),
    { kind: 'call', to, endpoint: compensate, ...always, onSuccess: before, onFailure: again },
    {
      kind: 'again',
      to: undo,
      afterMs: retryMs,
      most: maxCompensationTries - 1,
      otherwise: `stuck ${mark}`,
      label: again,
    },
  ];
}

function spellOutCommit({ participants, retryMs }: TwoPhaseCommit, mark: string): ServerStep[] {
  const all = (endpoint: 'prepare' | 'commit' | 'abort') => ({
    kind: 'parallel' as const,
    waitFor: null,
    calls: participants.map((one) => ({ to: one.to, endpoint: one[endpoint], ...always, copies: 1 })),
  });
  const again = (to: string): ServerStep => ({
    kind: 'again',
    to,
    afterMs: retryMs,
    most: null,
    otherwise: to,
    label: `again ${to}`,
  });
  const commit = `commit ${mark}`;
  const abort = `abort ${mark}`;
  return [
    log(abort),
    { ...all('prepare'), onFailure: abort },
    log(commit),
    { ...all('commit'), label: commit, onFailure: `again ${commit}`, onSuccess: `done ${mark}` },
    again(commit),
    log(abort, abort),
    { ...all('abort'), onFailure: `again ${abort}` },
    { kind: 'logEnd' },
    { kind: 'end', outcome: 'error', reason: 'aborted' },
    again(abort),
    { kind: 'logEnd', label: `done ${mark}` },
  ];
}

const at = (what: string, index: number, mark: string): string => `${what} ${index} ${mark}`;

const log = (resumeAt: string, label?: string): ServerStep => ({
  kind: 'log',
  resumeAt,
  ...(label !== undefined && { label }),
});
