/**
 * A link that is the one next step, or a lesser one. Ink and paper only. Plain anchors: every page is a
 * static file, and the router's link would cost more than the load it saves.
 */
import type { ReactNode } from 'react';

const looks = {
  primary: 'bg-ink text-paper border-ink hover:opacity-90',
  secondary: 'bg-plate text-ink border-rule2 hover:border-ink',
} as const;

const base =
  'inline-flex min-h-12 items-center justify-center gap-3 rounded-ui border px-5 text-[0.9375rem] font-medium transition duration-120 min-[720px]:min-h-11';

interface Look {
  look?: keyof typeof looks;
  children: ReactNode;
}

export function ButtonLink({ href, look = 'primary', children }: Look & { href: string }) {
  return (
    <a href={href} className={`${base} ${looks[look]}`}>
      {children}
    </a>
  );
}
