/**
 * The mark of a verdict: a filled disc, a half that stays empty, or a cross, each in its own hue.
 */
import type { Verdict } from './verdict';

export function VerdictMark({ verdict, size = 18 }: { readonly verdict: Verdict; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 18 18" aria-hidden="true" className="inline-block shrink-0">
      {verdict === 'recovers' && <circle cx={9} cy={9} r={6} fill="var(--success)" />}
      {verdict === 'stuck' && (
        <g stroke="var(--error)" strokeWidth={1.8}>
          <circle cx={9} cy={9} r={6} fill="none" />
          <path d="M9 3a6 6 0 0 1 0 12z" fill="var(--error)" stroke="none" />
        </g>
      )}
      {verdict === 'collapses' && (
        <path d="M4 4l10 10M14 4L4 14" stroke="var(--shed)" strokeWidth={2.4} strokeLinecap="round" />
      )}
    </svg>
  );
}
