/**
 * The control plane of a service mesh (Istio: istiod). It is not on the path of requests: it tells the proxies what has
 * changed, and nothing fails at once when it is down.
 */
import * as z from 'zod/mini';
import { count, described, identifier, localizedText, timeMs } from './fields';

export const controlPlane = z.strictObject({
  id: described(identifier(), 'Unique name of the component.'),
  kind: z.literal('controlPlane'),
  role: described(z.optional(localizedText()), 'What it stands for, for people.'),
  position: z.optional(z.strictObject({ x: z.number(), y: z.number() })),
  debounceAfterMs: described(
    z._default(timeMs(), 100),
    'A push begins when nothing has changed for this time. Istio: PILOT_DEBOUNCE_AFTER, 100 ms.',
    'ms',
  ),
  debounceMaxMs: described(
    z._default(timeMs(), 10_000),
    'The longest a change waits while others come. Istio: PILOT_DEBOUNCE_MAX, 10 s.',
    'ms',
  ),
  pushConcurrency: described(
    z._default(count(1, 10_000), 100),
    'Proxies that are sent to at one time. Istio: PILOT_PUSH_THROTTLE.',
  ),
  pushMs: described(z._default(timeMs(), 20), 'How long sending to one proxy takes. The default illustrates.', 'ms'),
  endpointDelayMs: described(
    z._default(timeMs(), 1_000),
    'Time until it learns that a replica is down or ready again. The default illustrates.',
    'ms',
  ),
});

export type ControlPlaneConfig = z.output<typeof controlPlane>;
