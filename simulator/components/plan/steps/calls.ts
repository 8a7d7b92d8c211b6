/**
 * Steps that call others: one call, several at once, or one of several by probability.
 */
import type { Stream } from '../../../random';
import type { RecordCount } from '../../../scenario/schema/record-count';
import type { Step } from '../../../scenario/schema/step';
import type { DetachedStep, Labels } from '../forms';
import type { CallLimit, GatewayCallStep } from '../forms/gateway';
import { endpointOf, linkOf } from '../names';
import { type RecordsOf, recordsOf } from '../record-count';
import type { StepContext } from '../step-context';

/** Indices of the steps to go to; null: the following one on success, and the request fails on failure. */
interface Jumps {
  readonly onSuccess: number | null;
  readonly onFailure: number | null;
  readonly onMiss: number | null;
}

export interface CallsPlan extends Jumps {
  readonly kind: 'calls';
  readonly calls: readonly CallPlan[];
  /** Good answers that suffice; null: all. */
  readonly waitFor: number | null;
}

export interface ChoosePlan extends Jumps {
  readonly kind: 'choose';
  readonly options: readonly CallPlan[];
  readonly cumulative: readonly number[];
  readonly stream: Stream;
}

export interface CallPlan {
  readonly link: number;
  readonly endpoint: number;
  readonly copies: number;
  readonly probability: number;
  readonly required: boolean;
  /** Nobody waits for it. */
  readonly detached: boolean;
  /** What bounds its time besides the connection. */
  readonly limit: CallLimit | null;
  /** Tells the calls of one service apart in the keys of random draws. */
  readonly site: number;
  readonly stream: Stream;
  /** Records that it carries, by key and lineage of the request and copy of the call. */
  readonly records: RecordsOf;
}

type Of<K extends Step['kind']> = Extract<Step, { kind: K }> & Labels;

export function planCalls(context: StepContext, step: Of<'call' | 'parallel'>): CallsPlan {
  const jumps = jumpsOf(context, step);
  if (step.kind === 'call') {
    const call = { ...planCall(context, step, 0), probability: step.probability, required: step.required };
    return { kind: 'calls', calls: [call], waitFor: null, ...jumps };
  }
  const calls = step.calls.map((call, offset) => ({
    ...planCall(context, call, offset),
    copies: call.copies,
    probability: call.probability,
    required: call.required,
  }));
  return { kind: 'calls', calls, waitFor: step.waitFor, ...jumps };
}

export function planChoice(context: StepContext, step: Of<'choose'>): ChoosePlan {
  let sum = 0;
  return {
    kind: 'choose',
    options: step.options.map((option, offset) => planCall(context, option, offset)),
    cumulative: step.options.map((option) => (sum += option.probability)),
    stream: context.stream('choose'),
    ...jumpsOf(context, step),
  };
}

/** A call that nobody waits for; the request goes on at once. */
export function planDetached(context: StepContext, step: DetachedStep): CallsPlan {
  const call = { ...planCall(context, step, 0), probability: step.probability, detached: true };
  return { kind: 'calls', calls: [call], waitFor: null, onSuccess: null, onFailure: null, onMiss: null };
}

/** A call of a gateway, bounded by what it is for. */
export function planGatewayCall(context: StepContext, step: GatewayCallStep & Labels): CallsPlan {
  const call = { ...planCall(context, step, 0), limit: step.limit };
  return { kind: 'calls', calls: [call], waitFor: null, ...jumpsOf(context, step) };
}

const jumpsOf = (context: StepContext, step: Labels): Jumps => ({
  onSuccess: context.labelled(step.onSuccess),
  onFailure: context.labelled(step.onFailure),
  onMiss: context.labelled(step.onMiss),
});

/** One call that is always made and required; steps say what differs. */
export function planCall(
  context: StepContext,
  call: { readonly to: string; readonly endpoint?: string | undefined; readonly records?: RecordCount | undefined },
  offset: number,
): CallPlan {
  return {
    link: linkOf(context.names, context.server.id, call.to),
    endpoint: endpointOf(context.names, call.to, call.endpoint, context.endpoint),
    copies: 1,
    probability: 1,
    required: true,
    detached: false,
    limit: null,
    site: context.siteOf(call.to),
    stream: context.stream(`call ${offset}`),
    records: recordsOf(call.records, context.stream(`records ${offset}`)),
  };
}
