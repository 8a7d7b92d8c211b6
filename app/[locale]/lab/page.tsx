import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LanguageLinks } from '@/components/i18n/language-links';
import { isLocale, labPath } from '@/components/i18n/paths';
import { Lab } from '@/components/lab/lab';
import { labMessages } from '@/components/lab/messages';
import { mainId } from '@/components/ui/skip-link';
import { loadTemplates } from '@/content/load/templates';

interface PageProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: labMessages[locale].lab, description: labMessages[locale].description };
}

export default async function LabPage({ params }: PageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const templates = await loadTemplates();
  return (
    <div className="flex h-dvh min-h-[480px] flex-col">
      <LanguageLinks path={labPath(locale)} />
      <main id={mainId} className="flex min-h-0 flex-1 flex-col">
        <Lab templates={templates} />
      </main>
    </div>
  );
}
