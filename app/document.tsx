/**
 * The root of every page: language, faces, theme before the first paint.
 */
import 'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css';
import './globals.css';
import type { ReactNode } from 'react';
import { LocaleProvider } from '@/components/i18n/locale';
import { themeScript } from '@/components/theme/theme';
import { SkipLink } from '@/components/ui/skip-link';
import type { Locale } from '@/content/model';
import { fontVariables } from './fonts';

export function Document({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <html lang={locale} className={fontVariables} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours that must run before the first paint. */}
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        <LocaleProvider locale={locale}>
          <SkipLink locale={locale} />
          {children}
        </LocaleProvider>
      </body>
    </html>
  );
}
