/**
 * The root of every page that there is, in each language.
 */
import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { isLocale } from '@/components/i18n/paths';
import { locales } from '@/content/model';
import { Document } from '../document';

export const generateStaticParams = () => locales.map((locale) => ({ locale }));

/** Any other address gets `global-not-found`. */
export const dynamicParams = false;

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
  return <Document locale={locale}>{children}</Document>;
}
