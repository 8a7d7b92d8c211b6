import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LanguageLinks } from '@/components/i18n/language-links';
import { isLocale, twinPath } from '@/components/i18n/paths';
import { twinMessages } from '@/components/twin/messages';
import { TwinPage } from '@/components/twin/twin-page';
import { SiteFooter } from '@/components/ui/site-footer';
import { SiteHeader } from '@/components/ui/site-header';
import { mainId } from '@/components/ui/skip-link';
import { loadTwins } from '@/content/load/twins';

interface PageProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: twinMessages[locale].twin, description: twinMessages[locale].description };
}

export default async function TwinRoute({ params }: PageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const twins = await loadTwins();
  return (
    <>
      <LanguageLinks path={twinPath(locale)} />
      <SiteHeader locale={locale} />
      <main id={mainId} className="page-grid">
        <TwinPage twins={twins} />
      </main>
      <SiteFooter locale={locale} />
    </>
  );
}
