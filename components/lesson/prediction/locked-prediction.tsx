/**
 * A locked prediction: the curve as it was drawn, and its value beside the run's. It cannot be changed.
 */
import type { CurvePoint } from '@/progress/record';
import { type Axes, axesOf, valueAt } from './axes';
import { Comparison } from './comparison';
import { Footer } from './footer';
import { messages } from './messages';
import { mark, Plot, wholeSeconds } from './plot';
import type { PredictionProps } from './props';

export function LockedPrediction(props: PredictionProps & { readonly points: readonly CurvePoint[] }) {
  const { prediction, locale, result, points, given, origin } = props;
  const axes = axesOf(prediction, given);
  const { compareAtMs } = prediction;
  const distance = wholeSeconds(compareAtMs - prediction.fromMs, locale);
  const drew = valueAt(points, compareAtMs);
  return (
    <>
      <Plot {...{ axes, locale, points, given, compareAtMs }} origin={origin?.[locale] ?? null}>
        <CurveLabel axes={axes} points={points} text={messages[locale].you} />
        {drew !== null && <Dot style={mark(axes, [compareAtMs, drew])} hollow />}
        {result && <Dot style={mark(axes, [compareAtMs, result.value])} />}
      </Plot>
      <Footer>
        <Comparison locale={locale} distance={distance} drew={drew} result={result} />
      </Footer>
    </>
  );
}

/** Behind the end of the curve; on a phone, where there is no room, above its last part. */
function CurveLabel({
  axes,
  points,
  text,
}: {
  readonly axes: Axes;
  readonly points: readonly CurvePoint[];
  readonly text: string;
}) {
  const end = points.at(-1);
  if (!end) return null;
  const lastPart = points.filter(([atMs]) => atMs > end[0] - (axes.endMs - axes.fromMs) / 3);
  const top = Math.max(...lastPart.map(([, value]) => value));
  const common = 'absolute text-[13px] leading-4 whitespace-nowrap text-(--ink)';
  return (
    <>
      <span className={`${common} -translate-x-full -translate-y-1.5 sm:hidden`} style={mark(axes, [end[0], top])}>
        {text}
      </span>
      <span className={`${common} hidden translate-x-2 translate-y-1/2 sm:inline`} style={mark(axes, end)}>
        {text}
      </span>
    </>
  );
}

function Dot({ style, hollow = false }: { readonly style: ReturnType<typeof mark>; readonly hollow?: boolean }) {
  const fill = hollow ? 'border-2 border-(--ink) bg-(--plate)' : 'bg-(--ink)';
  return (
    <span
      aria-hidden="true"
      className={`absolute size-[9px] -translate-x-1/2 translate-y-1/2 rounded-full ${fill}`}
      style={style}
    />
  );
}
