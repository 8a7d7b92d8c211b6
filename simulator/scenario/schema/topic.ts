/**
 * The topic component: each message goes to every subscriber, pushed (Amazon SNS). Its endpoint is `publish`.
 */
import * as z from 'zod/mini';
import { distribution } from './distribution';
import { described, identifier, localizedText } from './fields';
import { pushFields } from './object-store';

export const topic = z.strictObject({
  id: described(identifier(), 'Unique name of the component.'),
  kind: z.literal('topic'),
  role: described(z.optional(localizedText()), 'What it stands for, for people.'),
  position: z.optional(z.strictObject({ x: z.number(), y: z.number() })),
  publishTime: described(
    z._default(distribution(), { kind: 'constant', ms: 0 }),
    'Time to store the messages of one call.',
    'ms',
  ),
  ...pushFields,
});

export type TopicConfig = z.output<typeof topic>;
