'use client';

/**
 * The record as a file: saved, and brought in. What is brought in is united with what is here, so nothing is lost.
 */
import { useState } from 'react';
import { useLocale } from '@/components/i18n/locale';
import { secondaryButton } from '@/components/quiz/styles';
import type { Locale } from '@/content/model';
import { exportRecord, type ProgressProblem } from '@/progress/transfer';
import { progressMessages } from './messages';
import { progressStore } from './use-progress';

/** More is no record of a person. */
const mostBytes = 5_000_000;

function save(name: string): void {
  const text = exportRecord(progressStore().getState().record);
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function problemText(problem: ProgressProblem, locale: Locale): string {
  const words = progressMessages[locale];
  if (problem.kind !== 'wrongShape') return words[problem.kind];
  return words.wrongShape(problem.path, problem.expected, problem.found);
}

/** The day where the learner is, as 2026-11-23. */
const today = () => new Date().toLocaleDateString('en-CA');

export function ProgressFile() {
  const locale = useLocale();
  const words = progressMessages[locale];
  const [said, setSaid] = useState<{ readonly text: string; readonly wrong: boolean } | null>(null);

  async function bringIn(file: File) {
    if (file.size > mostBytes) return setSaid({ text: words.notJson, wrong: true });
    try {
      const result = progressStore().importText(await file.text());
      setSaid(
        result.ok ? { text: words.united, wrong: false } : { text: problemText(result.problem, locale), wrong: true },
      );
    } catch {
      setSaid({ text: words.unreadable, wrong: true });
    }
  }

  return (
    <section aria-labelledby="progress-file" className="mt-14 max-w-[688px]">
      <h2 id="progress-file" className="text-h3">
        {words.file}
      </h2>
      <p className="mt-2 text-side text-ink2">{words.fileHint}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <button type="button" className={secondaryButton} onClick={() => save(words.fileName(today()))}>
          {words.save}
        </button>
        <label
          className={`${secondaryButton} inline-flex items-center has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-(--ink)`}
        >
          {words.open}
          <input
            type="file"
            accept="application/json,.json"
            className="sr-only"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              // The same file may be chosen again.
              event.currentTarget.value = '';
              if (file) bringIn(file);
            }}
          />
        </label>
      </div>
      <p role="status" className={`mt-3 min-h-6 text-side ${said?.wrong ? 'text-error-text' : ''}`}>
        {said?.text}
      </p>
    </section>
  );
}
