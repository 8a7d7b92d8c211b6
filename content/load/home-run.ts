/**
 * The figure of the home page: the failure of one lesson, shortened and without its question.
 */
import { homeLesson, readyLessons } from '../curriculum';
import type { CheckedFigure } from '../model';
import { checkFigure } from './check-lesson';
import { recordFigure } from './figure-run';
import { lessonFile } from './files';
import { loadLessonData } from './lesson-data';
import type { Recording } from './recording';

export interface HomeRun {
  readonly figure: CheckedFigure;
  readonly recording: Recording;
}

const durationMs = 40_000;
const speed = 0.25;

export async function loadHomeRun(): Promise<HomeRun | null> {
  const entry = readyLessons.find(({ slug }) => slug === homeLesson);
  if (entry === undefined) return null;
  const { figures, homeControl } = await loadLessonData(entry.slug);
  const source = figures.find(({ id }) => id === entry.curve);
  if (source === undefined) return null;
  const { prediction: _asked, ...rest } = source;
  // It opens where the fault begins, so that what the control says is true from the start.
  const startAtMs = source.interventions[0]?.atMs ?? 0;
  const shortened = {
    ...rest,
    id: 'home',
    controls: homeControl === undefined ? source.controls.slice(0, 1) : [homeControl],
    scenario: { ...source.scenario, durationMs },
    startAtMs,
    stillAtMs: startAtMs,
    speed,
    storyboard: source.storyboard.filter(({ atMs }) => atMs <= durationMs),
  };
  const file = lessonFile(entry.slug, 'index.ts');
  const figure = checkFigure(shortened, `${file}: the figure of the home page`);
  const recording = recordFigure(figure, { untilMs: startAtMs }, file);
  return { figure, recording };
}
