/**
 * The object-store component: objects whose puts are also events, pushed to consumers (Amazon S3 with event
 * notifications). Its endpoints are `put` and `get`.
 */
import * as z from 'zod/mini';
import { distribution } from './distribution';
import { described, identifier, localizedText, probability } from './fields';

const noTime = () => z._default(distribution(), { kind: 'constant', ms: 0 });

/** Fields of components that push each event to their consumers of their own accord. */
export const pushFields = {
  eventDelay: described(noTime(), 'Time from an event to its first delivery.', 'ms'),
  duplicateRate: described(
    z._default(probability(), 0),
    'Share of the events that are delivered twice: delivery is at least once.',
  ),
  poison: described(z._default(probability(), 0), 'Share of the events that no consumer can process.'),
};

export const objectStore = z.strictObject({
  id: described(identifier(), 'Unique name of the component.'),
  kind: z.literal('objectStore'),
  role: described(z.optional(localizedText()), 'What it stands for, for people.'),
  position: z.optional(z.strictObject({ x: z.number(), y: z.number() })),
  putTime: described(noTime(), 'Time to store the objects of one call.', 'ms'),
  getTime: described(noTime(), 'Time to read the objects of one call.', 'ms'),
  ...pushFields,
});

export type ObjectStoreConfig = z.output<typeof objectStore>;

/** The parts of it, and of a topic, that may be changed while a run is under way. */
export const pushSettings = { poison: z.optional(probability()) };
