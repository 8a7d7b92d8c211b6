/**
 * Steps that call others: one call, several at once, or one of several by probability.
 */
import type { Stream } from '../../../random';
import type { Step } from '../../../scenario/schema/service';
import type { Labels } from '../forms';
import { endpointOf, linkOf } from '../names';
import type { StepContext } from '../step-context';

export interface CallsPlan {
  readonly kind: 'calls';
  readonly calls: readonly CallPlan[];
  /** Good answers that suffice; null: all. */
  readonly waitFor: number | null;
  /** The step to go to when the calls fail; null: the request fails. */
  readonly onFailure: number | null;
}

export interface ChoosePlan {
  readonly kind: 'choose';
  readonly options: readonly CallPlan[];
  readonly cumulative: readonly number[];
  readonly stream: Stream;
  readonly onFailure: number | null;
}

export interface CallPlan {
  readonly link: number;
  readonly endpoint: number;
  readonly copies: number;
  readonly probability: number;
  readonly required: boolean;
  /** Tells the calls of one service apart in the keys of random draws. */
  readonly site: number;
  readonly stream: Stream;
}

type Of<K extends Step['kind']> = Extract<Step, { kind: K }> & Labels;

export function planCalls(context: StepContext, step: Of<'call' | 'parallel'>): CallsPlan {
  const onFailure = context.labelled(step.onFailure);
  if (step.kind === 'call') {
    const call = { ...planCall(context, step, 0), probability: step.probability, required: step.required };
    return { kind: 'calls', calls: [call], waitFor: null, onFailure };
  }
  const calls = step.calls.map((call, offset) => ({
    ...planCall(context, call, offset),
    copies: call.copies,
    probability: call.probability,
    required: call.required,
  }));
  return { kind: 'calls', calls, waitFor: step.waitFor, onFailure };
}

export function planChoice(context: StepContext, step: Of<'choose'>): ChoosePlan {
  let sum = 0;
  return {
    kind: 'choose',
    options: step.options.map((option, offset) => planCall(context, option, offset)),
    cumulative: step.options.map((option) => (sum += option.probability)),
    stream: context.stream('choose'),
    onFailure: context.labelled(step.onFailure),
  };
}

/** One call that is always made and required; steps say what differs. */
export function planCall(
  context: StepContext,
  call: { readonly to: string; readonly endpoint?: string | undefined },
  offset: number,
): CallPlan {
  return {
    link: linkOf(context.names, context.server.id, call.to),
    endpoint: endpointOf(context.names, call.to, call.endpoint, context.endpoint),
    copies: 1,
    probability: 1,
    required: true,
    site: context.siteOf(call.to),
    stream: context.stream(`call ${offset}`),
  };
}
