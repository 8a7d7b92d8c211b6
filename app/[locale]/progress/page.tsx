import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { isLocale, progressPath } from '@/components/i18n/paths';
import { progressMessages } from '@/components/progress/messages';
import { ProgressView } from '@/components/progress/progress-view';
import { ReferencePage } from '@/components/ui/reference-page';
import { loadCourseTasks } from '@/content/load/course-progress';

interface PageProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const { title, description } = progressMessages[locale];
  return { title, description };
}

export default async function ProgressPage({ params }: PageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { title, deck } = progressMessages[locale];
  return (
    <ReferencePage locale={locale} path={progressPath(locale)} title={title} deck={deck}>
      <ProgressView course={await loadCourseTasks()} />
    </ReferencePage>
  );
}
