/**
 * Circles of references, which CloudFormation refuses.
 */
import type { Scenario } from '../../../scenario';

/** Whether connections between functions lead from one to another. */
export function callsLeadTo({ components, connections }: Scenario, from: string, to: string): boolean {
  const functions = new Set(components.filter(({ kind }) => kind === 'function').map(({ id }) => id));
  return leadsTo(from, to, (id) =>
    connections.filter((link) => link.from === id && functions.has(link.to)).map((link) => link.to),
  );
}

/** Whether the dead-letter queues of queues lead from one to another. */
export function deadLettersLeadTo({ components }: Scenario, from: string, to: string): boolean {
  return leadsTo(from, to, (id) =>
    components.flatMap((one) =>
      one.kind === 'queue' && one.id === id && one.deadLetter !== null ? [one.deadLetter.queue] : [],
    ),
  );
}

function leadsTo(from: string, to: string, next: (id: string) => readonly string[]): boolean {
  const reached = new Set([from]);
  for (const id of reached) {
    if (id === to) return true;
    for (const other of next(id)) reached.add(other);
  }
  return false;
}
