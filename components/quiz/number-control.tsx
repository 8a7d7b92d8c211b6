'use client';

/**
 * A number with its unit, typed with a point or a comma.
 */
import { useLocale } from '@/components/i18n/locale';
import { messages } from './messages';

interface Props {
  readonly id: string;
  readonly unit: string;
  readonly text: string;
  readonly disabled: boolean;
  /** Id of the sentence that says what is wrong with the text; null when nothing is. */
  readonly problemId: string | null;
  readonly onChange: (text: string) => void;
}

export function NumberControl({ id, unit, text, disabled, problemId, onChange }: Props) {
  const words = messages[useLocale()];
  return (
    <div className="flex items-center gap-3 text-[16px]">
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={text}
        readOnly={disabled}
        aria-label={`${words.yourAnswer}, ${unit}`}
        aria-invalid={problemId !== null}
        aria-describedby={problemId ?? undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
        className="h-12 w-32 rounded-[6px] border border-(--rule2) bg-(--plate) px-4 text-[18px] tabular-nums read-only:border-(--rule) hover:[&:not(:read-only)]:border-(--ink) aria-invalid:border-(--error)"
      />
      <span aria-hidden="true" className="text-(--ink2)">
        {unit}
      </span>
    </div>
  );
}
