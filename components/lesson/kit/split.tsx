/**
 * Two columns: the text, and beside it what the text is about. One under the other where there is no room.
 */
import { Children, isValidElement, type ReactNode } from 'react';

/** Text and headings beside the text are smaller, whatever their level. */
const smaller =
  '[--measure:100%] [--text-prose--line-height:var(--text-side--line-height)] [--text-prose:var(--text-side)] ' +
  '[--text-h2--line-height:var(--text-h3--line-height)] [--text-h2:var(--text-h3)]';

/** Stands beside the text of its `Split`, and stays in view while the text is read. */
export function Side({ children }: { children: ReactNode }) {
  return (
    <div className={`min-w-0 text-side ${smaller} min-[1100px]:sticky min-[1100px]:top-20 min-[1100px]:self-start`}>
      {children}
    </div>
  );
}

export function Split({ children }: { children: ReactNode }) {
  const parts = Children.toArray(children);
  const isSide = (part: ReactNode) => isValidElement(part) && part.type === Side;
  return (
    <div className="lesson-split lesson-block grid grid-cols-1 gap-x-24 gap-y-10 min-[1100px]:grid-cols-[minmax(0,640fr)_minmax(0,576fr)]">
      <div className="min-w-0">{parts.filter((part) => !isSide(part))}</div>
      {parts.filter(isSide)}
    </div>
  );
}
