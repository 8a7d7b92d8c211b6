/**
 * A number that a run of this lesson has shown. The words around it hold as long as the tests pass.
 */
import type { InLesson } from '../context';

export function Num({ lesson, id }: InLesson & { id: string }) {
  return <span className="whitespace-nowrap tabular-nums">{lesson.number(id).text}</span>;
}
