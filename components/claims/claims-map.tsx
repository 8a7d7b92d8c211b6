/**
 * All claims in their order, under a count of the verdicts.
 */
import { verdicts } from '@/content/claims/claim';
import type { MappedClaim } from '@/content/load/claims';
import type { Locale } from '@/content/model';
import { ClaimEntry } from './claim-entry';
import { claimsMessages } from './messages';
import { VerdictSign } from './verdict-sign';

export function ClaimsMap({ claims, locale }: { claims: readonly MappedClaim[]; locale: Locale }) {
  const words = claimsMessages[locale];
  return (
    <>
      <ul aria-label={words.counts} className="mt-8 mb-10 flex flex-wrap gap-x-8 gap-y-2 text-side">
        {verdicts.map((verdict) => (
          <li key={verdict} className="flex items-center gap-2">
            <VerdictSign verdict={verdict} />
            {words.verdicts[verdict]}
            <b className="font-semibold tabular-nums">
              {claims.filter(({ claim }) => claim.verdict === verdict).length}
            </b>
          </li>
        ))}
      </ul>
      <ol className="border-b border-rule">
        {claims.map((mapped) => (
          <ClaimEntry key={mapped.claim.id} mapped={mapped} locale={locale} />
        ))}
      </ol>
    </>
  );
}
