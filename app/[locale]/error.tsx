'use client';

import { useLocale } from '@/components/i18n/locale';
import { courseMapPath } from '@/components/i18n/paths';
import { Apology } from '@/components/ui/apology';
import { Button, ButtonLink } from '@/components/ui/button';
import { frameMessages } from '@/components/ui/messages';

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const locale = useLocale();
  const words = frameMessages[locale];
  return (
    <Apology title={words.errorTitle} text={words.errorText}>
      <Button onClick={reset}>{words.retry}</Button>
      <ButtonLink look="secondary" href={courseMapPath(locale)}>
        {words.notFoundAction}
      </ButtonLink>
    </Apology>
  );
}
