/**
 * A message: a record that a queue, stream, table, object store or topic keeps for a consumer. Plain numbers in a pool.
 */

/** The state of a message in a queue. */
export const messageState = { none: 0, delayed: 1, visible: 2, inFlight: 3 } as const;

/** How a message leaves the component that keeps it. */
export const messageFates = ['processed', 'deadLettered', 'discarded', 'expired', 'purged'] as const;
export type MessageFate = (typeof messageFates)[number];

export const createMessage = (id: number) => ({
  /** Its place in the pool; another message has it when this one is gone. */
  id,
  /** Component that keeps it, or -1: the record is not in use. */
  component: -1,
  /** Order of arrival at that component; tells it from an earlier message with this record. */
  serial: 0,
  /** Consumer that it is kept for, where each has its own copy: index among the component's mappings. */
  mapping: 0,
  /** The client request that led to it, and its key and lineage in random draws. */
  requestClass: -1,
  request: -1,
  key: 0,
  lineage: 0,
  /** What it is about: its message group or partition key. */
  subject: 0,
  /** 1: no consumer can process it. */
  poison: 0,
  /** When it was sent first, when it came to this component, and when it expires here. */
  sentMs: 0,
  storedMs: 0,
  expiresMs: 0,
  /** One of `messageState`, and when it leaves that state of itself. */
  state: 0,
  dueMs: 0,
  /** Deliveries so far, and how many of them are still being worked on. */
  receives: 0,
  working: 0,
  /** Deliveries that the consumer turned away before it did anything. */
  refusals: 0,
  /** Neighbours in the line of its state, and among all of the component by when they expire. */
  previous: -1,
  next: -1,
  older: -1,
  newer: -1,
});
export type Message = ReturnType<typeof createMessage>;

/** What a message takes along from the call or the message that made it. */
export type MessageOrigin = Pick<
  Message,
  'requestClass' | 'request' | 'key' | 'lineage' | 'subject' | 'poison' | 'sentMs'
>;

/** A copy, for a message that comes from this one elsewhere. */
export function originOf(message: Message): MessageOrigin {
  const { requestClass, request, key, lineage, subject, poison, sentMs } = message;
  return { requestClass, request, key, lineage, subject, poison, sentMs };
}
