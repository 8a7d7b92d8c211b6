'use client';

/**
 * A prediction in the making: drawn or typed, then locked for good.
 */
import { useId, useState } from 'react';
import { goToMoment } from '@/components/lesson/moment-bus';
import { noteProgress } from '@/components/progress/use-progress';
import { axesOf, drawnShareOf, heightOf, pointsOf, valueAt } from './axes';
import { type Curve, emptyCurve, isEmpty, passThrough } from './curve';
import { DrawingArea } from './drawing-area';
import { Footer } from './footer';
import { LockGlyph } from './lock-glyph';
import { messages } from './messages';
import { Plot, wholeSeconds } from './plot';
import type { PredictionProps } from './props';
import { ValueEntry } from './value-entry';

export function OpenPrediction(props: PredictionProps & { readonly questionId: string; readonly ready: boolean }) {
  const { figure, prediction, locale, given, origin, questionId, ready } = props;
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
          className="mt-2 flex h-12 w-full cursor-pointer items-center justify-center gap-2 rounded-[6px] bg-(--ink) px-4 text-[15px] font-[600] text-(--paper) disabled:cursor-default noscript:hidden"
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
