/**
 * The audit of business transactions: what each has made durable, and how it ended when nothing has changed for a
 * while. It looks at effects only, not at what a pattern promises, so every pattern is judged alike. A record is kept
 * until its transaction is judged, so memory follows the transactions that are open.
 */
import { addKey, dropKey, slotOf } from '../../resources/keyed-slots';
import { eventKind, priority, type World } from '../world';
import { type Verdict, verdicts } from './audit-state';

/** An effect of a transaction becomes durable (1) or is undone (-1); undoing what is not there changes nothing. */
export function noteEffect(world: World, transaction: number, effect: number, change: 1 | -1): void {
  const { audit } = world;
  const width = effectsOf(world);
  const slot = slotFor(world, transaction);
  const index = slot * width + effect;
  const before = audit.applied[index] as number;
  if (before + change >= 0) audit.applied[index] = before + change;
}

function slotFor(world: World, transaction: number): number {
  const { audit } = world;
  const known = slotOf(audit.open, transaction);
  if (known >= 0) world.events.cancel(audit.timers[known] as number);
  const slot = known >= 0 ? known : addKey(audit.open, transaction);
  if (known < 0) clear(world, slot);
  const atMs = world.nowMs + (world.plan.scenario.transactions?.settleMs ?? 0);
  audit.timers[slot] = world.events.schedule(atMs, priority.clock, eventKind.transactionSettles, 0, slot);
  return slot;
}

function clear(world: World, slot: number): void {
  const width = effectsOf(world);
  for (let effect = 0; effect < width; effect++) world.audit.applied[slot * width + effect] = 0;
}

/** Nothing has changed for `settleMs`: the transaction is judged and forgotten. */
export function settleTransaction(world: World, slot: number): void {
  const { audit } = world;
  const verdict = verdicts.indexOf(judge(world, slot));
  audit.judged[verdict] = (audit.judged[verdict] as number) + 1;
  dropKey(audit.open, slot);
}

function judge(world: World, slot: number): Verdict {
  const width = effectsOf(world);
  const counts = world.audit.applied.slice(slot * width, slot * width + width);
  if (counts.some((count) => count > 1)) return 'doubleApplied';
  if (counts.every((count) => count === 1)) return 'committed';
  return counts.every((count) => count === 0) ? 'compensated' : 'stuck';
}

const effectsOf = (world: World): number => world.plan.scenario.transactions?.effects.length ?? 0;
