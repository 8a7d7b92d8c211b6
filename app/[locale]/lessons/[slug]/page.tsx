import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TermHints } from '@/components/glossary/term-hints';
import { LanguageLinks } from '@/components/i18n/language-links';
import { isLocale, lessonPath } from '@/components/i18n/paths';
import { Heading1 } from '@/components/lesson/kit/prose';
import { LessonFoot } from '@/components/lesson/lesson-foot';
import { LessonHeader } from '@/components/lesson/lesson-header';
import { Slides } from '@/components/lesson/slides/slides';
import { LateDueLink } from '@/components/review/late-due-link';
import { SiteFooter } from '@/components/ui/site-footer';
import { mainId } from '@/components/ui/skip-link';
import { lessonBySlug, readyLessons } from '@/content/curriculum';
import { loadLesson } from '@/content/load/lesson';
import { loadTriggers } from '@/content/load/review';
import { type Locale, locales } from '@/content/model';

interface PageProps {
  params: Promise<{ locale: string; slug: string }>;
}

export const generateStaticParams = () =>
  locales.flatMap((locale) => readyLessons.map(({ slug }) => ({ locale, slug })));

export const dynamicParams = false;

async function read({ params }: PageProps) {
  const { locale, slug } = await params;
  const entry = lessonBySlug(slug);
  if (!isLocale(locale) || entry?.status !== 'ready') notFound();
  const [lesson, due] = await Promise.all([loadLesson(locale, slug), loadTriggers()]);
  return { locale: locale satisfies Locale, entry, lesson, due };
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { locale, entry, lesson } = await read(props);
  return { title: entry.title[locale], description: lesson.frontmatter.description ?? entry.summary[locale] };
}

export default async function LessonPage(props: PageProps) {
  const { locale, entry, lesson, due } = await read(props);
  const { sections, frontmatter, hasTitle, content } = lesson;
  return (
    <>
      <LanguageLinks path={lessonPath(locale, entry.slug)} />
      <LessonHeader locale={locale} lesson={entry} sections={sections} minutes={frontmatter.minutes}>
        <LateDueLink triggers={due} className="hidden min-[900px]:inline-flex" />
      </LessonHeader>
      <main id={mainId} className="pt-2 min-[720px]:pt-5">
        {!hasTitle && (
          <div className="page-grid pt-8">
            <Heading1>{entry.title[locale]}</Heading1>
          </div>
        )}
        {content}
        <TermHints />
        <div className="page-grid">
          <LateDueLink triggers={due} className="inline-flex min-[900px]:hidden" />
        </div>
        <LessonFoot locale={locale} lesson={entry} sections={sections} />
      </main>
      <SiteFooter locale={locale} />
      <Slides />
    </>
  );
}
