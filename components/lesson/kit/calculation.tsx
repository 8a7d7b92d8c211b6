/**
 * A figure that is calculated instead of simulated: its title, curves and sliders, and what it assumes.
 */
import { initialValues } from '@/content/calculation';
import { CalculationSlot } from '../calculation/calculation-slot';
import { CalculationView } from '../calculation/calculation-view';
import { calculationMessages } from '../calculation/messages';
import { ResetPlace } from '../calculation/reset-place';
import { Sliders } from '../calculation/sliders';
import { authorError, type InLesson } from '../context';
import { figureAnchor } from '../moment-bus';

function calculationById({ data, file }: InLesson['lesson'], id: string) {
  const all = data.calculations ?? [];
  const index = all.findIndex((each) => each.id === id);
  const found = all[index];
  if (found !== undefined) return { found, number: index + 1 };
  const known = all.map((each) => each.id).join(', ') || 'none';
  throw authorError(file, `There is no calculation "${id}".`, `Calculations of this lesson: ${known}.`);
}

export function Calculation({ lesson, id }: InLesson & { id: string }) {
  const { locale, data } = lesson;
  const { found, number } = calculationById(lesson, id);
  const { calculate, ...shown } = found;
  const values = initialValues(found);
  const words = calculationMessages[locale];
  const name = words.name(number);
  return (
    <figure
      id={figureAnchor(id)}
      tabIndex={-1}
      aria-label={`${name}. ${shown.title[locale]}`}
      className="lesson-block full"
    >
      <div className="page-grid border-t-2 border-b border-t-ink border-b-rule bg-plate">
        <div className="flex flex-wrap items-baseline justify-between gap-x-10 gap-y-1 pt-4 pb-5">
          <p className="text-[0.9375rem] leading-6">
            <b className="mr-3 font-semibold">{name}</b>
            <span className="text-ink2">{shown.title[locale]}</span>
          </p>
          <p className="text-readout text-ink2">{shown.lookFor[locale]}</p>
        </div>
        <CalculationSlot lessonSlug={data.slug} id={id}>
          <CalculationView calculation={shown} calculated={calculate(values)} locale={locale}>
            <Sliders inputs={shown.inputs} values={values} locale={locale} />
            <ResetPlace />
          </CalculationView>
        </CalculationSlot>
      </div>
      <figcaption className="page-grid">
        <div className="grid grid-cols-1 gap-x-24 gap-y-6 pt-6 min-[1100px]:grid-cols-[minmax(0,640fr)_minmax(0,576fr)]">
          <p className="measure text-side text-pretty text-ink2">{shown.caption[locale]}</p>
          <div className="border-t border-rule pt-3 text-readout leading-[1.1875rem]">
            <p className="text-ink3">{words.assumes}</p>
            <ul className="mt-1.5 grid gap-1.5 text-ink2">
              {shown.assumes.map((assumption) => (
                <li key={assumption.en}>{assumption[locale]}</li>
              ))}
            </ul>
          </div>
        </div>
      </figcaption>
    </figure>
  );
}
