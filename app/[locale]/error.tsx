'use client';

/**
 * What stands where a page could not be shown. Next sends it along with every page, so it brings little.
 */
import { useLocale } from '@/components/i18n/locale';
import { courseMapPath } from '@/components/i18n/paths';
import { errorMessages } from '@/components/ui/error-messages';

const next = 'inline-flex min-h-12 items-center rounded-ui border border-ink px-5 font-medium';

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const locale = useLocale();
  const words = errorMessages[locale];
  return (
    <main id="main" className="page-grid">
      <div className="py-28">
        <h1 className="text-h1 text-balance">{words.errorTitle}</h1>
        <p className="measure mt-6 text-deck text-ink2">{words.errorText}</p>
        <p className="mt-10 flex flex-wrap gap-3">
          <button type="button" onClick={reset} className={`${next} bg-ink text-paper`}>
            {words.retry}
          </button>
          <a href={courseMapPath(locale)} className={next}>
            {words.toTheMap}
          </a>
        </p>
      </div>
    </main>
  );
}
