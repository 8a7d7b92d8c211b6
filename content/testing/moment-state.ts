/**
 * The state of a figure's run at a moment, for the tests of lessons: who is busy, who waits, how each class fares. Each
 * run is recorded once.
 */

import type { LiveReading } from '@/simulator/telemetry/live-reading';
import { checkFigure } from '../load/check-lesson';
import { recordFigure } from '../load/figure-run';
import type { Recording } from '../load/recording';
import type { LessonData, MomentLink } from '../model';

/** Of all replicas together. */
export interface ComponentState {
  readonly busy: number;
  readonly held: number;
  readonly queued: number;
}

/** Over the last readings, per second; latency in ms. */
export interface ClassState {
  readonly offered: number;
  readonly goodput: number;
  readonly failed: number;
  readonly refused: number;
  readonly p99Ms: number;
}

export interface MomentState {
  readonly component: (id: string) => ComponentState;
  readonly class: (name: string) => ClassState;
  /** What a kind has to show besides, such as the environments of a function, as of the last readings. */
  readonly live: <K extends LiveReading['kind']>(id: string, kind: K) => Extract<LiveReading, { kind: K }>;
}

const recorded = new Map<string, Recording>();

function recordingOf(lesson: LessonData, { figure: id, interventions = [] }: MomentLink): Recording {
  const figure = lesson.figures.find((each) => each.id === id);
  if (figure === undefined) throw new Error(`no figure "${id}"`);
  const key = JSON.stringify([lesson.slug, id, interventions]);
  const checked = checkFigure(figure, id);
  const untilMs = checked.scenario.durationMs;
  const recording = recorded.get(key) ?? recordFigure(checked, { untilMs, also: interventions }, lesson.slug);
  recorded.set(key, recording);
  return recording;
}

export function momentState(lesson: LessonData, moment: MomentLink): MomentState {
  const { topology, playback } = recordingOf(lesson, moment);
  const frame = playback.copyAt(moment.atMs);
  return {
    component: (id) => {
      const replicas = frame.components[indexOf(topology.components, (one) => one.id === id, id)]?.replicas ?? [];
      const sum = (of: (replica: (typeof replicas)[number]) => number) =>
        replicas.reduce((total, replica) => total + of(replica), 0);
      return { busy: sum(({ busy }) => busy), held: sum(({ held }) => held), queued: sum((one) => one.queueLength) };
    },
    class: (name) => {
      const reading = frame.row?.classes[indexOf(topology.classes, (one) => one.name === name, name)];
      if (reading === undefined) throw new Error(`nothing is recorded of "${name}" at ${moment.atMs} ms`);
      return {
        offered: reading.offeredPerSecond,
        goodput: reading.goodputPerSecond,
        failed: reading.failedPerSecond,
        refused: reading.refusedPerSecond,
        p99Ms: reading.p99Ms,
      };
    },
    live: (id, kind) => {
      const reading = frame.row?.components[indexOf(topology.components, (one) => one.id === id, id)]?.live;
      if (!isOf(reading, kind)) throw new Error(`"${id}" has no reading of kind "${kind}" at ${moment.atMs} ms`);
      return reading;
    },
  };
}

const isOf = <K extends LiveReading['kind']>(
  reading: LiveReading | undefined,
  kind: K,
): reading is Extract<LiveReading, { kind: K }> => reading?.kind === kind;

function indexOf<T>(items: readonly T[], is: (item: T) => boolean, name: string): number {
  const index = items.findIndex(is);
  if (index < 0) throw new Error(`the run has no "${name}"`);
  return index;
}
