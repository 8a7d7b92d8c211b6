/**
 * The validation, one folded table for each kind of case: what was expected, what the simulator measured.
 */
import type { Validation, ValidationFamily } from '@/content/load/validation';
import type { Locale } from '@/content/model';
import { aboutMessages } from './messages';
import { NumbersTable } from './table';

interface FamilyProps {
  family: ValidationFamily;
  locale: Locale;
}

function Family({ family: { kind, cases, sources }, locale }: FamilyProps) {
  const { checks, families } = aboutMessages[locale];
  const name = families[kind] ?? kind;
  return (
    <details className="border-b border-rule py-1">
      <summary className="min-h-9 py-2 text-side">
        <span className="font-medium">{name}</span> <span className="text-ink2">{checks.family(cases.length)}</span>
      </summary>
      <div className="space-y-6 pb-5">
        {cases.map(({ title, rows }) => (
          <div key={title}>
            <h3 lang="en" className="pb-1 text-caption font-semibold">
              {title}
            </h3>
            <NumbersTable
              label={title}
              columns={checks.columns}
              namesLang="en"
              rows={rows.map(({ quantity, expected, measured, tolerance, passed }) => [
                quantity,
                expected,
                measured,
                tolerance,
                passed ? checks.yes : checks.no,
              ])}
            />
          </div>
        ))}
        <div className="measure text-caption text-ink2">
          <p className="text-ink">{checks.sources}</p>
          <ul lang="en" className="mt-1 list-disc space-y-1 pl-[1.2em] break-words marker:text-ink3">
            {sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </div>
      </div>
    </details>
  );
}

export function ValidationFamilies({ validation, locale }: { validation: Validation; locale: Locale }) {
  return (
    <div className="mt-6 border-t border-rule">
      {validation.families.map((family) => (
        <Family key={family.kind} family={family} locale={locale} />
      ))}
    </div>
  );
}
