import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { GlossaryFilter } from '@/components/glossary/glossary-filter';
import { GlossaryList } from '@/components/glossary/glossary-list';
import { glossaryMessages } from '@/components/glossary/messages';
import { glossaryPath, isLocale } from '@/components/i18n/paths';
import { ReferencePage } from '@/components/ui/reference-page';
import { glossary } from '@/content/glossary';

interface PageProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const { title, description } = glossaryMessages[locale];
  return { title, description };
}

export default async function GlossaryPage({ params }: PageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { title, deck } = glossaryMessages[locale];
  return (
    <ReferencePage locale={locale} path={glossaryPath(locale)} title={title} deck={deck(glossary.length)}>
      <GlossaryFilter>
        <GlossaryList locale={locale} />
      </GlossaryFilter>
    </ReferencePage>
  );
}
