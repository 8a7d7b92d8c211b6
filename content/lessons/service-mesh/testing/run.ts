/**
 * The runs of the figures, recorded once, for tests of what captions and text say of a moment.
 */
import { checkFigure } from '@/content/load/check-lesson';
import { recordFigure } from '@/content/load/figure-run';
import type { Recording } from '@/content/load/recording';
import type { CheckedFigure } from '@/content/model';
import { type MomentState, momentState } from '@/content/testing/moment-state';
import type { Intervention } from '@/simulator/scenario';
import { lesson } from '../index';

export function figure(id: string): CheckedFigure {
  const found = lesson.figures.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no figure "${id}"`);
  return checkFigure(found, id);
}

const recorded = new Map<string, Recording>();

export function recordingOf(id: string): Recording {
  const recording = recorded.get(id) ?? recordFigure(figure(id), { untilMs: 60_000 }, id);
  recorded.set(id, recording);
  return recording;
}

export const at = (id: string, atMs: number, interventions: readonly Intervention[] = []): MomentState =>
  momentState(lesson, { figure: id, atMs, interventions });

/** Threads at work and requests in line, by replica. */
export function replicasAt(id: string, atMs: number, component: string) {
  const { topology, playback } = recordingOf(id);
  const index = topology.components.findIndex((each) => each.id === component);
  const replicas = playback.copyAt(atMs).components[index]?.replicas ?? [];
  return { busy: replicas.map(({ busy }) => busy), queued: replicas.map(({ queueLength }) => queueLength) };
}

/** Calls of a connection under way, at every reading of the run. */
export function inProgress(id: string, connection: string) {
  const { topology, playback } = recordingOf(id);
  const index = topology.connections.findIndex((each) => each.id === connection);
  return playback.rows.map(({ atMs, connections }) => ({ atMs, calls: connections[index]?.inProgress ?? Number.NaN }));
}

/** How many proxies have the newest configuration, at every reading of the run. */
export function upToDate(id: string) {
  const { topology, playback } = recordingOf(id);
  const index = topology.components.findIndex((each) => each.kind === 'controlPlane');
  return playback.rows.map(({ atMs, components }) => {
    const live = components[index]?.live;
    if (live?.kind !== 'controlPlane') throw new Error(`figure "${id}" has no control plane at ${atMs} ms`);
    return { atMs, proxies: live.upToDate, of: live.proxies };
  });
}
