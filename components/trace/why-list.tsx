'use client';

/**
 * The why-chain of a request: from what was seen back to the cause, each link a button that goes to its moment.
 */
import { formatClock } from '@/components/i18n/format';
import type { Explanation } from '@/components/simulation/questions';
import type { Locale } from '@/content/model';
import { isRoot, type WhyLink } from '@/simulator/telemetry/why/chain';
import { whyText } from '@/simulator/telemetry/why/why-words';
import { traceMessages } from './messages';

interface WhyListProps {
  readonly explanation: Explanation | null;
  readonly locale: Locale;
  readonly touch: boolean;
  readonly onSeek: (atMs: number) => void;
}

export function WhyList({ explanation, locale, touch, onSeek }: WhyListProps) {
  const words = traceMessages[locale];
  if (explanation === null) return <p className="text-readout text-ink2">{words.whyUnknown}</p>;
  const failed = explanation.outcome !== 'success' && explanation.outcome !== 'unfinished';
  return (
    <section aria-label={words.why}>
      <h4 className="text-ui font-semibold">{failed ? words.whyFailed : words.whySlow}</h4>
      <ol className="relative mt-2 ml-1 border-l border-rule2">
        {explanation.links.map((link) => (
          <WhyItem
            key={`${link.kind} ${link.atMs} ${link.connection ?? link.component}`}
            {...{ link, locale, touch, onSeek }}
          />
        ))}
      </ol>
    </section>
  );
}

type WhyItemProps = Omit<WhyListProps, 'explanation'> & { readonly link: WhyLink };

function WhyItem({ link, locale, touch, onSeek }: WhyItemProps) {
  const words = traceMessages[locale];
  const clock = formatClock(link.atMs);
  const dot = isRoot(link) ? 'bg-ink' : 'bg-plate';
  return (
    <li className="relative pl-4">
      <span
        aria-hidden="true"
        className={`absolute top-2.5 -left-[5px] size-[9px] rounded-full border border-ink ${dot}`}
      />
      <button
        type="button"
        title={words.goTo(clock)}
        onClick={() => onSeek(link.atMs)}
        className={`w-full py-1 text-left text-readout leading-5 text-ink hover:bg-sunk ${touch ? 'min-h-12' : 'min-h-8'}`}
      >
        <span className="mr-2 text-ink3 tabular-nums underline decoration-dotted underline-offset-4">{clock}</span>
        <span className={isRoot(link) ? 'font-semibold' : ''}>{whyText(link, locale)}</span>
      </button>
    </li>
  );
}
