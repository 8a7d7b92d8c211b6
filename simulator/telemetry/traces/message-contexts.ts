/**
 * The contexts that messages carry: the span that sent each. A message is known by the key and the lineage of its draws,
 * which it keeps when it moves on to another queue. Memory is bounded: of the messages sent the last ones are known.
 */
import type { SpanLink } from './trace';

/** Plain data, owned by the caller: in order of sending. */
export type MessageContextsData = readonly (readonly [name: string, context: SpanLink])[];

const most = 20_000;

export class MessageContexts {
  private readonly byName = new Map<string, SpanLink>();

  note(key: number, lineage: number, context: SpanLink): void {
    const name = `${key} ${lineage}`;
    this.byName.delete(name);
    this.byName.set(name, context);
    if (this.byName.size <= most) return;
    const [oldest] = this.byName.keys();
    if (oldest !== undefined) this.byName.delete(oldest);
  }

  /** Of a message; undefined when its sender's span was not recorded, or long ago. */
  of(key: number, lineage: number): SpanLink | undefined {
    return this.byName.get(`${key} ${lineage}`);
  }

  save(): MessageContextsData {
    return [...this.byName];
  }

  restore(data: MessageContextsData): void {
    this.byName.clear();
    for (const [name, context] of data) this.byName.set(name, context);
  }
}
