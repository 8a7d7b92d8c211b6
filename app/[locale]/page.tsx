import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CourseMap } from '@/components/home/course-map';
import { HomeFigure } from '@/components/home/home-figure';
import { homeMessages } from '@/components/home/messages';
import { NextStep } from '@/components/home/next-step';
import { Opening } from '@/components/home/opening';
import { LanguageLinks } from '@/components/i18n/language-links';
import { isLocale, labPath } from '@/components/i18n/paths';
import { DueLink } from '@/components/review/due-link';
import { ButtonLink } from '@/components/ui/button';
import { SiteFooter } from '@/components/ui/site-footer';
import { SiteHeader } from '@/components/ui/site-header';
import { SiteLinks } from '@/components/ui/site-links';
import { mainId } from '@/components/ui/skip-link';
import { readyLessons } from '@/content/curriculum';
import { loadCourseCurves } from '@/content/load/course-curves';
import { loadCourseTasks } from '@/content/load/course-progress';
import { loadHomeRun } from '@/content/load/home-run';

interface PageProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const { title, description } = homeMessages[locale];
  return { title: { absolute: title }, description };
}

export default async function HomePage({ params }: PageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const [curves, run, tasks] = await Promise.all([loadCourseCurves(), loadHomeRun(), loadCourseTasks()]);
  return (
    <>
      <LanguageLinks path={`/${locale}`} />
      <SiteHeader locale={locale}>
        <SiteLinks locale={locale} />
      </SiteHeader>
      <main id={mainId} className="page-grid">
        <Opening
          locale={locale}
          action={
            <>
              <NextStep lessons={readyLessons.map(({ slug, number }) => ({ slug, number }))} />
              <ButtonLink look="secondary" href={labPath(locale)}>
                {homeMessages[locale].build}
              </ButtonLink>
              <DueLink triggers={tasks.flatMap(({ cards }) => cards)} className="inline-flex" />
            </>
          }
          figure={run && <HomeFigure run={run} locale={locale} />}
        />
        <CourseMap locale={locale} series={curves} tasks={tasks} />
      </main>
      <SiteFooter locale={locale} />
    </>
  );
}
