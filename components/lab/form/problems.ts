/**
 * What the checks found, at the fields of the form.
 */
import type { ScenarioProblem } from '@/simulator/scenario/problem';
import type { LabDocument } from '../document/document';
import { type Path, resolvePath } from '../document/path';

export interface PlacedProblem {
  readonly path: Path;
  readonly key: string;
  readonly problem: ScenarioProblem;
}

/** A path as text that no other path has. */
export const keyOf = (path: Path): string => JSON.stringify(path);

export const placeProblems = (document: LabDocument, problems: readonly ScenarioProblem[]): readonly PlacedProblem[] =>
  problems.map((problem) => {
    const path = resolvePath(document, problem.path);
    return { path, key: keyOf(path), problem };
  });

/** Whether a problem stands at a path or below it. */
export const isWithin = ({ path }: PlacedProblem, above: Path): boolean => above.every((part, i) => path[i] === part);
