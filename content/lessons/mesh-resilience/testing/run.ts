/**
 * The state of a run of this lesson at a moment, pod by pod: who works, who is left out, how often the shop tries.
 */
import { checkFigure } from '@/content/load/check-lesson';
import { recordFigure } from '@/content/load/figure-run';
import type { Recording } from '@/content/load/recording';
import type { MomentLink } from '@/content/model';
import { lesson } from '../index';

interface PodState {
  readonly busy: number;
  readonly queued: number;
}

export interface RunState {
  /** The pods of the stock service. */
  readonly pods: readonly PodState[];
  /** Threads of the shop that wait. */
  readonly waiting: number;
  /** Pods that each proxy of the shop leaves out, by their numbers from 1. */
  readonly ejected: readonly (readonly number[])[];
  /** From the shop to the stock service, per second over the last readings. */
  readonly calls: number;
  readonly tries: number;
  /** Of the only class of requests. */
  readonly offered: number;
  readonly goodput: number;
  readonly failed: number;
  readonly p99Ms: number;
}

/** Later than every moment of the lesson. */
const untilMs = 61_500;

const recorded = new Map<string, Recording>();

export function recordingOf({ figure: id, interventions = [] }: Omit<MomentLink, 'atMs'>): Recording {
  const key = JSON.stringify([id, interventions]);
  const figure = lesson.figures.find((each) => each.id === id);
  if (figure === undefined) throw new Error(`no figure "${id}"`);
  const recording = recorded.get(key) ?? recordFigure(checkFigure(figure, id), { untilMs, also: interventions }, id);
  recorded.set(key, recording);
  return recording;
}

export function stateAt(moment: MomentLink): RunState {
  const { topology, playback } = recordingOf(moment);
  const frame = playback.copyAt(moment.atMs);
  const replicas = (id: string) => frame.components[topology.components.findIndex((one) => one.id === id)]?.replicas;
  const connection = frame.row?.connections[topology.connections.findIndex(({ id }) => id === 'Shop->Stock')];
  const requests = frame.row?.classes[0];
  if (connection === undefined || requests === undefined) throw new Error(`nothing is recorded at ${moment.atMs} ms`);
  const shops = replicas('Shop') ?? [];
  const ejected = connection.ejected ?? [];
  return {
    pods: (replicas('Stock') ?? []).map(({ busy, queueLength }) => ({ busy, queued: queueLength })),
    waiting: shops.reduce((total, { held }) => total + held, 0),
    ejected: shops.map((_, caller) =>
      ejected.filter((each) => each.caller === caller).map(({ replica }) => replica + 1),
    ),
    calls: connection.callsPerSecond,
    tries: connection.triesPerSecond,
    offered: requests.offeredPerSecond,
    goodput: requests.goodputPerSecond,
    failed: requests.failedPerSecond,
    p99Ms: requests.p99Ms,
  };
}
