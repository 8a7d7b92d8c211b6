'use client';

/**
 * Which requests the list shows: a row of options, or on the phone, where they have no room beside each other, a menu.
 */
import { Segmented } from '@/components/controls/segmented';
import type { Locale } from '@/content/model';
import { type RequestFilter, requestFilters } from '@/simulator/telemetry/list-requests';
import { traceMessages } from './messages';

interface FilterChoiceProps {
  readonly filter: RequestFilter;
  readonly onFilter: (filter: RequestFilter) => void;
  readonly locale: Locale;
  readonly touch: boolean;
}

export function FilterChoice({ filter, onFilter, locale, touch }: FilterChoiceProps) {
  const words = traceMessages[locale];
  const options = requestFilters.map((id) => ({ id, label: words.filter[id] }));
  const choose = (id: string) => {
    const chosen = requestFilters.find((one) => one === id);
    if (chosen !== undefined) onFilter(chosen);
  };
  if (!touch) return <Segmented label={words.filters} options={options} chosen={filter} onChoose={choose} />;
  return (
    <label className="flex items-center justify-between gap-3 text-ui font-semibold">
      {words.filters}
      <select
        value={filter}
        onChange={(event) => choose(event.target.value)}
        className="h-12 min-w-0 rounded-ui border border-rule2 bg-plate px-3 text-ui font-medium text-ink"
      >
        {options.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
