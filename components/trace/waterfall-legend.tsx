/**
 * What the shapes of a waterfall mean; only those that are in it.
 */
import { ShapeMark } from '@/components/ui/shape';
import type { Locale } from '@/content/model';
import type { Layout, StretchKind } from './layout';
import { stretchKinds } from './layout';
import { traceMessages } from './messages';

function Sample({ kind }: { readonly kind: StretchKind | 'path' }) {
  if (kind === 'queue' || kind === 'init') return <ShapeMark meaning={kind} x={10} y={7} size={13} />;
  if (kind === 'work') return <rect x={4} y={2} width={12} height={10} fill="var(--request)" />;
  if (kind === 'proxy') return <rect x={4} y={2} width={12} height={10} fill="var(--ink3)" />;
  if (kind === 'bulkhead') {
    return <rect x={2} y={2} width={16} height={10} fill="none" stroke="var(--queue-line)" strokeDasharray="2 2" />;
  }
  const look = {
    path: { stroke: 'var(--ink)', strokeWidth: 1.6 },
    held: { stroke: 'var(--queue-line)', strokeWidth: 2, strokeDasharray: '2 2' },
    backOff: { stroke: 'var(--ink2)', strokeWidth: 2.4, strokeDasharray: '0 6', strokeLinecap: 'round' as const },
  }[kind];
  return <line x1={1} x2={19} y1={7} y2={7} {...look} />;
}

export function WaterfallLegend({ layout, locale }: { readonly layout: Layout; readonly locale: Locale }) {
  const words = traceMessages[locale];
  const used = new Set(layout.rows.flatMap(({ stretches }) => stretches.map(({ kind }) => kind)));
  const kinds = stretchKinds.filter((kind) => used.has(kind));
  return (
    <ul aria-hidden="true" className="flex flex-wrap gap-x-4 gap-y-1 text-[12px] text-ink2">
      {(['path', ...kinds] as const).map((kind) => (
        <li key={kind} className="flex items-center gap-1.5">
          <svg width={20} height={14} aria-hidden="true" focusable="false">
            <Sample kind={kind} />
          </svg>
          {kind === 'path' ? words.criticalPath : words.stretch[kind]}
        </li>
      ))}
    </ul>
  );
}
