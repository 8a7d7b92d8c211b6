/**
 * Users of a WebSocket API: they connect, send messages over the connection, leave, and connect again.
 */
import * as z from 'zod/mini';
import { distribution } from './distribution';
import { count, described, probability, timeMs } from './fields';

export const webSocketWorkload = z.strictObject({
  kind: z.literal('webSocket'),
  users: described(count(1, 100_000), 'Users; each has at most one connection.'),
  connectOverMs: described(
    z._default(timeMs(), 0),
    'The users begin to connect one after the other, evenly over this time.',
    'ms',
  ),
  thinkTime: described(
    distribution(),
    'Time before each message, counted from the last one, and before the connection is closed. Nobody waits for answers.',
    'ms',
  ),
  messagesPerConnection: described(
    z._default(z.nullable(count(0, 1_000_000)), null),
    'Messages after which the user leaves; null: the user stays until the connection is cut.',
  ),
  pause: described(
    z._default(distribution(), { kind: 'constant', ms: 1_000 }),
    'Time until a user connects again: after leaving, after a connection was cut, or could not be made.',
    'ms',
  ),
  abandonProbability: described(
    z._default(probability(), 0),
    'Share of the connections that users leave without closing them, as when a phone has no network any more.',
  ),
});

export type WebSocketWorkload = z.output<typeof webSocketWorkload>;
