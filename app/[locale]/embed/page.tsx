import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Embed } from '@/components/embed/embed';
import { embedMessages } from '@/components/embed/messages';
import { isLocale } from '@/components/i18n/paths';
import { askedThemeScript } from '@/components/theme/theme';
import { mainId } from '@/components/ui/skip-link';

interface PageProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const { title, description } = embedMessages[locale];
  return { title, description, robots: { index: false } };
}

export default async function EmbedPage({ params }: PageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours that must run before the first paint. */}
      <script dangerouslySetInnerHTML={{ __html: askedThemeScript }} />
      <main id={mainId} className="min-h-dvh bg-plate px-4">
        <Embed />
      </main>
    </>
  );
}
