/**
 * The links of the bar at the top to what stands beside the lessons, where there is room; the foot of every page has
 * them all.
 */
import {
  claimsPath,
  courseMapPath,
  glossaryPath,
  labPath,
  modelPath,
  progressPath,
  reviewPath,
} from '@/components/i18n/paths';
import type { Locale } from '@/content/model';
import { siteMessages } from './site-messages';

const linksOf = (locale: Locale) => {
  const words = siteMessages[locale];
  return [
    { href: courseMapPath(locale), name: words.courseMap },
    { href: claimsPath(locale), name: words.claims },
    { href: glossaryPath(locale), name: words.glossary },
    { href: modelPath(locale), name: words.aboutModel },
  ];
};

/** The lab, which the bar has at its right on every page, and what is the learner's own. */
const furtherLinks = (locale: Locale) => [
  { href: labPath(locale), name: siteMessages[locale].lab },
  { href: reviewPath(locale), name: siteMessages[locale].review },
  { href: progressPath(locale), name: siteMessages[locale].progress },
];

interface SiteLinksProps {
  locale: Locale;
  /** Address of the page itself. */
  current?: string;
}

export function SiteLinks({ locale, current }: SiteLinksProps) {
  return (
    <nav aria-label={siteMessages[locale].site} className="hidden min-[960px]:block">
      <ul className="flex gap-7">
        {linksOf(locale).map(({ href, name }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={href === current ? 'page' : undefined}
              className="flex min-h-11 items-center text-ui text-ink2 hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** All of them, for the foot of a page. */
export function FootLinks({ locale }: { locale: Locale }) {
  return (
    <nav aria-label={siteMessages[locale].site}>
      <ul className="flex flex-wrap gap-x-6">
        {[...linksOf(locale), ...furtherLinks(locale)].map(({ href, name }) => (
          <li key={href}>
            <a href={href} className="flex min-h-11 items-center text-ink2 hover:text-ink">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
