/**
 * What stands in a figure before its stage: the moment that the figure opens with or, where there is nothing to be
 * predicted first, the one that says most. Where scripts do not run, always the latter.
 */
import type { CheckedFigure } from '@/content/model';
import type { InLesson } from '../context';
import { FigureStill } from '../figure-still';

export function FigurePicture({ lesson, figure }: InLesson & { figure: CheckedFigure }) {
  const telling = <PictureAt lesson={lesson} figure={figure} atMs={figure.stillAtMs} />;
  if (figure.prediction === undefined) return telling;
  return (
    <>
      <div className="scriptless:hidden">
        <PictureAt lesson={lesson} figure={figure} atMs={figure.startAtMs} />
      </div>
      <noscript>{telling}</noscript>
    </>
  );
}

function PictureAt({ lesson, figure, atMs }: InLesson & { figure: CheckedFigure; atMs: number }) {
  const recording = lesson.recordFigure(figure, { untilMs: atMs });
  return <FigureStill recording={recording} atMs={atMs} figure={figure} locale={lesson.locale} />;
}
