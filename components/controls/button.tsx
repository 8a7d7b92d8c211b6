'use client';

/**
 * The buttons of a player: ink on plate with a plain edge, or filled ink for the one main action.
 */
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons';

interface ButtonProps {
  readonly onClick: () => void;
  readonly disabled?: boolean;
  /** On the phone every control is 48 px high. */
  readonly touch?: boolean;
  readonly main?: boolean;
  /** Plain text buttons carry no edge. */
  readonly bare?: boolean;
  readonly label?: string;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

const shared =
  'inline-flex items-center justify-center gap-2 rounded-ui text-ui font-medium tabular-nums transition-colors duration-[120ms] disabled:cursor-not-allowed';

function look(main: boolean, bare: boolean): string {
  if (main) return 'border border-ink bg-ink text-paper disabled:border-rule2 disabled:bg-plate disabled:text-ink3';
  if (bare) return 'text-ink underline-offset-4 hover:underline disabled:text-ink3 disabled:no-underline';
  return 'border border-rule2 bg-plate text-ink hover:border-ink disabled:border-rule disabled:text-ink3';
}

export function Button({ touch = false, main = false, bare = false, className = '', ...rest }: ButtonProps) {
  const { onClick, disabled, label, pressed, expanded, children } = rest;
  return (
    <button
      type="button"
      onClick={onClick}
      disabled={disabled}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      className={`${shared} ${look(main, bare)} ${touch ? 'h-12 min-w-12' : 'h-9 min-w-9'} ${className}`}
    >
      {children}
    </button>
  );
}

/** A button that shows only a sign; its name is read aloud and shown on hover. */
export function IconButton({
  icon,
  ...rest
}: Omit<ButtonProps, 'children'> & { readonly icon: IconName; readonly label: string }) {
  return (
    <Button {...rest}>
      <Icon name={icon} />
    </Button>
  );
}
