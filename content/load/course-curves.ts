/**
 * The curve of each readable lesson on the course map: the first minute of the run that its entry names.
 */
import { type NumberedLesson, readyLessons } from '../curriculum';
import { recordFigure } from './figure-run';
import { loadLessonData } from './lesson-data';
import { type GoodputSeries, seriesOf } from './series';

const shownMs = 60_000;

async function curveOf({ slug, curve }: NumberedLesson): Promise<readonly (readonly [string, GoodputSeries])[]> {
  if (curve === undefined) return [];
  const { figures } = await loadLessonData(slug);
  const figure = figures.find(({ id }) => id === curve);
  if (figure === undefined) {
    const known = figures.map(({ id }) => id).join(', ');
    throw new Error(`content/curriculum.ts: lesson "${slug}" has no figure "${curve}". It has: ${known}.`);
  }
  const file = `content/lessons/${slug}/index.ts`;
  return [[slug, seriesOf(recordFigure(figure, { untilMs: shownMs }, file), null)]];
}

/** By the lesson's slug. */
export async function loadCourseCurves(): Promise<ReadonlyMap<string, GoodputSeries>> {
  const curves = await Promise.all(readyLessons.map(curveOf));
  return new Map(curves.flat());
}
