/**
 * Reads the state of a figure's run at a moment, in the words that captions and explanations use.
 */
import type { Figure, MomentLink } from '@/content/model';
import { LiveRun, readInterventions, readScenario } from '@/simulator';
import type { Intervention } from '@/simulator/scenario';
import { Playback } from '@/simulator/telemetry/playback';
import type { Topology } from '@/simulator/telemetry/topology';
import { lesson } from '../index';

interface ServiceState {
  readonly busy: number;
  readonly held: number;
  readonly queued: number;
  /** By replica. */
  readonly queues: readonly number[];
  readonly busyByReplica: readonly number[];
  readonly heldByReplica: readonly number[];
}

export interface ClassRates {
  readonly offered: number;
  readonly goodput: number;
  readonly failed: number;
  readonly refused: number;
  readonly p99Ms: number;
}

export interface RunState {
  readonly A: ServiceState;
  readonly B: ServiceState;
  /** Over the last 2.5 s. */
  readonly checkout: ClassRates;
  readonly browse: ClassRates;
  readonly clientCalls: number;
  readonly clientTries: number;
}

export interface RecordedRun {
  readonly topology: Topology;
  readonly playback: Playback;
  readonly at: (ms: number) => RunState;
}

const checkedScenario = (figure: Figure) => {
  const read = readScenario(figure.scenario);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};

export function figure(id: string): Figure {
  const found = lesson.figures.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no figure "${id}"`);
  return found;
}

function recordRun(of: Figure, further: readonly Intervention[], untilMs: number, seed: number): RecordedRun {
  const scenario = checkedScenario(of);
  const read = readInterventions([...of.interventions, ...further], scenario);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const run = new LiveRun(scenario, { seed, interventions: read.value });
  const playback = new Playback(run.topology);
  playback.append(run.advance(untilMs));
  return { topology: run.topology, playback, at: (ms) => stateAt(playback, run.topology, ms) };
}

const recorded = new Map<string, RecordedRun>();

/** The run of a figure, with further interventions if any, recorded up to 60 s. */
export function runOf(id: string, further: readonly Intervention[] = [], seed = figure(id).seed): RecordedRun {
  const key = JSON.stringify([id, further, seed]);
  const run = recorded.get(key) ?? recordRun(figure(id), further, 60_000, seed);
  recorded.set(key, run);
  return run;
}

export const momentState = ({ figure: id, atMs, interventions = [] }: MomentLink): RunState =>
  runOf(id, interventions).at(atMs);

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function stateAt(playback: Playback, topology: Topology, ms: number): RunState {
  const frame = playback.at(ms);
  const { row } = frame;
  if (row === null) throw new Error(`nothing is recorded at ${ms} ms`);
  const service = (id: string): ServiceState => {
    const replicas = frame.components[topology.components.findIndex((each) => each.id === id)]?.replicas ?? [];
    const heldByReplica = replicas.map((replica) => replica.held);
    const busyByReplica = replicas.map((replica) => replica.busy);
    const queues = replicas.map((replica) => replica.queueLength);
    return {
      busy: sum(busyByReplica),
      held: sum(heldByReplica),
      queued: sum(queues),
      queues,
      busyByReplica,
      heldByReplica,
    };
  };
  const rates = (name: string): ClassRates => {
    const reading = row.classes[topology.classes.findIndex((each) => each.name === name)];
    if (reading === undefined) throw new Error(`no request class "${name}"`);
    return {
      offered: reading.offeredPerSecond,
      goodput: reading.goodputPerSecond,
      failed: reading.failedPerSecond,
      refused: reading.refusedPerSecond,
      p99Ms: reading.p99Ms,
    };
  };
  const client = row.connections[topology.connections.findIndex((each) => each.id === 'Client->A')];
  return {
    A: service('A'),
    B: service('B'),
    checkout: rates('checkout'),
    browse: rates('browse'),
    clientCalls: client?.callsPerSecond ?? Number.NaN,
    clientTries: client?.triesPerSecond ?? Number.NaN,
  };
}
