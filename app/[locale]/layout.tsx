/**
 * The root of every page: language, faces, theme before the first paint.
 */
import 'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css';
import '../globals.css';
import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { LocaleProvider } from '@/components/i18n/locale';
import { isLocale } from '@/components/i18n/paths';
import { themeScript } from '@/components/theme/theme';
import { SkipLink } from '@/components/ui/skip-link';
import { locales } from '@/content/model';
import { fontVariables } from '../fonts';

export const generateStaticParams = () => locales.map((locale) => ({ locale }));

export const metadata: Metadata = {
  title: { default: 'Faultline', template: '%s · Faultline' },
  icons: { icon: '/icon.svg' },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fafaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#131619' },
  ],
};

interface LayoutProps {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

export default async function RootLayout({ children, params }: LayoutProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
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
