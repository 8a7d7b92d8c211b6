'use client';

/**
 * The why-chain of a request: from what was seen back to the cause, each link a button that goes to its moment and its
 * place. The link at whose moment the play head stands is marked.
 */
import { formatClock } from '@/components/i18n/format';
import type { Explanation } from '@/components/simulation/questions';
import type { Session } from '@/components/simulation/session';
import { useSession } from '@/components/simulation/use-session';
import { componentPlace, type Place, placeOf } from '@/components/stage/view/stage-view';
import type { Locale } from '@/content/model';
import type { Topology } from '@/simulator/telemetry/topology';
import { isRoot, type WhyLink } from '@/simulator/telemetry/why/chain';
import { whyText } from '@/simulator/telemetry/why/why-words';
import { traceMessages } from './messages';
import { useRoving } from './use-roving';

interface WhyListProps {
  readonly session: Session;
  readonly explanation: Explanation | null;
  readonly locale: Locale;
  readonly touch: boolean;
  readonly headMs: number | null;
  readonly onJump: (atMs: number, place: Place | null) => void;
}

export function WhyList({ session, explanation, locale, touch, headMs, onJump }: WhyListProps) {
  const words = traceMessages[locale];
  const topology = useSession(session, (state) => state.topology);
  const links = explanation?.links ?? [];
  const { ref, current, setCurrent, onKeyDown } = useRoving<HTMLOListElement>(links.length);
  if (explanation === null) return <p className="text-readout text-ink2">{words.whyUnknown}</p>;
  const failed = explanation.outcome !== 'success' && explanation.outcome !== 'unfinished';
  return (
    <section aria-label={words.why}>
      <h4 className="text-ui font-semibold">{failed ? words.whyFailed : words.whySlow}</h4>
      <ol ref={ref} onKeyDown={onKeyDown} className="relative mt-2 ml-1 border-l border-rule2">
        {links.map((link, index) => (
          <WhyItem
            key={`${link.kind} ${link.atMs} ${link.connection ?? link.component}`}
            {...{ link, locale, touch }}
            tabIndex={index === current ? 0 : -1}
            isHere={headMs !== null && Math.abs(headMs - link.atMs) < 0.5}
            onFocus={() => setCurrent(index)}
            onClick={() => onJump(link.atMs, topology && placeOfLink(topology, link))}
          />
        ))}
      </ol>
    </section>
  );
}

/** Where a chain begins, at the request itself, its client is meant. */
function placeOfLink(topology: Topology, link: WhyLink): Place | null {
  const { component, connection } = link;
  if (component !== null) return componentPlace(component);
  if (link.kind === 'failed' || link.kind === 'slow') {
    const { client } = topology.classes.find(({ name }) => name === link.params.requestClass) ?? {};
    return client === undefined ? null : componentPlace(topology.components[client]?.id);
  }
  const index = topology.connections.findIndex(({ id }) => id === connection);
  return index < 0 ? null : placeOf(topology, { kind: 'connection', index });
}

interface WhyItemProps {
  readonly link: WhyLink;
  readonly locale: Locale;
  readonly touch: boolean;
  readonly tabIndex: number;
  readonly isHere: boolean;
  readonly onFocus: () => void;
  readonly onClick: () => void;
}

function WhyItem({ link, locale, touch, isHere, ...rest }: WhyItemProps) {
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
        aria-current={isHere ? 'step' : undefined}
        {...rest}
        className={`w-full py-1 pl-2 text-left text-readout leading-5 text-ink hover:bg-sunk aria-[current]:shadow-[inset_2px_0_0_var(--ink)] ${touch ? 'min-h-12' : 'min-h-8'}`}
      >
        <span className="mr-2 text-ink3 tabular-nums underline decoration-dotted underline-offset-4">{clock}</span>
        <span className={isRoot(link) ? 'font-semibold' : ''}>{whyText(link, locale)}</span>
      </button>
    </li>
  );
}
