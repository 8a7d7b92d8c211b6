'use client';

/**
 * The way from the lab to a twin run: this architecture beside a copy of itself, beside another branch of its run, or
 * beside a version that was put aside before.
 */
import { useState } from 'react';
import { Button } from '@/components/controls/button';
import { useLocale } from '@/components/i18n/locale';
import { twinPath } from '@/components/i18n/paths';
import type { Session, SessionPosition } from '@/components/simulation/session';
import { lineName } from '@/components/stage/branches/line-names';
import type { Locale } from '@/content/model';
import { keepVariant, readVariant } from './kept-variant';
import { twinEntryMessages } from './twin-entry-messages';

type Written = Readonly<Record<string, unknown>>;

interface TwinEntryProps {
  readonly document: Written;
  /** Null while the document cannot run. */
  readonly session: Session | null;
}

const storage = () => window.localStorage;

async function go(locale: Locale, scenarios: readonly Written[], position: SessionPosition): Promise<void> {
  const { scenarioLinkText } = await import('@/components/simulation/link/scenario-link');
  window.location.assign(`${twinPath(locale)}?moment=${scenarioLinkText(scenarios, position)}`);
}

/** Two runs that both begin, at the moment at which the one of the lab stands. */
async function goBeside(locale: Locale, a: Written, b: Written, session: Session): Promise<void> {
  const { freshPosition } = await import('@/components/simulation/link/scenario-link');
  const { seed, atMs } = session.position();
  await go(locale, [a, b], { ...freshPosition(2, seed), atMs });
}

export function TwinEntry({ document, session }: TwinEntryProps) {
  const locale = useLocale();
  const words = twinEntryMessages[locale];
  const [open, setOpen] = useState(false);
  return (
    <div className="relative">
      <Button
        className="px-3 pointer-coarse:h-11"
        expanded={open}
        disabled={session === null}
        onClick={() => setOpen(!open)}
      >
        {words.twin}
      </Button>
      {open && session !== null && (
        <Choices document={document} session={session} locale={locale} onClose={() => setOpen(false)} />
      )}
    </div>
  );
}

interface ChoicesProps {
  readonly document: Written;
  readonly session: Session;
  readonly locale: Locale;
  readonly onClose: () => void;
}

function Choices({ document, session, locale, onClose }: ChoicesProps) {
  const words = twinEntryMessages[locale];
  const [kept, setKept] = useState(() => readVariant(storage));
  const [refused, setRefused] = useState(false);
  const position = session.position();
  const others = position.lines.filter(({ id }) => id !== position.shown);
  const keep = () => {
    const done = keepVariant(storage, document);
    setRefused(!done);
    if (done) setKept(document);
  };
  return (
    <section
      aria-label={words.twin}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      className="absolute right-0 z-30 flex w-72 max-w-[80vw] flex-col items-start gap-1 rounded-ui border border-rule2 bg-plate p-3 shadow-e2 max-[719px]:right-auto max-[719px]:left-0"
    >
      <p className="text-readout text-ink3">{words.runBeside}</p>
      <Choice onClick={() => void goBeside(locale, document, document, session)}>{words.copy}</Choice>
      {others.map((line) => (
        <Choice key={line.id} onClick={() => void go(locale, [document], { ...position, besideLine: line.id })}>
          {words.branch(lineName(line, locale))}
        </Choice>
      ))}
      {kept !== null && (
        <Choice onClick={() => void goBeside(locale, kept, document, session)}>{words.keptVersion}</Choice>
      )}
      <hr className="my-1 w-full border-rule" />
      <Choice onClick={keep}>{words.keep}</Choice>
      <p role="status" className="text-[12.5px] text-ink2">
        {refused ? words.refused : kept === document ? words.isKept : ''}
      </p>
      <a href={twinPath(locale)} className="inline-flex min-h-11 items-center text-ui underline underline-offset-4">
        {words.ready}
      </a>
    </section>
  );
}

function Choice({ onClick, children }: { readonly onClick: () => void; readonly children: string }) {
  return (
    <Button bare className="h-auto min-h-11 text-left" onClick={onClick}>
      {children}
    </Button>
  );
}
