/**
 * What the checks found, at the fields of the form and in the reader's language.
 */
import type { Locale } from '@/content/model';
import type { ProblemCode, ScenarioProblem } from '@/simulator/scenario/problem';
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

const koreanCodes: Readonly<Record<ProblemCode, string>> = {
  syntax: 'JSON으로 읽을 수 없습니다.',
  type: '이 칸에 맞지 않는 값입니다.',
  range: '허용 범위를 벗어났습니다.',
  format: '형식이 맞지 않습니다.',
  unknownField: '여기에 쓸 수 없는 항목입니다.',
  reference: '함께 쓰는 다른 설정과 맞지 않습니다.',
  duplicate: '이미 쓰인 값입니다.',
  order: '순서가 맞지 않습니다.',
  limit: '전체 크기가 한도를 넘습니다.',
};

/** Bounds in Korean, from what the checks expected. */
function koreanBound(expected: string): string | null {
  const bound = /^a number of (at least|at most|more than|less than) (\S+)$/.exec(expected);
  if (bound !== null) {
    const relation = { 'at least': '이상', 'at most': '이하', 'more than': '초과', 'less than': '미만' }[
      bound[1] ?? ''
    ];
    return `${bound[2]} ${relation}이어야 합니다.`;
  }
  const entries = /^(at least|at most) (\d+) entries$/.exec(expected);
  if (entries !== null) return `${entries[2]}개 ${entries[1] === 'at least' ? '이상' : '이하'} 있어야 합니다.`;
  if (expected === 'a whole number') return '정수여야 합니다.';
  if (expected === 'a number') return '수여야 합니다.';
  if (expected.startsWith('a name:'))
    return '영문자로 시작하는 이름이어야 합니다. 영문자, 숫자, "_", "-"를 32자까지 씁니다.';
  return null;
}

/** One sentence that says what would be right. */
export function problemSentence({ code, expected, found }: ScenarioProblem, locale: Locale): string {
  if (locale === 'en') return `Expected ${expected}; found ${found}.`;
  const known = koreanBound(expected);
  return known ?? `${koreanCodes[code]} (필요: ${expected})`;
}
