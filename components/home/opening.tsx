/**
 * The top of the home page: what this is, the one next step, and the shop running beside it.
 */
import type { ReactNode } from 'react';
import type { Locale } from '@/content/model';
import { homeMessages } from './messages';

interface OpeningProps {
  locale: Locale;
  action: ReactNode;
  figure: ReactNode;
}

export function Opening({ locale, action, figure }: OpeningProps) {
  const words = homeMessages[locale];
  const [first, second] = words.headline;
  return (
    <div className="grid items-start gap-x-12 gap-y-12 pt-11 pb-10 min-[1100px]:grid-cols-[432px_minmax(0,1fr)]">
      <div>
        <h1 className="-ml-[0.04em] text-home">
          {first} <br />
          {second}
        </h1>
        <p className="mt-7 max-w-[26rem] text-[1.1875rem] leading-7 text-ink">{words.deck}</p>
        <div className="mt-7 flex flex-wrap gap-2.5">{action}</div>
      </div>
      {figure}
    </div>
  );
}
