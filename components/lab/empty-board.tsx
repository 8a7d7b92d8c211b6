'use client';

/**
 * What stands on an empty board: what the lab is for, and the three ways to begin.
 */
import type { ReactNode } from 'react';
import { Button } from '@/components/controls/button';
import { useLocale } from '@/components/i18n/locale';
import { labMessages } from './messages';

interface EmptyBoardProps {
  readonly onTemplates: () => void;
  readonly onPalette: () => void;
  readonly onFiles: () => void;
}

export function EmptyBoard({ onTemplates, onPalette, onFiles }: EmptyBoardProps) {
  const { begin, empty } = labMessages[useLocale()];
  return (
    <div className="pointer-events-none absolute inset-0 overflow-y-auto">
      <section className="mx-auto flex min-h-full max-w-[36rem] flex-col justify-center px-4 py-6">
        <h2 className="text-[22px] leading-7 font-[640] tracking-[-0.02em] text-ink">{begin.title}</h2>
        <p className="pt-2 pb-5 text-side text-ink2">{empty}</p>
        <ol className="border-t border-rule">
          <Way title={begin.template} text={begin.templateText}>
            <Button main className={act} onClick={onTemplates}>
              {begin.templateAct}
            </Button>
          </Way>
          <Way title={begin.palette} text={begin.paletteText}>
            <Button className={act} onClick={onPalette}>
              {begin.paletteAct}
            </Button>
          </Way>
          <Way title={begin.file} text={begin.fileText}>
            <Button className={act} onClick={onFiles}>
              {begin.fileAct}
            </Button>
          </Way>
        </ol>
      </section>
    </div>
  );
}

const act = 'w-full px-4 pointer-coarse:h-12';

interface WayProps {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

function Way({ title, text, children }: WayProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-rule py-3">
      <div className="min-w-0 flex-1 basis-56">
        <h3 className="text-ui font-semibold text-ink">{title}</h3>
        <p className="text-readout text-ink2">{text}</p>
      </div>
      <div className="pointer-events-auto w-44 max-[479px]:w-full">{children}</div>
    </li>
  );
}
