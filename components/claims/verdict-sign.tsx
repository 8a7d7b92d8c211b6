/**
 * A verdict as a small sign in ink: a tick, a tick under a line, a cross, a question.
 */
import type { Verdict } from '@/content/claims/claim';

const paths: Readonly<Record<Verdict, string>> = {
  true: 'm2.5 8.5 3.7 3.7 7.3-8',
  limited: 'M2 2h12m-11.5 7.5 3.4 3.4 6.8-7',
  misleading: 'm3.5 3.5 9 9m0-9-9 9',
  gap: 'M5 5.5a3 3 0 1 1 4.2 2.8C8.3 8.8 8 9.4 8 10.4m0 2v1.6',
};

export function VerdictSign({ verdict }: { verdict: Verdict }) {
  return (
    <svg viewBox="0 0 16 16" width={14} height={14} aria-hidden="true" className="flex-none">
      <path d={paths[verdict]} fill="none" stroke="currentColor" strokeWidth={1.8} />
    </svg>
  );
}
