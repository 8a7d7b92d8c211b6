/**
 * A number that a run of this lesson has shown. The words around it hold as long as the tests pass.
 */
import type { InLesson } from '../context';

/** Keeps the particle that follows a number in Korean on its line. */
const wordJoiner = '\u2060';

export function Num({ lesson, id }: InLesson & { id: string }) {
  return (
    <span className="whitespace-nowrap tabular-nums">
      {lesson.number(id).text}
      {lesson.locale === 'ko' && wordJoiner}
    </span>
  );
}
