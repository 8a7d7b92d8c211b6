'use client';

import { formatClock } from '@/components/i18n/format';
import { useLocale } from '@/components/i18n/locale';
/**
 * What there is to say of the run under the board: why nothing runs and what would have to be fixed, and what of it does
 * not fit the document.
 */
import { problemLine } from '@/components/problems/sentence';
import { actWords } from '@/components/stage/branches/line-names';
import { useLabState } from './lab-context';
import { labMessages } from './messages';
import { ProblemList } from './problem-list';
import { useRun } from './run/use-lab-run';

export function Status({ onChosen }: { readonly onChosen: () => void }) {
  const words = labMessages[useLocale()];
  const run = useRun();
  const { problems, checked, empty } = useLabState((state) => ({
    problems: state.problems.length,
    checked: state.checked !== null,
    empty: state.history.present.document.components.length === 0,
  }));
  const said = empty || run?.current ? '' : checked ? words.starting : problems > 0 && run ? words.paused : '';
  // The run itself shows that it starts again; a line that comes and goes would move the board.
  const seen = said !== '' && (run === null || !checked);
  return (
    <div className={problems > 0 ? 'border-t border-rule' : ''}>
      <p role="status" className={seen ? 'px-4 pt-2 text-readout text-ink2' : 'sr-only'}>
        {said}
      </p>
      <Strays />
      <ProblemList onChosen={onChosen} />
    </div>
  );
}

/** What was done to the run and does not fit this version of it. */
function Strays() {
  const locale = useLocale();
  const words = labMessages[locale];
  const run = useRun();
  if (!run?.current) return null;
  const { unfit, astray } = run;
  const acts = unfit.map((act) => `${formatClock(act.atMs)} ${actWords(act, locale)}`).join(', ');
  const lines = [
    ...(unfit.length > 0 ? [words.unfit(unfit.length, acts)] : []),
    ...(astray.length > 0 ? [words.astray, ...astray.slice(0, 3).map((one) => problemLine(one, locale))] : []),
  ];
  return lines.length === 0 ? null : (
    <div
      role="status"
      className="max-h-24 overflow-auto border-t border-rule px-4 py-2 text-ui [overflow-wrap:anywhere]"
    >
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
