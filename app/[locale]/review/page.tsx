import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { isLocale, reviewPath } from '@/components/i18n/paths';
import { reviewMessages } from '@/components/review/messages';
import { ReviewDeck } from '@/components/review/review-deck';
import { ReferencePage } from '@/components/ui/reference-page';
import { loadDeck } from '@/content/load/review';

interface PageProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const { title, description } = reviewMessages[locale];
  return { title, description };
}

export default async function ReviewPage({ params }: PageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { title, deck } = reviewMessages[locale];
  return (
    <ReferencePage locale={locale} path={reviewPath(locale)} title={title} deck={deck}>
      <ReviewDeck deck={await loadDeck(locale)} />
    </ReferencePage>
  );
}
