'use client';

/**
 * The other way to predict: a typed value for the moment that is compared.
 */
import { useId, useRef, useState } from 'react';
import { readNumberIn } from '@/components/quiz/read-number';
import type { Locale } from '@/content/model';
import type { Axes } from './axes';
import { messages } from './messages';
import { wholeValue } from './plot';

interface Props {
  readonly axes: Axes;
  readonly locale: Locale;
  /** The moment in words: +14 s. */
  readonly moment: string;
  readonly disabled: boolean;
  readonly onValue: (value: number) => void;
  readonly onClear: (() => void) | null;
}

const link =
  'min-h-12 cursor-pointer underline decoration-(--rule2) underline-offset-4 hover:decoration-(--ink) sm:min-h-10';

export function ValueEntry(props: Props) {
  const [asking, setAsking] = useState(false);
  const [answered, setAnswered] = useState(false);

  function close() {
    setAsking(false);
    setAnswered(true);
  }

  const { locale, moment, disabled, onClear } = props;
  const words = messages[locale];
  if (asking) return <ValueForm {...props} onDone={close} />;
  return (
    <p className="flex min-h-12 noscript:hidden flex-wrap items-center justify-between gap-x-4 text-[14px]">
      <span className="text-(--ink2)">
        {words.or}{' '}
        <button
          type="button"
          // biome-ignore lint/a11y/noAutofocus: the focus was in the form that this takes the place of
          autoFocus={answered}
          disabled={disabled}
          className={`${link} text-(--ink)`}
          onClick={() => setAsking(true)}
        >
          {words.enterValue(moment)}
        </button>
      </span>
      {onClear && (
        <button type="button" className={`${link} text-(--ink2)`} onClick={onClear}>
          {words.clear}
        </button>
      )}
    </p>
  );
}

function ValueForm({ axes, locale, moment, onValue, onDone }: Props & { readonly onDone: () => void }) {
  const words = messages[locale];
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);

  function submit() {
    const value = readNumberIn(text, 'ms');
    if (value === null || value < axes.minMs || value > axes.maxMs) {
      setWrong(true);
      field.current?.focus();
      return;
    }
    onValue(value);
    onDone();
  }

  return (
    <form
      className="text-[14px]"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="flex min-h-12 flex-wrap items-center gap-2">
        <label htmlFor={id} className="text-(--ink2)">
          {words.valueFor(moment)}
        </label>
        <input
          ref={field}
          id={id}
          // biome-ignore lint/a11y/noAutofocus: the learner just asked for this field
          autoFocus
          inputMode="decimal"
          autoComplete="off"
          value={text}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
          className="h-12 w-[84px] rounded-[6px] border border-(--rule2) bg-(--paper) px-3 text-[16px] tabular-nums hover:border-(--ink) aria-invalid:border-(--error) sm:h-10"
        />
        <span className="text-(--ink2)">ms</span>
        <button
          type="submit"
          className="h-12 cursor-pointer rounded-[6px] border border-(--rule2) px-4 font-medium hover:border-(--ink) sm:h-10"
        >
          {words.set}
        </button>
      </div>
      {wrong && (
        <p id={`${id}-wrong`} role="alert" className="mt-1 text-[13px] leading-5 text-(--error-text)">
          {words.between(wholeValue(axes.minMs, locale), wholeValue(axes.maxMs, locale))}
        </p>
      )}
    </form>
  );
}
