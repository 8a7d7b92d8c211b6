/**
 * What can be done to a part of the graph.
 */
import type { Fault } from '@/components/charts/fault-bands';
import type { Action } from '@/content/model';
import type { ComponentInfo, Topology } from '@/simulator/telemetry/topology';
import { faultsOf, isCrashed } from '../faults';
import type { Part } from '../graph/parts';
import type { MenuMessages } from './messages';

export interface Act {
  readonly id: string;
  readonly label: string;
  readonly actions: readonly Action[];
  readonly possible: boolean;
}

export function actsOn(part: Part, topology: Topology, faults: readonly Fault[], words: MenuMessages): readonly Act[] {
  return part.kind === 'connection'
    ? actsOnConnection(part.index, topology, faults, words)
    : actsOnComponent(part.index, topology, faults, words);
}

type Kind = ComponentInfo['kind'];
type Verb = 'crash' | 'errors' | 'slow' | 'pause' | 'recover' | 'recycle' | 'flush' | 'purge' | 'poison';

const replicated: readonly Verb[] = ['crash', 'errors', 'slow', 'pause', 'recover'];
/** A managed service does not crash; it may fail, be slow, and spoil what it keeps. */
const keeping: readonly Verb[] = ['errors', 'slow', 'poison', 'recover'];

/** What the checks of a scenario let happen to each kind. */
const verbs: Readonly<Record<Kind, readonly Verb[]>> = {
  client: [],
  service: replicated,
  monolith: replicated,
  cache: replicated,
  database: replicated,
  apiGateway: [...replicated, 'flush'],
  function: ['crash', 'errors', 'slow', 'recycle', 'recover'],
  controlPlane: ['crash', 'recover'],
  queue: ['errors', 'slow', 'poison', 'purge', 'recover'],
  stream: keeping,
  table: keeping,
  objectStore: keeping,
  topic: keeping,
};

function actsOnComponent(index: number, topology: Topology, faults: readonly Fault[], words: MenuMessages): Act[] {
  const info = topology.components[index];
  return info === undefined ? [] : verbs[info.kind].flatMap((verb) => actsOf(verb, info, faults, words));
}

function actsOf(verb: Verb, info: ComponentInfo, faults: readonly Fault[], words: MenuMessages): readonly Act[] {
  const target = info.id;
  switch (verb) {
    case 'crash':
      return crashes(info, faults, words);
    case 'errors':
      return [act('errors', words.acts.errors, { kind: 'errors', target, rate: 0.5, answerAfterMs: null })];
    case 'slow':
      return [
        act('slow', words.acts.slow, { kind: 'slow', target, factor: 15, addedMs: 0 }),
        ...slowModules(info, words),
      ];
    case 'recover': {
      const own = [...faultsOf(faults, target), ...faults.filter((fault) => fault.target.startsWith(`${target}.`))];
      const whole = { ...act('recover', words.acts.recover, { kind: 'recover', target }), possible: own.length > 0 };
      return [withModules(whole, own)];
    }
    case 'poison':
      return [act('poison', words.acts.poison, { kind: 'poisonNext', target, count: 1 })];
    default:
      return [act(verb, words.acts[verb], { kind: verb, target })];
  }
}

function crashes(info: ComponentInfo, faults: readonly Fault[], words: MenuMessages): readonly Act[] {
  const target = info.id;
  const up = Array.from({ length: info.replicas }, (_, i) => i).filter(
    (replica) => !isCrashed(faults, target, replica),
  );
  const victim = up[0] ?? 0;
  const one = `${target}${victim + 1}`;
  const crashOne = act('crash-one', words.acts.crashOne(one), { kind: 'crash', target: `${target}#${victim + 1}` });
  return [
    { ...act('crash', words.acts.crash, { kind: 'crash', target }), possible: up.length > 0 },
    ...(info.replicas > 1 ? [{ ...crashOne, possible: up.length > 0 }] : []),
  ];
}

/** Modules of a monolith that a menu has room for. */
const mostModules = 4;

const slowModules = ({ id, about }: ComponentInfo, words: MenuMessages): readonly Act[] =>
  (about?.kind === 'monolith' ? about.modules : []).slice(0, mostModules).map(({ name }) =>
    act(`slow-${name}`, words.acts.slowModule(name), {
      kind: 'slow',
      target: `${id}.${name}`,
      factor: 15,
      addedMs: 0,
    }),
  );

/** Recovery of a monolith heals its modules too, each by its name. */
function withModules(recover: Act, own: readonly Fault[]): Act {
  const modules = [...new Set(own.map(({ target }) => target).filter((target) => target.includes('.')))];
  return {
    ...recover,
    actions: [...recover.actions, ...modules.map((target) => ({ kind: 'recover' as const, target }))],
  };
}

function actsOnConnection(index: number, topology: Topology, faults: readonly Fault[], words: MenuMessages): Act[] {
  const target = topology.connections[index]?.id;
  if (target === undefined) return [];
  const sick = faults.some((fault) => fault.target === target);
  return [
    act('partition', words.acts.partition, { kind: 'partition', target }),
    act('loss', words.acts.loss, { kind: 'loss', target, rate: 0.05 }),
    { ...act('heal', words.acts.heal, { kind: 'recover', target }), possible: sick },
  ];
}

const act = (id: string, label: string, action: Action): Act => ({ id, label, actions: [action], possible: true });
