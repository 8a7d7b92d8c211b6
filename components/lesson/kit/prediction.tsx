/**
 * The place where the reader commits to a prediction before a figure runs.
 */
import { authorError, type LessonContext } from '../context';

export function makePrediction(context: LessonContext) {
  return function Prediction({ id }: { id: string }) {
    const figure = context.data.figures.find((each) => each.prediction?.id === id);
    if (figure?.prediction === undefined) {
      const known = context.data.figures.flatMap((each) => each.prediction?.id ?? []).join(', ') || 'none';
      throw authorError(context.file, `There is no prediction "${id}".`, `Predictions of this lesson: ${known}.`);
    }
    return <p className="rounded-ui border border-rule2 bg-plate p-7">{figure.prediction.question[context.locale]}</p>;
  };
}
