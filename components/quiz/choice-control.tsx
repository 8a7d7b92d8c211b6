'use client';

/**
 * Options to choose from: rows with radio buttons or check boxes, or the plates of a graph's components.
 */
import { useLocale } from '@/components/i18n/locale';
import type { Option } from '@/content/model';
import { VerdictGlyph } from './glyphs';
import { messages } from './messages';
import { focusWithin, optionPlate, optionRow, optionsInPlates, optionsInRows } from './styles';

interface Props {
  readonly name: string;
  readonly options: readonly Option[];
  readonly several: boolean;
  readonly plates: boolean;
  readonly chosen: readonly string[];
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly onChange: (chosen: readonly string[]) => void;
}

export function ChoiceControl(props: Props) {
  const layout = props.plates ? optionsInPlates : optionsInRows;
  return (
    <div className={layout}>
      {props.options.map((option) => (
        <OptionControl key={option.id} option={option} {...props} />
      ))}
    </div>
  );
}

function OptionControl({ option, ...props }: Props & { readonly option: Option }) {
  const { name, options, several, plates, chosen, checked, disabled, onChange } = props;
  const locale = useLocale();
  const isChosen = chosen.includes(option.id);

  function toggle() {
    if (!several) return onChange([option.id]);
    const wanted = (id: string) => (id === option.id ? !isChosen : chosen.includes(id));
    onChange(options.map(({ id }) => id).filter(wanted));
  }

  return (
    <label className={`${plates ? optionPlate : optionRow} ${focusWithin} ${disabled ? '' : 'cursor-pointer'}`}>
      <input
        type={several ? 'checkbox' : 'radio'}
        name={name}
        value={option.id}
        checked={isChosen}
        disabled={disabled}
        onChange={toggle}
        className={`${inputClass} ${plates ? '' : 'mt-0.5'} ${several ? checkBoxClass : radioClass}`}
      />
      <span className={isChosen ? 'font-[500]' : ''}>{option.text[locale]}</span>
      {checked && isChosen && <ChoiceMark right={option.correct} />}
    </label>
  );
}

function ChoiceMark({ right }: { readonly right: boolean }) {
  const words = messages[useLocale()];
  return (
    <span className="ml-auto self-center pl-2">
      <VerdictGlyph right={right} />
      <span className="sr-only">{right ? words.isRight : words.isWrong}</span>
    </span>
  );
}

const inputClass =
  'size-6 shrink-0 appearance-none border border-(--rule2) bg-(--plate) outline-none enabled:cursor-pointer enabled:group-hover:border-(--ink) forced-colors:appearance-auto';

/** The chosen one is a ring of ink. */
const radioClass = 'rounded-full checked:border-[7px] checked:border-(--ink)';

/** The chosen one is filled with ink; the tick is cut out of it. */
const checkBoxClass =
  "rounded-[4px] checked:border-(--ink) checked:bg-(--ink) relative after:absolute after:left-[8px] after:top-[4px] after:hidden after:h-[10px] after:w-[5px] after:rotate-45 after:border-r-2 after:border-b-2 after:border-(--plate) after:content-[''] checked:after:block";
