/**
 * Why something happened: the moments that led to it, from the effect back to the cause, each opening its moment.
 */
import type { ReactNode } from 'react';
import { formatClock } from '@/components/i18n/format';
import { type Meaning, Shape } from '@/components/ui/shape';
import { figureById, type InLesson } from '../context';
import { MomentLink } from '../moment-link';
import { lessonTextMessages } from '../text-messages';

interface ChainProps {
  title: string;
  /** One line under the title. */
  text?: string;
  children: ReactNode;
}

export function Chain({ title, text, children }: ChainProps) {
  return (
    <section aria-label={title}>
      <h3 className="text-side font-semibold">{title}</h3>
      {text && <p className="mt-1 text-caption text-ink2">{text}</p>}
      <ol className="mt-4">{children}</ol>
    </section>
  );
}

interface CauseProps extends InLesson {
  figure: string;
  at: number;
  /** What happened, in a few words. */
  what: string;
  /** The shape it has in the figure; a plain ring without one. */
  kind?: Meaning;
  /** Where the chain ends. */
  root?: boolean;
  /** One line more. */
  children?: ReactNode;
}

/** One link of a `Chain`, from the last effect to the first cause. */
export function Cause({ lesson, figure: id, at, what, kind, root = false, children }: CauseProps) {
  const { figure, number } = figureById(lesson, id);
  const words = lessonTextMessages[lesson.locale];
  const time = formatClock(at);
  return (
    <li className="group/cause grid grid-cols-[3.25rem_1rem_minmax(0,1fr)] gap-x-2 text-caption">
      <MomentLink
        moment={{ figure: figure.id, atMs: at }}
        label={words.showMoment(time, number)}
        className="text-ink2 underline decoration-dotted decoration-transparent underline-offset-4 hover:text-ink hover:decoration-current"
      >
        {time}
      </MomentLink>
      <span className="relative flex justify-center pt-0.5 before:absolute before:top-3 before:-bottom-1 before:w-px before:bg-rule2 group-last/cause:before:hidden">
        <Bead kind={kind} root={root} />
      </span>
      <div className="pb-5">
        <p className="font-semibold">{what}</p>
        <div className="text-ink2 [--text-prose--line-height:var(--text-caption--line-height)] [--text-prose:var(--text-caption)]">
          {root && <b className="font-semibold text-ink">{words.rootCause}</b>}
          {root && children ? ', ' : null}
          {children}
        </div>
      </div>
    </li>
  );
}

function Bead({ kind, root }: { kind?: Meaning | undefined; root: boolean }) {
  if (kind !== undefined) return <Shape meaning={kind} size={16} className="relative bg-paper" />;
  return (
    <svg viewBox="0 0 16 16" width={16} height={16} aria-hidden="true" className="relative">
      <circle cx={8} cy={8} r={4} fill={root ? 'var(--ink)' : 'var(--paper)'} stroke="var(--ink)" strokeWidth={1.3} />
    </svg>
  );
}
