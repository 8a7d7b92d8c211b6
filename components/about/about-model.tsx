/**
 * The page about the model: what a run is, what is modelled, how it is checked, its limits, prices, privacy, citing.
 */
import { everyCard } from '@/components/simulation/fidelity';
import { CardView } from '@/components/stage/aids/model/card-view';
import type { Validation } from '@/content/load/validation';
import type { Locale } from '@/content/model';
import packageFile from '@/package.json';
import { aboutMessages } from './messages';
import { Prices, Privacy } from './prices';
import { Items, paragraph, Section } from './section';
import { ValidationFamilies } from './validation-families';

interface AboutModelProps {
  locale: Locale;
  validation: Validation;
}

const code = 'measure mt-4 overflow-x-auto rounded-ui bg-sunk px-4 py-3 font-mono text-caption';

function Checks({ locale, validation }: AboutModelProps) {
  const { checks } = aboutMessages[locale];
  const { passed, cases, day, seed } = validation;
  return (
    <Section id="checks" title={checks.title}>
      <p className={paragraph}>{checks.counts(passed, cases, day)}</p>
      <p className={paragraph}>{checks.method}</p>
      <p className={paragraph}>{checks.repeat}</p>
      <p className={code}>npm run validate -- --seed {seed}</p>
      {checks.english && <p className={`${paragraph} text-side`}>{checks.english}</p>}
      <ValidationFamilies validation={validation} locale={locale} />
    </Section>
  );
}

function Contents({ locale }: { locale: Locale }) {
  const words = aboutMessages[locale];
  const sections = ['run', 'cards', 'checks', 'limits', 'prices', 'privacy', 'cite'] as const;
  return (
    <nav aria-label={words.contents} className="mt-6 mb-10">
      <ul className="flex flex-wrap gap-x-6">
        {sections.map((id) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="flex min-h-11 items-center text-ui underline decoration-rule2 underline-offset-4 hover:decoration-ink"
            >
              {words[id].title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function AboutModel({ locale, validation }: AboutModelProps) {
  const { run, cards, limits, cite } = aboutMessages[locale];
  return (
    <>
      <Contents locale={locale} />
      <Section id="run" title={run.title}>
        <p className={code}>{run.formula}</p>
        {run.paragraphs.map((text) => (
          <p key={text} className={paragraph}>
            {text}
          </p>
        ))}
      </Section>
      <Section id="cards" title={cards.title}>
        <p className={paragraph}>{cards.text}</p>
        <div className="mt-6 grid grid-cols-1 gap-x-12 border-t border-rule min-[720px]:grid-cols-2">
          {everyCard().map((card) => (
            <CardView key={card.of} card={card} locale={locale} />
          ))}
        </div>
      </Section>
      <Checks locale={locale} validation={validation} />
      <Section id="limits" title={limits.title}>
        <Items texts={limits.items} />
      </Section>
      <Prices locale={locale} />
      <Privacy locale={locale} />
      <Section id="cite" title={cite.title}>
        <p className={paragraph}>{cite.text}</p>
        <p className="measure mt-4 border-l-2 border-ink pl-4 text-side">
          {cite.reference(packageFile.version, validation.day)}
        </p>
      </Section>
    </>
  );
}
