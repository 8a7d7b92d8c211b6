/**
 * Any address that no page has: whole without scripts, in the language of the address or else of the reader.
 */
import type { Metadata } from 'next';
import { cookies, headers } from 'next/headers';
import { localeCookie, localeHeader, preferredLocale } from '@/components/i18n/negotiate';
import { isLocale } from '@/components/i18n/paths';
import { frameMessages } from '@/components/ui/messages';
import { NotFound } from '@/components/ui/not-found';
import type { Locale } from '@/content/model';
import { Document } from './document';

async function readersLocale(): Promise<Locale> {
  const [sent, kept] = await Promise.all([headers(), cookies()]);
  const named = sent.get(localeHeader) ?? kept.get(localeCookie)?.value ?? '';
  return isLocale(named) ? named : preferredLocale(sent.get('accept-language'));
}

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: `${frameMessages[await readersLocale()].notFoundTitle} · Faultline`,
    icons: { icon: '/icon.svg' },
  };
}

export default async function GlobalNotFound() {
  const locale = await readersLocale();
  return (
    <Document locale={locale}>
      <NotFound locale={locale} />
    </Document>
  );
}
