'use client';

/**
 * The page for other sites: reads what its address asks for, brings it, and shows it or says why it cannot.
 */
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { useLocale } from '@/components/i18n/locale';
import { EmbeddedStage } from './embedded-stage';
import { type Loaded, loadSubject } from './load-subject';
import { type EmbedMessages, embedMessages } from './messages';
import { type ParameterProblem, type ReadParameters, readParameters } from './parameters';

const never = () => () => {};

/** The address as it is in the browser; null on the server, where the page is the same for every address. */
const useSearch = () =>
  useSyncExternalStore(
    never,
    () => window.location.search,
    () => null,
  );

export function Embed() {
  const search = useSearch();
  return search === null ? <Loading /> : <Asked search={search} />;
}

function Loading() {
  return <p className="py-10 text-center text-readout text-ink3">{embedMessages[useLocale()].loading}</p>;
}

function Asked({ search }: { readonly search: string }) {
  const locale = useLocale();
  const words = embedMessages[locale];
  const [asked] = useState<ReadParameters>(() => readParameters(search));
  const loaded = useLoaded(asked);
  if (!asked.ok) return <Trouble lines={asked.problems.map((problem) => problemText(problem, words))} />;
  if (loaded === null) return <Loading />;
  if (loaded.kind === 'trouble') return <Trouble lines={loaded.lines} />;
  const { shown } = loaded;
  const title = shown.figure.title[locale] || words.title;
  return (
    <Framed title={title} caption={shown.figure.caption[locale]} address={shown.address}>
      <EmbeddedStage shown={shown} controls={asked.value.controls} autoplay={asked.value.autoplay} />
    </Framed>
  );
}

function useLoaded(asked: ReadParameters): Loaded | null {
  const locale = useLocale();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    if (!asked.ok) return;
    let current = true;
    const words = embedMessages[locale];
    loadSubject(asked.value.subject, locale, words)
      .catch((): Loaded => ({ kind: 'trouble', lines: [words.offline] }))
      .then((arrived) => current && setLoaded(arrived));
    return () => {
      current = false;
    };
  }, [asked, locale]);
  return loaded;
}

function problemText(problem: ParameterProblem, words: EmbedMessages): string {
  switch (problem.kind) {
    case 'wrong':
      return words.wrong(problem.name, words.expected[problem.name], problem.found);
    case 'unknown':
      return words.unknown(problem.name);
    case 'twice':
      return words.twice(problem.name);
    case 'subject':
      return words.subject(problem.count);
  }
}

function Trouble({ lines }: { readonly lines: readonly string[] }) {
  const words = embedMessages[useLocale()];
  return (
    <div role="alert" className="my-6 rounded-ui border border-rule2 bg-paper p-6 text-ui">
      <h1 className="font-semibold text-ink">{words.troubleTitle}</h1>
      <p className="pt-1 text-ink2">{words.troubleHelp}</p>
      <ul className="list-disc pt-2 pl-5 text-readout text-ink2 [overflow-wrap:anywhere]">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

interface FramedProps {
  readonly title: string;
  readonly caption: string;
  readonly address: string | null;
  readonly children: ReactNode;
}

function Framed({ title, caption, address, children }: FramedProps) {
  const words = embedMessages[useLocale()];
  return (
    <figure aria-label={title} className="m-0 min-w-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 pt-3 pb-2">
        <h1 className="text-ui font-semibold text-ink">{title}</h1>
        <a
          href={address ?? '/'}
          target="_blank"
          rel="noopener"
          className="text-readout text-ink2 underline decoration-rule2 underline-offset-4 hover:text-ink"
        >
          {words.open}
        </a>
      </div>
      {children}
      {caption !== '' && <figcaption className="measure pb-4 text-side text-ink2">{caption}</figcaption>}
    </figure>
  );
}
