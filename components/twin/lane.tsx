'use client';

/**
 * One of the two runs: its name, what is different in it, and its graph.
 */
import type { Session } from '@/components/simulation/session';
import { StageGraph } from '@/components/stage/graph/stage-graph';
import type { CheckedFigure, Locale } from '@/content/model';
import { twinMessages } from './messages';

interface LaneProps {
  readonly session: Session;
  readonly figure: CheckedFigure;
  readonly name: string;
  readonly place: 'upper' | 'lower';
  /** Paths of the settings in which the two differ. */
  readonly differences: readonly string[];
  readonly still: boolean;
  readonly onFollow: (request: number) => void;
  readonly locale: Locale;
}

/** Settings that are named; the rest is counted. */
const mostNamed = 3;

export function Lane({ session, figure, name, place, differences, still, onFollow, locale }: LaneProps) {
  const words = twinMessages[locale];
  return (
    <section
      aria-label={words.lane(words[place], name)}
      className="grid gap-x-8 gap-y-3 min-[1080px]:grid-cols-[196px_minmax(0,1fr)]"
    >
      <div className="min-w-0 self-center">
        <p className="text-readout text-ink2">{words[place]}</p>
        <h2 className="text-h3 leading-7 font-semibold">{name}</h2>
        {place === 'lower' && <Differences paths={differences} locale={locale} />}
      </div>
      <div className="min-w-0">
        <StageGraph session={session} figure={figure} annotated={false} still={still} onFollow={onFollow} />
      </div>
    </section>
  );
}

function Differences({ paths, locale }: { readonly paths: readonly string[]; readonly locale: Locale }) {
  const words = twinMessages[locale];
  if (paths.length === 0) return <p className="text-readout text-ink3">{words.sameSettings}</p>;
  return (
    <p className="text-readout text-ink2">
      {words.differsIn(paths.length)}{' '}
      {paths.slice(0, mostNamed).map((path) => (
        <code key={path} className="block font-mono text-[12px] break-words text-ink">
          {path}
        </code>
      ))}
    </p>
  );
}
