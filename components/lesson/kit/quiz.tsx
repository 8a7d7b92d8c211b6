/**
 * The quiz of the lesson.
 */
import type { LessonContext } from '../context';

export function makeQuiz(context: LessonContext) {
  return function Quiz() {
    return <ol>{context.data.quiz.map((question) => <li key={question.id}>{question.prompt[context.locale]}</li>)}</ol>;
  };
}
