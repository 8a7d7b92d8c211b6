/**
 * What a scenario says about its traces. It changes what is recorded of a run, never the run.
 */
import * as z from 'zod/mini';
import { described, probability } from './fields';

/** Tracing of the whole scenario. */
export const tracing = z.strictObject({
  sampling: described(
    z._default(probability(), 1),
    'Share of the traces that are recorded, decided where a trace begins (head sampling).',
  ),
});

/** Tracing of one component. */
export const componentTracing = z.strictObject({
  propagates: described(
    z._default(z.boolean(), true),
    'false: it does not hand the trace context on, so each call that it makes begins another trace.',
  ),
});
