/**
 * Conducts a metastability map: for each row a sweep over the loads up to the trigger, and one to the end of the run.
 * Tells each row as soon as it is there.
 */
import { type Conducting, conduct, type ExperimentProgress } from '@/components/simulation/experiments';
import type { Answer } from '@/components/simulation/questions';
import { documentOf, loadPath, type Plan, type Row, rows } from './plan';
import { type Goodput, goodputOf, type Verdict, verdictOf } from './verdict';

export interface Cell {
  readonly row: Row;
  readonly load: number;
  readonly before: Goodput;
  readonly after: Goodput;
  readonly verdict: Verdict;
}

export interface MapRun extends Pick<Conducting, 'signal' | 'openPort'> {
  readonly document: Readonly<Record<string, unknown>>;
  readonly plan: Plan;
  readonly seed: number;
  /** Runs of each cell; from two on goodput has an interval. */
  readonly replications: number;
  /** From 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly onRow: (cells: readonly Cell[]) => void;
}

/** Null when all rows are there; else what ended it. */
export async function runMap(map: MapRun): Promise<Exclude<Answer<never>, { kind: 'answered' }> | null> {
  const { plan, onProgress, onRow } = map;
  const parts = rows.length * 2;
  for (const [nth, row] of rows.entries()) {
    const before = await sweepOf(map, row, 'before', (share) => onProgress((2 * nth + share) / parts));
    if (before.kind !== 'answered') return before;
    const after = await sweepOf(map, row, 'after', (share) => onProgress((2 * nth + 1 + share) / parts));
    if (after.kind !== 'answered') return after;
    onRow(
      plan.loads.flatMap((load, column) => {
        const one = goodputOf(before.value.cells[column]?.measures);
        const other = goodputOf(after.value.cells[column]?.measures);
        return one && other ? [{ row, load, before: one, after: other, verdict: verdictOf(one, other) }] : [];
      }),
    );
  }
  return null;
}

function sweepOf(map: MapRun, row: Row, stretch: 'before' | 'after', onShare: (share: number) => void) {
  const { document, plan, seed, replications, signal, openPort } = map;
  const request = {
    kind: 'sweep',
    scenario: documentOf(document, plan, row),
    ...plan[stretch],
    seed,
    replications,
    measures: ['offeredPerSecond', 'goodputPerSecond'],
    knobs: [{ path: loadPath(plan), values: [...plan.loads] }],
  } as const;
  let furthest = 0;
  return conduct(request, {
    ...(signal && { signal }),
    ...(openPort && { openPort }),
    onProgress: (progress) => {
      furthest = Math.max(furthest, shareOf(progress));
      onShare(furthest);
    },
  });
}

/** A run that is over is counted as finished by the next message. */
const shareOf = ({ finished, jobs, atMs, durationMs }: ExperimentProgress): number =>
  (finished + (atMs < durationMs ? atMs / durationMs : 0)) / jobs;
