/**
 * What a branch is called until somebody names it: by what was done first on it.
 */
import { faultWords, settingWords, targetName } from '@/components/charts/fault-words';
import { otherSettings } from '@/components/charts/settings/other-settings';
import type { Line } from '@/components/simulation/lines';
import type { Locale } from '@/content/model';
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import { branchMessages } from './messages';

/** `B: slow ×15`. */
export function actWords(act: Intervention, locale: Locale): string {
  const words = branchMessages[locale];
  const of = (what: string) => `${targetName(act.target)}: ${what}`;
  switch (act.kind) {
    case 'recover':
      return of(words.recovers);
    case 'configure':
      return of(settingWords([act], locale, otherSettings));
    case 'recycle':
    case 'purge':
    case 'poisonNext':
    case 'flush':
    case 'deploy':
    case 'scale':
    case 'outages':
      return of(words.acts[act.kind]);
    default:
      return faultWords(act, locale);
  }
}

export function lineName({ name, from, run, acts }: Line, locale: Locale): string {
  const words = branchMessages[locale];
  if (name !== null) return name;
  if (from === null) return run === 0 ? words.asItWas : words.variant;
  const told = [...new Set(acts.map((act) => actWords(act, locale)))];
  const [first, ...others] = told;
  if (first === undefined) return words.untouched;
  return others.length === 0 ? first : words.more(first, others.length);
}
