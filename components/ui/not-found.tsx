'use client';

/**
 * There is no such page. A client component, because Next does not tell this page its language otherwise.
 */
import { useLocale } from '@/components/i18n/locale';
import { courseMapPath } from '@/components/i18n/paths';
import { Apology } from './apology';
import { ButtonLink } from './button';
import { frameMessages } from './messages';

export function NotFound() {
  const locale = useLocale();
  const words = frameMessages[locale];
  return (
    <>
      <title>{`${words.notFoundTitle} · Faultline`}</title>
      <Apology title={words.notFoundTitle} text={words.notFoundText}>
        <ButtonLink href={courseMapPath(locale)}>{words.notFoundAction}</ButtonLink>
      </Apology>
    </>
  );
}
