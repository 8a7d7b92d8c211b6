'use client';

/**
 * Hints, one after the other: each points back to a part of the lesson or to a moment of a figure.
 */
import { useState } from 'react';
import { MomentButton } from '@/components/quiz/moment-button';
import type { ChallengeHint, Locale } from '@/content/model';
import { challengeMessages } from './messages';

export function Hints({ hints, locale }: { readonly hints: readonly ChallengeHint[]; readonly locale: Locale }) {
  const words = challengeMessages[locale];
  const [shown, setShown] = useState(0);
  return (
    <div className="mt-6 border-t border-rule pt-4">
      <h3 className="text-ui font-semibold">{words.hints}</h3>
      <ol aria-live="polite">
        {hints.slice(0, shown).map(({ text, see }) => (
          <li key={text.en} className="measure mt-3 text-ui">
            {text[locale]}{' '}
            {'part' in see ? (
              <a
                href={`#${see.part}`}
                className="inline-flex min-h-11 items-center underline underline-offset-4 sm:min-h-6"
              >
                {words.readAgain}
              </a>
            ) : (
              <MomentButton moment={see} label={words.seeMoment} title={undefined} />
            )}
          </li>
        ))}
      </ol>
      {shown < hints.length && (
        <button
          type="button"
          onClick={() => setShown(shown + 1)}
          className="mt-3 min-h-11 rounded-ui border border-rule2 px-4 text-ui hover:border-ink"
        >
          {words.showHint(shown + 1, hints.length)}
        </button>
      )}
    </div>
  );
}
