import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ClaimsMap } from '@/components/claims/claims-map';
import { claimsMessages } from '@/components/claims/messages';
import { claimsPath, isLocale } from '@/components/i18n/paths';
import { ReferencePage } from '@/components/ui/reference-page';
import { loadClaims } from '@/content/load/claims';

interface PageProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const { title, description } = claimsMessages[locale];
  return { title, description };
}

export default async function ClaimsPage({ params }: PageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { title, deck } = claimsMessages[locale];
  return (
    <ReferencePage locale={locale} path={claimsPath(locale)} title={title} deck={deck}>
      <ClaimsMap claims={await loadClaims(locale)} locale={locale} />
    </ReferencePage>
  );
}
