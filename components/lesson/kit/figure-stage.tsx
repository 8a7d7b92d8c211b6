/**
 * A figure of the lesson, from edge to edge: its title, the stage, and beneath it what is seen and what the model
 * covers. All of it but the stage is in the page before any script runs.
 */
import { formatClock } from '@/components/i18n/format';
import type { Fidelity, Figure, Locale } from '@/content/model';
import { figureById, type InLesson } from '../context';
import { figureAnchor } from '../moment-bus';
import { StageSlot } from '../stage-slot';
import { lessonTextMessages } from '../text-messages';
import { FigurePicture } from './figure-picture';

export function FigureStage({ lesson, id }: InLesson & { id: string }) {
  const { locale } = lesson;
  const { figure, number } = figureById(lesson, id);
  const name = lessonTextMessages[locale].figure(number);
  return (
    <figure
      id={figureAnchor(figure.id)}
      tabIndex={-1}
      aria-label={`${name}. ${figure.title[locale]}`}
      className="lesson-block full"
    >
      <div className="page-grid border-t-2 border-b border-t-ink border-b-rule bg-plate">
        <div className="flex flex-wrap items-baseline justify-between gap-x-10 gap-y-1 pt-4 pb-3">
          <p className="text-[0.9375rem] leading-6">
            <b className="mr-3 font-semibold">{name}</b>
            <span className="text-ink2">{figure.title[locale]}</span>
          </p>
          <p className="text-readout text-ink2">{figure.lookFor[locale]}</p>
        </div>
        <StageSlot figure={figure}>
          <FigurePicture lesson={lesson} figure={figure} />
        </StageSlot>
      </div>
      <figcaption className="page-grid">
        <div className="grid grid-cols-1 gap-x-24 gap-y-6 pt-6 min-[1100px]:grid-cols-[minmax(0,640fr)_minmax(0,576fr)]">
          <div>
            <p className="measure text-side text-pretty text-ink2">{figure.caption[locale]}</p>
            <PrintedStoryboard figure={figure} locale={locale} />
          </div>
          <FidelityCard fidelity={figure.fidelity} locale={locale} />
        </div>
      </figcaption>
    </figure>
  );
}

/** On paper nothing moves: what the run shows, moment by moment. */
function PrintedStoryboard({ figure: { storyboard }, locale }: { figure: Figure; locale: Locale }) {
  if (storyboard.length === 0) return null;
  return (
    <ol className="mt-4 hidden text-side print:block">
      {storyboard.map(({ atMs, caption }) => (
        <li key={atMs} className="mt-1 grid grid-cols-[3.5rem_minmax(0,1fr)]">
          <span className="tabular-nums">{formatClock(atMs)}</span>
          {caption[locale]}
        </li>
      ))}
    </ol>
  );
}

function FidelityCard({ fidelity, locale }: { fidelity: Fidelity; locale: Locale }) {
  const words = lessonTextMessages[locale];
  const rows = [
    [words.modelled, fidelity.modelled],
    [words.simplified, fidelity.simplified],
    [words.leftOut, fidelity.leftOut],
    [words.checked, fidelity.checked],
  ] as const;
  return (
    <dl className="grid grid-cols-[5.5rem_minmax(0,1fr)] content-start gap-x-3 gap-y-1.5 border-t border-rule pt-3 text-readout leading-[1.1875rem]">
      {rows.map(([term, text]) => (
        <div key={term} className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-ink3">{term}</dt>
          <dd className="text-ink2">{text[locale]}</dd>
        </div>
      ))}
    </dl>
  );
}
