import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AboutModel } from '@/components/about/about-model';
import { aboutMessages } from '@/components/about/messages';
import { isLocale, modelPath } from '@/components/i18n/paths';
import { ReferencePage } from '@/components/ui/reference-page';
import { loadValidation } from '@/content/load/validation';

interface PageProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const { title, description } = aboutMessages[locale];
  return { title, description };
}

export default async function ModelPage({ params }: PageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { title, deck } = aboutMessages[locale];
  return (
    <ReferencePage locale={locale} path={modelPath(locale)} title={title} deck={deck}>
      <AboutModel locale={locale} validation={await loadValidation()} />
    </ReferencePage>
  );
}
