'use client';

/**
 * The prediction card: a question, a curve that the learner draws before the run, and after it is locked the curve
 * beside what the run did. What is drawn is the person's, so it is ink.
 */
import { type ReactNode, useId, useState } from 'react';
import { formatClock } from '@/components/i18n/format';
import { goToMoment } from '@/components/lesson/moment-bus';
import { noteProgress } from '@/components/progress/use-progress';
import type { CurvePrediction, Locale, Text } from '@/content/model';
import type { CurvePoint } from '@/progress/record';
import { type Axes, axesOf, drawnShareOf, heightOf, pointsOf, valueAt } from './axes';
import { Comparison, type RunResult } from './comparison';
import { type Curve, emptyCurve, isEmpty, passThrough } from './curve';
import { DrawingArea } from './drawing-area';
import { LockGlyph } from './lock-glyph';
import { messages } from './messages';
import { mark, Plot, wholeSeconds } from './plot';
import { usePrediction } from './use-prediction';
import { ValueEntry } from './value-entry';

export interface PredictionProps {
  /** Id of the figure whose run is predicted; it is shown once the prediction is locked. */
  readonly figure: string;
  readonly prediction: CurvePrediction;
  readonly locale: Locale;
  readonly result: RunResult | null;
  readonly seed?: number;
  /** What happens at `fromMs`, in two or three words under the axis: "B slows". */
  readonly origin?: Text;
  /** The curve up to `fromMs`. */
  readonly given?: readonly CurvePoint[];
}

const none: readonly CurvePoint[] = [];

export function Prediction(props: PredictionProps) {
  const { prediction, locale, seed } = props;
  const state = usePrediction(prediction.id);
  const questionId = useId();
  const words = messages[locale];
  const isLocked = state?.locked === true;
  return (
    <section
      aria-labelledby={questionId}
      className="break-keep rounded-[6px] border border-(--rule2) bg-(--plate) p-4 text-(--ink) sm:px-7 sm:pt-6 sm:pb-5"
    >
      <p className="flex flex-wrap items-center justify-between gap-x-4 text-[13px] leading-5 text-(--ink2)">
        <span className="flex items-center gap-2">
          {isLocked && <LockGlyph />}
          {isLocked ? words.locked : words.open}
        </span>
        <span className="tabular-nums">
          {formatClock(prediction.fromMs)}
          {seed !== undefined && `, ${words.seed(seed)}`}
        </span>
      </p>
      <h3 id={questionId} className="mt-3 mb-5 text-[17px] leading-6 font-[600] tracking-[-0.01em]">
        {prediction.question[locale]}
      </h3>
      {state?.locked ? (
        <LockedPrediction {...props} points={state.points} />
      ) : (
        <OpenPrediction {...props} questionId={questionId} ready={state !== null} />
      )}
    </section>
  );
}

function LockedPrediction(props: PredictionProps & { readonly points: readonly CurvePoint[] }) {
  const { prediction, locale, result, points, given = none, origin } = props;
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

function OpenPrediction(props: PredictionProps & { readonly questionId: string; readonly ready: boolean }) {
  const { figure, prediction, locale, given = none, origin, questionId, ready } = props;
  const [curve, setCurve] = useState<Curve>(emptyCurve);
  const [incomplete, setIncomplete] = useState(false);
  const keysId = useId();
  const words = messages[locale];
  const axes = axesOf(prediction, given);
  const { compareAtMs } = prediction;
  const moment = words.after(wholeSeconds(compareAtMs - prediction.fromMs, locale));
  const points = pointsOf(axes, curve, compareAtMs);

  function change(next: Curve) {
    setCurve(next);
    setIncomplete(false);
  }

  function lock() {
    if (valueAt(points, compareAtMs) === null) return setIncomplete(true);
    noteProgress({ kind: 'predictionLocked', prediction: prediction.id, points });
    goToMoment({ figure, atMs: prediction.fromMs });
  }

  return (
    <>
      <Plot {...{ axes, locale, points, given, compareAtMs }} origin={origin?.[locale] ?? null}>
        {ready && (
          <DrawingArea {...{ axes, locale, curve }} onChange={change} labelledBy={questionId} describedBy={keysId} />
        )}
      </Plot>
      <p id={keysId} className="sr-only">
        {words.keys}
      </p>
      <Footer>
        <ValueEntry
          {...{ axes, locale, moment }}
          disabled={!ready}
          onValue={(value) =>
            change(passThrough(curve, { x: drawnShareOf(axes, compareAtMs), y: heightOf(axes, value) }))
          }
          onClear={isEmpty(curve) ? null : () => change(emptyCurve)}
        />
        <button
          type="button"
          disabled={!ready}
          onClick={lock}
          className="mt-2 flex h-12 w-full cursor-pointer items-center justify-center gap-2 rounded-[6px] bg-(--ink) px-4 text-[15px] font-[600] text-(--paper) disabled:cursor-default"
        >
          <LockGlyph />
          {words.lock}
        </button>
        <p role="status" className="mt-2 min-h-5 text-center text-[13px] leading-5 text-(--ink2)">
          {incomplete ? words.drawAsFarAs(moment) : words.youMayBeWrong}
        </p>
        <noscript>
          <p className="text-[13px] leading-5">{words.withoutScript}</p>
        </noscript>
      </Footer>
    </>
  );
}

/** As high before as after locking, so that the page does not jump. */
function Footer({ children }: { readonly children: ReactNode }) {
  return <div className="mt-3 min-h-[132px]">{children}</div>;
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
