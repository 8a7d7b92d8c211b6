'use client';

import { useEffect, useState } from 'react';
import { useLocale } from '@/components/i18n/locale';
import { labPath } from '@/components/i18n/paths';
/**
 * The page of the twin run: which pair, and the two runs of it.
 */
import { problemLine } from '@/components/problems/sentence';
import { createSession } from '@/components/simulation/create-session';
import { addressOf } from '@/components/simulation/link/address';
import type { Session } from '@/components/simulation/session';
import { CopyAddress } from '@/components/stage/link/copy-address';
import { twinMessages } from './messages';
import { TwinView } from './twin-view';
import { type ReadyTwin, type TwinSource, useTwinSource } from './use-twin-source';

type There = Extract<TwinSource, { kind: 'there' }>;

/** The session of a pair for as long as it is shown. */
function useTwinSession({ figures, position }: There): Session | null {
  const [session, setSession] = useState<Session | null>(null);
  useEffect(() => {
    const [figure, variant] = figures;
    if (figure === undefined) return;
    const created = createSession(figure, variant ? { variant } : {});
    if (position !== null) created.open(position);
    setSession(created);
    return () => {
      created.dispose();
      setSession(null);
    };
  }, [figures, position]);
  return session;
}

export function TwinPage({ twins }: { readonly twins: readonly ReadyTwin[] }) {
  const locale = useLocale();
  const words = twinMessages[locale];
  const [source, choose] = useTwinSource(twins);
  const ready = source.kind === 'there' ? source.ready : null;
  return (
    <div className="flex min-w-0 flex-col gap-6 pt-6 pb-16">
      <div>
        <h1 className="text-h2 font-semibold">{ready ? ready.title[locale] : words.twin}</h1>
        <p className="mt-1 max-w-[72ch] text-ink2">{ready ? ready.question[locale] : words.description}</p>
      </div>
      <nav aria-label={words.ready} className="flex flex-wrap items-center gap-x-6 text-ui">
        {twins.map((twin) => (
          <button
            key={twin.id}
            type="button"
            aria-current={twin.id === ready?.id || undefined}
            onClick={() => choose(twin)}
            className="min-h-11 underline-offset-4 hover:underline aria-[current]:font-semibold aria-[current]:underline"
          >
            {twin.title[locale]}
          </button>
        ))}
        <a href={labPath(locale)} className="ml-auto inline-flex min-h-11 items-center underline underline-offset-4">
          {words.backToLab}
        </a>
      </nav>
      {source.kind === 'loading' && <p className="min-h-96 pt-8 text-center text-readout text-ink3">{words.loading}</p>}
      {source.kind === 'wrong' && <Wrong source={source} />}
      {source.kind === 'there' && <Pair source={source} />}
    </div>
  );
}

function Wrong({ source }: { readonly source: Extract<TwinSource, { kind: 'wrong' }> }) {
  const locale = useLocale();
  const words = twinMessages[locale];
  return (
    <div role="alert" className="rounded-ui border border-rule2 bg-plate px-4 py-3 text-ui text-ink2">
      <p>{source.reason === 'elsewhere' ? words.linkElsewhere : words.linkBroken}</p>
      {source.problems.slice(0, 5).map((problem) => (
        <p key={`${problem.path} ${problem.expected}`} className="[overflow-wrap:anywhere]">
          {problemLine(problem, locale)}
        </p>
      ))}
    </div>
  );
}

function Pair({ source }: { readonly source: There }) {
  const locale = useLocale();
  const words = twinMessages[locale];
  const session = useTwinSession(source);
  if (session === null) return null;
  const address = async () => {
    const { scenarioLinkText } = await import('@/components/simulation/link/scenario-link');
    return addressOf(scenarioLinkText(source.written, session.position()), 'twin');
  };
  return (
    <figure id="twin" aria-label={words.twin} className="m-0 min-w-0">
      <TwinView session={session} figures={source.figures} more={<CopyAddress address={address} locale={locale} />} />
    </figure>
  );
}
