'use client';

/**
 * Zoom and order of the board, in its corner.
 */
import { useLocale } from '@/components/i18n/locale';
import { useDraft, useLab } from '../lab-context';
import { labMessages } from '../messages';
import { tidied } from './tidy';

const look =
  'inline-flex h-8 min-w-8 items-center justify-center border-rule2 bg-plate px-2 text-[13px] font-medium not-first:border-l ' +
  'hover:bg-sunk disabled:text-ink3 pointer-coarse:h-11 pointer-coarse:min-w-11';

export function BoardTools({ onZoom }: { readonly onZoom: (by: 'in' | 'out' | 'fit') => void }) {
  const words = labMessages[useLocale()];
  const lab = useLab();
  const { document } = useDraft();
  if (document.components.length === 0) return null;
  return (
    <div className="absolute bottom-3 left-3 z-10 flex overflow-hidden rounded-ui border border-rule2">
      <button
        type="button"
        className={look}
        aria-label={words.zoomOut}
        title={words.zoomOut}
        onClick={() => onZoom('out')}
      >
        −
      </button>
      <button
        type="button"
        className={look}
        aria-label={words.zoomIn}
        title={words.zoomIn}
        onClick={() => onZoom('in')}
      >
        +
      </button>
      <button type="button" className={look} onClick={() => onZoom('fit')}>
        {words.fit}
      </button>
      <button
        type="button"
        className={look}
        onClick={() => {
          lab.act({ kind: 'arrange', document: tidied(document) });
          requestAnimationFrame(() => onZoom('fit'));
        }}
      >
        {words.tidy}
      </button>
    </div>
  );
}
