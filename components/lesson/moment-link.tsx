'use client';

/**
 * A link to a figure that also moves the figure to a moment. Without scripts it is a plain link to the figure.
 */
import type { MouseEvent, ReactNode } from 'react';
import { figureAnchor, goToMoment, type MomentRequest } from './moment-bus';

interface MomentLinkProps {
  moment: MomentRequest;
  /** For screen readers: begins with what is seen. */
  label?: string;
  className?: string;
  children: ReactNode;
}

export function MomentLink({ moment, label, className = '', children }: MomentLinkProps) {
  const open = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    window.history.replaceState(null, '', `#${figureAnchor(moment.figure)}`);
    goToMoment(moment);
  };
  return (
    <a
      href={`#${figureAnchor(moment.figure)}`}
      aria-label={label}
      onClick={open}
      className={`tabular-nums transition-colors duration-120 hover:decoration-solid ${className}`}
    >
      {children}
    </a>
  );
}
