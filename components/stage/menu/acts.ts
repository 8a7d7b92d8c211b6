/**
 * What can be done to a part of the graph.
 */
import type { Fault } from '@/components/charts/fault-bands';
import type { Action } from '@/content/model';
import type { Topology } from '@/simulator/telemetry/topology';
import { faultsOf, isCrashed } from '../faults';
import type { Part } from '../graph/parts';
import type { StageMessages } from '../messages';

export interface Act {
  readonly id: string;
  readonly label: string;
  readonly actions: readonly Action[];
  readonly possible: boolean;
}

export function actsOn(part: Part, topology: Topology, faults: readonly Fault[], words: StageMessages): readonly Act[] {
  return part.kind === 'connection'
    ? actsOnConnection(part.index, topology, faults, words)
    : actsOnComponent(part.index, topology, faults, words);
}

function actsOnComponent(index: number, topology: Topology, faults: readonly Fault[], words: StageMessages): Act[] {
  const info = topology.components[index];
  if (info?.kind !== 'service') return [];
  const target = info.id;
  const own = faultsOf(faults, target);
  const up = Array.from({ length: info.replicas }, (_, i) => i).filter(
    (replica) => !isCrashed(faults, target, replica),
  );
  const victim = up[0] ?? 0;
  const one = words.replica(target, victim + 1);
  const crashOne = act('crash-one', words.acts.crashOne(one), { kind: 'crash', target: `${target}#${victim + 1}` });
  return [
    { ...act('crash', words.acts.crash, { kind: 'crash', target }), possible: up.length > 0 },
    ...(info.replicas > 1 ? [{ ...crashOne, possible: up.length > 0 }] : []),
    act('errors', words.acts.errors, { kind: 'errors', target, rate: 0.5, answerAfterMs: null }),
    act('slow', words.acts.slow, { kind: 'slow', target, factor: 15, addedMs: 0 }),
    act('pause', words.acts.pause, { kind: 'pause', target }),
    { ...act('recover', words.acts.recover, { kind: 'recover', target }), possible: own.length > 0 },
  ];
}

function actsOnConnection(index: number, topology: Topology, faults: readonly Fault[], words: StageMessages): Act[] {
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
