'use client';

/**
 * The name of a branch: a button that shows the branch, or a field while it is being renamed.
 */
import { useState } from 'react';
import { Button, IconButton } from '@/components/controls/button';
import type { Line } from '@/components/simulation/lines';
import type { Session } from '@/components/simulation/session';
import type { Locale } from '@/content/model';
import { lineName } from './line-names';
import { branchMessages } from './messages';

interface BranchNameProps {
  readonly session: Session;
  readonly line: Line;
  readonly isShown: boolean;
  readonly locale: Locale;
  readonly touch: boolean;
}

function NameField({
  session,
  line,
  locale,
  onDone,
}: Omit<BranchNameProps, 'isShown' | 'touch'> & { onDone: () => void }) {
  const [text, setText] = useState(lineName(line, locale));
  const done = (name: string | null) => {
    if (name !== null) session.rename(line.id, name === lineName({ ...line, name: null }, locale) ? '' : name);
    onDone();
  };
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the reader has just asked to write here
      autoFocus
      value={text}
      maxLength={40}
      aria-label={branchMessages[locale].newName}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => done(text)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') done(text);
        if (event.key === 'Escape') done(null);
      }}
      className="h-9 w-56 max-w-full rounded-ui border border-rule2 bg-plate px-2 text-ui text-ink"
    />
  );
}

export function BranchName({ session, line, isShown, locale, touch }: BranchNameProps) {
  const [renaming, setRenaming] = useState(false);
  const words = branchMessages[locale];
  const name = lineName(line, locale);
  if (renaming) return <NameField {...{ session, line, locale }} onDone={() => setRenaming(false)} />;
  return (
    <>
      <Button
        bare
        touch={touch}
        pressed={isShown}
        label={isShown ? `${name}, ${words.shownNow}` : words.show(name)}
        onClick={() => session.show(line.id)}
        className="max-w-full min-w-0 px-1"
      >
        <span className={`truncate ${isShown ? 'font-semibold underline underline-offset-4' : ''}`}>{name}</span>
      </Button>
      <IconButton bare touch={touch} icon="pen" label={words.rename(name)} onClick={() => setRenaming(true)} />
    </>
  );
}
