'use client';

/**
 * Stands where a run would: why there is none.
 */
import { Button } from '@/components/controls/button';
import { controlMessages } from '@/components/controls/messages';
import { problemSentence } from '@/components/problems/sentence';
import type { Session } from '@/components/simulation/session';
import type { Locale } from '@/content/model';
import type { ScenarioProblem } from '@/simulator/scenario/problem';
import { failedMessages } from './failed-messages';

interface FailedProps {
  readonly problems: readonly ScenarioProblem[];
  readonly session: Session;
  readonly locale: Locale;
}

/** A scenario that was refused, place by place; or a simulation that broke. */
export function FailedNotice({ problems, session, locale }: FailedProps) {
  const words = failedMessages[locale];
  const refused = problems.length > 0;
  return (
    <div role="alert" className="flex min-h-64 flex-col items-start gap-3 rounded-ui border border-error bg-paper p-6">
      <p className="text-ui font-semibold text-ink">{words.failedTitle}</p>
      <p className="text-ui text-ink2">{refused ? words.failedText : words.failedEngine}</p>
      {refused ? (
        <ul className="flex flex-col gap-2 text-readout text-ink2">
          {problems.map((problem) => (
            <li key={`${problem.path} ${problem.code} ${problem.expected}`} className="[overflow-wrap:anywhere]">
              <code className="font-mono text-ink">{problem.path || words.wholeInput}</code>{' '}
              {problemSentence(problem, locale)}
            </li>
          ))}
        </ul>
      ) : (
        <Button onClick={() => session.restart()} className="px-3">
          {controlMessages[locale].startOver}
        </Button>
      )}
    </div>
  );
}
