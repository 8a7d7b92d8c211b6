/**
 * What a figure says instead of, or over, its run: in the past, locked, failed, loading.
 */
import { Button } from '@/components/controls/button';
import { Icon } from '@/components/controls/icons';
import { controlMessages } from '@/components/controls/messages';
import { formatClock } from '@/components/i18n/format';
import type { Session } from '@/components/simulation/session';
import type { Locale } from '@/content/model';
import type { ScenarioProblem } from '@/simulator/scenario/problem';
import { panelMessages } from './messages';

/** The black tab that says where the reader is; `className` places it. */
export function PastTab({ shownMs, locale, className }: { shownMs: number; locale: Locale; className: string }) {
  const words = panelMessages[locale];
  return (
    <p className={`bg-ink px-4 py-1.5 text-readout text-paper tabular-nums ${className}`}>
      <strong className="font-semibold">{words.inThePast(formatClock(shownMs))}</strong> {words.changeForks}
    </p>
  );
}

/** Why nothing moves yet, and the way on. */
export function LockedNotice({ predictionId, locale }: { predictionId: string; locale: Locale }) {
  const words = panelMessages[locale];
  return (
    <p className="flex items-start gap-2.5 rounded-ui border border-rule2 bg-paper px-4 py-3 text-ui text-ink2">
      <span className="pt-0.5 text-ink">
        <Icon name="lock" />
      </span>
      <span>
        <strong className="font-semibold text-ink">{words.lockedWhy}</strong>{' '}
        <a href={`#prediction-${predictionId}`} className="text-ink underline underline-offset-4">
          {words.lockedLink}
        </a>
        {locale === 'ko' ? '. ' : '; '}
        {words.lockedThen}
      </span>
    </p>
  );
}

interface FailedProps {
  readonly problems: readonly ScenarioProblem[];
  readonly session: Session;
  readonly locale: Locale;
}

/** A scenario that was refused, place by place; or a simulation that broke. */
export function FailedNotice({ problems, session, locale }: FailedProps) {
  const words = panelMessages[locale];
  const refused = problems.length > 0;
  return (
    <div role="alert" className="flex min-h-64 flex-col items-start gap-3 rounded-ui border border-error bg-paper p-6">
      <p className="text-ui font-semibold text-ink">{words.failedTitle}</p>
      <p className="text-ui text-ink2">{refused ? words.failedText : words.failedEngine}</p>
      {refused ? (
        <ul className="flex flex-col gap-2 text-readout text-ink2">
          {problems.map(({ path, expected, found, code }) => (
            <li key={`${path} ${code}`}>
              <code className="font-mono text-ink">{path || words.wholeInput}</code>{' '}
              {words.failedProblem(expected, found)}
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
