/**
 * The place where the reader commits to a prediction before a figure runs. What it is compared with is read off the
 * figure's run when the page is built.
 */
import { formatPercent } from '@/components/i18n/format';
import type { Recording } from '@/content/load/recording';
import type { CheckedFigure, CurvePrediction, Text } from '@/content/model';
import type { ClassReading } from '@/simulator/telemetry/chunk';
import type { ClassInfo } from '@/simulator/telemetry/topology';
import { authorError, type InLesson, type LessonContext } from '../context';
import { Prediction as PredictionCard } from '../prediction/prediction';

interface PredictionProps extends InLesson {
  id: string;
  /** What happens where the drawing begins, in two or three words: "B slows". */
  origin?: string;
}

export function Prediction({ lesson, id, origin }: PredictionProps) {
  const { figure, prediction } = predictionById(lesson, id);
  const recording = lesson.recordFigure(figure, { untilMs: prediction.compareAtMs });
  const readings = readingsOf(recording, prediction, lesson.file);
  const { fromMs, spanMs, compareAtMs, minMs, maxMs } = prediction;
  const given = readings
    .filter(({ atMs, reading }) => atMs <= fromMs && atMs >= fromMs - spanMs && Number.isFinite(reading.p99Ms))
    .map(({ atMs, reading }) => [atMs, Math.min(maxMs, Math.max(minMs, reading.p99Ms))] as const);
  const end = readings.findLast(({ atMs }) => atMs <= compareAtMs)?.reading;
  const info = recording.topology.classes.find(({ name }) => name === prediction.requestClass);
  return (
    <PredictionCard
      figure={figure.id}
      prediction={prediction}
      locale={lesson.locale}
      seed={figure.seed}
      given={given}
      result={end && Number.isFinite(end.p99Ms) ? { value: end.p99Ms, note: refusedNote(end, info) } : null}
      {...(origin === undefined ? {} : { origin: { en: origin, ko: origin } })}
    />
  );
}

interface Predicted {
  readonly figure: CheckedFigure;
  readonly prediction: CurvePrediction;
}

function predictionById({ data, file }: LessonContext, id: string): Predicted {
  const figure = data.figures.find((each) => each.prediction?.id === id);
  if (figure?.prediction !== undefined) return { figure, prediction: figure.prediction };
  const known = data.figures.flatMap((each) => each.prediction?.id ?? []).join(', ') || 'none';
  throw authorError(file, `There is no prediction "${id}".`, `Predictions of this lesson: ${known}.`);
}

interface TimedReading {
  readonly atMs: number;
  readonly reading: ClassReading;
}

/** How the predicted class fared, bucket by bucket. */
function readingsOf({ topology, playback }: Recording, prediction: CurvePrediction, file: string): TimedReading[] {
  const index = topology.classes.findIndex(({ name }) => name === prediction.requestClass);
  if (index < 0) {
    const known = topology.classes.map(({ name }) => name).join(', ');
    throw authorError(file, `Prediction "${prediction.id}" names no request class of its run.`, `There are: ${known}.`);
  }
  return playback.rows.flatMap(({ atMs, classes }) => {
    const reading = classes[index];
    return reading === undefined ? [] : [{ atMs, reading }];
  });
}

/** What the latency does not show: how many got no answer at all. */
function refusedNote(reading: ClassReading, info: ClassInfo | undefined): Text {
  const share = reading.offeredPerSecond > 0 ? Math.min(1, reading.refusedPerSecond / reading.offeredPerSecond) : 0;
  const label = info?.label ?? info?.name ?? '';
  const name = typeof label === 'string' ? { en: label, ko: label } : label;
  return {
    en: `and ${formatPercent(share, 'en')} of ${name.en} refused`,
    ko: `${name.ko} 요청의 ${formatPercent(share, 'ko')}가 거절됨`,
  };
}
