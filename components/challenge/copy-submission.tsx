'use client';

/**
 * The submission as the file that the command line grades: to copy, and to read.
 */
import { useState } from 'react';
import type { Locale } from '@/content/model';
import { challengeMessages } from './messages';

export function CopySubmission({ document, locale }: { readonly document: unknown; readonly locale: Locale }) {
  const words = challengeMessages[locale];
  const [copied, setCopied] = useState<boolean | null>(null);
  const text = JSON.stringify(document, null, 2);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div className="mt-6 border-t border-rule pt-4 text-readout">
      <button
        type="button"
        onClick={() => void copy()}
        className="min-h-11 rounded-ui border border-rule2 px-4 text-ui hover:border-ink"
      >
        {words.copy}
      </button>
      <p role="status" className="mt-2 text-ink2 [overflow-wrap:anywhere]">
        {copied !== null && (copied ? words.copied : words.notCopied)}
      </p>
      <details>
        <summary className="min-h-11 cursor-pointer leading-[2.75rem] text-ink2">{words.asJson}</summary>
        <textarea
          readOnly
          rows={12}
          value={text}
          aria-label={words.asJson}
          spellCheck={false}
          className="w-full border border-rule bg-plate p-3 font-mono text-[12.5px]"
        />
      </details>
    </div>
  );
}
