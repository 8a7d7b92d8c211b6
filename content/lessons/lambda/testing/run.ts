/**
 * The run of a figure at a moment, with the environments of a function by what they do.
 */
import { checkFigure } from '@/content/load/check-lesson';
import { recordFigure } from '@/content/load/figure-run';
import type { Recording } from '@/content/load/recording';
import type { CheckedFigure } from '@/content/model';
import type { FunctionReading } from '@/simulator/telemetry/live-reading';
import { lesson } from '../index';

export function figureOf(id: string): CheckedFigure {
  const found = lesson.figures.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no figure "${id}"`);
  return checkFigure(found, id);
}

const recorded = new Map<string, Recording>();

/** Recorded up to the last moment that the lesson speaks of. */
function recordingOf(id: string): Recording {
  const recording = recorded.get(id) ?? recordFigure(figureOf(id), { untilMs: 31_000 }, lesson.slug);
  recorded.set(id, recording);
  return recording;
}

/** The environments of a function: how many start, work and stand idle. */
export function environmentsAt(figure: string, atMs: number, component = 'Tickets'): FunctionReading {
  const { topology, playback } = recordingOf(figure);
  const index = topology.components.findIndex(({ id }) => id === component);
  const live = playback.copyAt(atMs).row?.components[index]?.live;
  if (live?.kind !== 'function') throw new Error(`"${component}" is no function`);
  return live;
}
