/**
 * What deserves a note at a moment: rules over the state of the run, at most four of them.
 */
import { withParticle } from '@/components/stage/panel/feed/particles';
import type { Locale } from '@/content/model';
import type { ComponentState, ReplicaState } from '@/simulator/telemetry/playback';
import type { ComponentInfo } from '@/simulator/telemetry/topology';
import { stageMessages } from './messages';
import { notesMessages } from './notes-messages';
import { localized, type Moment } from './reading';

export type NoteAnchor =
  | { readonly at: 'cells'; readonly component: number; readonly replica: number }
  | { readonly at: 'edge'; readonly component: number }
  | { readonly at: 'lane'; readonly connection: number };

export interface Note {
  readonly id: string;
  readonly lines: readonly string[];
  readonly anchor: NoteAnchor;
}

export interface Facts extends Moment {
  readonly components: readonly ComponentState[];
}

const mostNotes = 4;

export function notesOn(facts: Facts, locale: Locale): readonly Note[] {
  const { components, connections } = facts.topology;
  const services = components.map((_, component) => component);
  const notes = [
    ...services.map((component) => waiting(facts, component, locale)),
    ...services.map((component) => idle(facts, component, locale)),
    ...services.map((component) => innocent(facts, component, locale)),
    ...connections.map((_, connection) => retry(facts, connection, locale)),
  ];
  return notes.filter((note) => note !== null).slice(0, mostNotes);
}

interface Held {
  readonly replica: number;
  readonly held: number;
  readonly threads: number;
  readonly working: number;
  readonly other: ComponentInfo;
}

/** The replica of which most threads only wait for another component, if one has come to that. */
function mostHeld({ topology, components, row }: Facts, component: number): Held | null {
  const replicas = components[component]?.replicas ?? [];
  const outgoing = topology.connections
    .map(({ from, to }, i) => ({ from, to, inProgress: row?.connections[i]?.inProgress ?? 0 }))
    .filter(({ from }) => from === component)
    .sort((a, b) => b.inProgress - a.inProgress);
  const other = topology.components[outgoing[0]?.to ?? -1];
  const replica = replicas.reduce((most, { held }, i) => (held > (replicas[most] as ReplicaState).held ? i : most), 0);
  const state = replicas[replica];
  const threads = topology.components[component]?.concurrency;
  if (other === undefined || state === undefined || !threads) return null;
  if (state.held < 3 || state.held < 0.6 * threads) return null;
  return { replica, held: state.held, threads, working: state.busy - state.held, other };
}

function waiting(facts: Facts, component: number, locale: Locale): Note | null {
  const held = mostHeld(facts, component);
  const info = facts.topology.components[component];
  if (held === null || info === undefined) return null;
  const words = stageMessages[locale];
  const replica = info.replicas === 1 ? info.id : words.replica(info.id, held.replica + 1);
  const lines = notesMessages[locale].waiting(held.held, held.threads, replica, held.other.id, held.working);
  return { id: `waiting-${component}`, lines, anchor: { at: 'cells', component, replica: held.replica } };
}

/** Says who is idle, only where its caller's threads all wait: else idleness is no riddle. */
function idle(facts: Facts, component: number, locale: Locale): Note | null {
  const { topology, components } = facts;
  const info = topology.components[component];
  const threads = (info?.concurrency ?? 0) * (info?.replicas ?? 0);
  const replicas = components[component]?.replicas ?? [];
  const busy = replicas.reduce((sum, replica) => sum + replica.busy, 0);
  const connection = topology.connections.find(({ to, from }) => to === component && mostHeld(facts, from) !== null);
  const caller = connection?.from;
  if (info === undefined || caller === undefined || threads < 4 || busy > 0.65 * threads) return null;
  const callers = components[caller]?.replicas ?? [];
  if (callers.some((replica) => replica.busy < replica.slotCount)) return null;
  // A fault that keeps calls away explains the idleness better.
  if (
    facts.faults.some(
      ({ target, kind }) => target === connection?.id || (kind === 'crash' && target.split('#')[0] === info.id),
    )
  ) {
    return null;
  }
  const emptiest = replicas.reduce(
    (best, { busy: own }, i) => (own < (replicas[best] as ReplicaState).busy ? i : best),
    0,
  );
  const words = notesMessages[locale];
  const callerInfo = topology.components[caller] as ComponentInfo;
  const [name, object] = [info.id, withParticle(info.id, '을')];
  const lines = words.idle(busy < 0.35 * threads, name, callerInfo.id, object);
  return { id: `idle-${component}`, lines, anchor: { at: 'cells', component, replica: emptiest } };
}

/** An endpoint that calls nobody is refused, because others fill the threads. */
function innocent({ topology, row }: Facts, component: number, locale: Locale): Note | null {
  const endpoints = topology.components[component]?.endpoints ?? [];
  const dependency = topology.components[topology.connections.find(({ from }) => from === component)?.to ?? -1];
  if (dependency === undefined || !endpoints.some(({ calls }) => calls)) return null;
  const victim = topology.classes.findIndex(
    ({ to, endpoint }, c) =>
      to === component && endpoints[endpoint]?.calls === false && (row?.classes[c]?.refusedPerSecond ?? 0) >= 1,
  );
  const info = topology.classes[victim];
  if (info === undefined) return null;
  const label = localized(info.label, locale) || info.name;
  const lines = notesMessages[locale].innocent(label, dependency.id, withParticle(dependency.id, '을'));
  return { id: `innocent-${component}`, lines, anchor: { at: 'edge', component } };
}

function retry({ row }: Facts, connection: number, locale: Locale): Note | null {
  const reading = row?.connections[connection];
  if (reading === undefined || reading.callsPerSecond < 1) return null;
  if (reading.triesPerSecond < 1.15 * reading.callsPerSecond) return null;
  return { id: `retry-${connection}`, lines: notesMessages[locale].retry, anchor: { at: 'lane', connection } };
}
