/**
 * Steps of business transactions, compiled.
 */
import type { Stream } from '../../../random';
import { keyedLedger } from '../../../resources/keyed-ledger';
import type { ParticipantStep } from '../../../scenario/schema/transaction';
import type { Labels } from '../forms';
import type { TransactionStep } from '../forms/transaction';
import { endpointOf, linkOf } from '../names';
import type { StepContext } from '../step-context';

/** Idempotency keys that a component remembers; AWS Lambda Powertools and Stripe keep theirs for hours, not by number. */
const rememberedKeys = 100_000;

export interface ApplyPlan {
  readonly kind: 'apply';
  readonly effects: readonly number[];
  /** Cell of the idempotency keys; -1: none are kept. */
  readonly keys: number;
  /** 1 applies, -1 undoes. */
  readonly change: 1 | -1;
  readonly outbox: { readonly link: number; readonly endpoint: number; readonly site: number } | null;
}

export interface RejectPlan {
  readonly kind: 'reject';
  readonly probability: number;
  readonly stream: Stream;
  readonly onFailure: number | null;
}

export interface CrashPlan {
  readonly kind: 'crash';
  readonly probability: number;
  readonly restartMs: number | null;
  readonly stream: Stream;
}

export interface PreparePlan {
  readonly kind: 'prepare';
  readonly cell: number;
  readonly bySubject: boolean;
  readonly timeoutMs: number | null;
}

export interface SettlePlan {
  readonly kind: 'settle';
  readonly cell: number;
}

export interface GotoPlan {
  readonly kind: 'goto';
  readonly to: number;
}

export interface UnlessAmbiguousPlan {
  readonly kind: 'unlessAmbiguous';
  readonly to: number;
  /** Index of the call that failed. */
  readonly call: number;
}

export interface AgainPlan {
  readonly kind: 'again';
  readonly to: number;
  readonly afterMs: number;
  readonly most: number;
  readonly otherwise: number;
}

export interface LogPlan {
  readonly kind: 'log';
  readonly resumeAt: number;
}

export interface LogEndPlan {
  readonly kind: 'logEnd';
}

export type TransactionStepPlan =
  | ApplyPlan
  | RejectPlan
  | CrashPlan
  | PreparePlan
  | SettlePlan
  | GotoPlan
  | UnlessAmbiguousPlan
  | AgainPlan
  | LogPlan
  | LogEndPlan;

const prepared = () => ({ locks: {}, waiting: {}, held: {} });

export function planTransactionStep(context: StepContext, step: TransactionStep & Labels): TransactionStepPlan {
  const at = (label: string) => context.labelled(label) as number;
  switch (step.kind) {
    case 'apply':
    case 'undo':
      return planApply(context, step);
    case 'reject':
      return {
        kind: 'reject',
        probability: step.probability,
        stream: context.stream('reject'),
        onFailure: context.labelled(step.onFailure),
      };
    case 'crash':
      return { ...step, stream: context.stream('crash') };
    case 'prepare':
      return {
        kind: 'prepare',
        cell: context.sharedCell('prepared', prepared),
        bySubject: step.row === 'subject',
        timeoutMs: step.timeoutMs,
      };
    case 'settle':
      return { kind: 'settle', cell: context.sharedCell('prepared', prepared) };
    case 'goto':
      return { kind: 'goto', to: at(step.to) };
    case 'unlessAmbiguous':
      return { kind: 'unlessAmbiguous', to: at(step.to), call: at(step.call) };
    case 'again': {
      const most = step.most ?? Number.POSITIVE_INFINITY;
      return { kind: 'again', to: at(step.to), afterMs: step.afterMs, most, otherwise: at(step.otherwise) };
    }
    case 'log':
      return { kind: 'log', resumeAt: at(step.resumeAt) };
    case 'logEnd':
      return { kind: 'logEnd' };
  }
}

function planApply(context: StepContext, step: Extract<ParticipantStep, { kind: 'apply' | 'undo' }>): ApplyPlan {
  const { effects: known } = context.names;
  const keys = step.idempotent
    ? context.sharedCell(`keys ${step.effects.join(' ')}`, () => keyedLedger(rememberedKeys))
    : -1;
  const outbox = step.kind === 'apply' ? step.outbox : undefined;
  return {
    kind: 'apply',
    effects: step.effects.map((effect) => known.indexOf(effect)),
    keys,
    change: step.kind === 'apply' ? 1 : -1,
    outbox:
      outbox === undefined
        ? null
        : {
            link: linkOf(context.names, context.server.id, outbox.to),
            endpoint: endpointOf(context.names, outbox.to, outbox.endpoint, context.endpoint),
            site: context.siteOf(outbox.to),
          },
  };
}
