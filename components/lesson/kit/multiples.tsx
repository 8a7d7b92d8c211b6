/**
 * The same traffic under several settings, side by side: goodput as an area, each with its numbers. Drawn on the
 * server from the lesson's runs.
 */
import type { ReactNode } from 'react';
import { formatPercent } from '@/components/i18n/format';
import type { GoodputSeries } from '@/content/load/series';
import type { Locale } from '@/content/model';
import type { RunSummary } from '@/simulator/experiment/summary';
import { authorError, type FinishedRun, type InLesson, type LessonContext } from '../context';
import { lessonTextMessages } from '../text-messages';

const width = 140;
const height = 84;

interface Item {
  /** Name of a run of the lesson. */
  run: string;
  label: string;
}

interface MultiplesProps extends InLesson {
  items: readonly Item[];
  /** The request class whose goodput is drawn. */
  requestClass: string;
  /** Request classes in the captions, with the names they have in the text. */
  captions: Readonly<Record<string, string>>;
  /** The stretch of the run, in ms, that is shaded: when the fault is active. */
  shade?: readonly [number, number];
  /** What is seen, above the pictures. */
  children: ReactNode;
}

export function Multiples({ lesson, items, requestClass, captions, shade, children }: MultiplesProps) {
  const pictures = items.map((item) => ({ ...item, finished: lesson.run(item.run) }));
  const series = pictures.map(({ finished }) => finished.series(requestClass));
  const most = Math.max(1, ...series.flatMap((each) => [...each.goodput, ...each.offered]));
  return (
    <figure className="lesson-block measure mb-10">
      <figcaption>{children}</figcaption>
      <div className="multiples mt-6 grid grid-cols-2 gap-x-6 gap-y-6 min-[560px]:grid-cols-4">
        {pictures.map(({ run, label, finished }, index) => {
          const lines = captionLines(finished, captions, lesson);
          return (
            <div key={`${run} ${label}`}>
              <p className="text-readout font-semibold">{label}</p>
              <Picture
                series={series[index]}
                most={most}
                shade={shade}
                label={summaryOf(label, lines, lesson.locale)}
              />
              {lines.map(({ name, share }) => (
                <p key={name} className="text-[0.78125rem] leading-[1.0625rem] text-ink2 first-of-type:mt-1">
                  {name} <b className="font-semibold text-ink tabular-nums">{share}</b>
                </p>
              ))}
            </div>
          );
        })}
      </div>
    </figure>
  );
}

interface CaptionLine {
  readonly name: string;
  readonly share: string;
}

function captionLines(run: FinishedRun, captions: MultiplesProps['captions'], lesson: LessonContext): CaptionLine[] {
  return Object.entries(captions).map(([requestClass, name]) => ({
    name,
    share: formatPercent(goodShare(run.summary, requestClass, lesson.file), lesson.locale),
  }));
}

/** Share of the requests of a class that were answered well. */
function goodShare(summary: RunSummary, requestClass: string, file: string): number {
  const found = summary.classes.find((each) => each.name === requestClass);
  if (found !== undefined) return 1 - found.failedShare;
  const known = summary.classes.map((each) => each.name).join(', ');
  throw authorError(file, `<Multiples> names the request class "${requestClass}".`, `The run has: ${known}.`);
}

function summaryOf(label: string, lines: readonly CaptionLine[], locale: Locale): string {
  return lessonTextMessages[locale].multiplesHint(label, lines.map(({ name, share }) => `${name} ${share}`).join(', '));
}

interface PictureProps {
  series: GoodputSeries | undefined;
  most: number;
  shade?: readonly [number, number] | undefined;
  label: string;
}

function Picture({ series, most, shade, label }: PictureProps) {
  if (series === undefined) return null;
  const spanMs = series.stepMs * Math.max(1, series.goodput.length - 1);
  const x = (ms: number) => (ms / spanMs) * width;
  const line = series.goodput
    .map(
      (value, index) => `${x(index * series.stepMs).toFixed(1)},${(height - (value / most) * (height - 6)).toFixed(1)}`,
    )
    .join(' ');
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      className="mt-2 mb-1.5 block w-full"
      preserveAspectRatio="none"
    >
      {shade && (
        <rect
          x={x(shade[0])}
          y={0}
          width={Math.max(0, x(Math.min(shade[1], spanMs)) - x(shade[0]))}
          height={height}
          fill="var(--sunk)"
        />
      )}
      <polygon points={`0,${height} ${line} ${width},${height}`} fill="var(--success-tint)" />
      <polyline points={line} fill="none" stroke="var(--success)" strokeWidth={1.6} vectorEffect="non-scaling-stroke" />
      <path d={`M0 ${height - 0.5}H${width}`} stroke="var(--rule2)" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
