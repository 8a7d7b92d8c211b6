/**
 * A number that a run of this lesson has shown. The words around it hold as long as the tests pass.
 */
import type { LessonContext } from '../context';

export function makeNum(context: LessonContext) {
  return function Num({ id }: { id: string }) {
    return <span className="whitespace-nowrap tabular-nums">{context.number(id)}</span>;
  };
}
