/**
 * The claims with the places that answer them, for the page that maps them: read from the lessons themselves, so that
 * the map cannot point at what is not there.
 */
import { questionAnchor } from '@/components/quiz/anchor';
import { claims } from '../claims';
import type { Claim } from '../claims/claim';
import { lessonBySlug, type NumberedLesson } from '../curriculum';
import type { CheckedLesson, ClaimInLesson, ClaimPlace, Locale } from '../model';
import { lessonFile } from './files';
import { loadLesson } from './lesson';
import { loadLessonData } from './lesson-data';
import type { Section } from './outline';

/** A place in a lesson: its anchor there, and what it is called. */
interface AnsweringPlace {
  readonly anchor: string;
  /** Set for a figure: its number in the lesson. */
  readonly figure: number | null;
  readonly name: string;
}

interface AnsweringLesson {
  readonly lesson: NumberedLesson;
  /** Null while the lesson is coming. */
  readonly places: {
    readonly shown: readonly AnsweringPlace[];
    /** Anchors of the questions with their numbers in the quiz. */
    readonly asked: readonly { readonly anchor: string; readonly number: number }[];
  } | null;
}

export interface MappedClaim {
  readonly claim: Claim;
  readonly lessons: readonly AnsweringLesson[];
}

interface Source {
  readonly locale: Locale;
  readonly data: CheckedLesson;
  readonly sections: readonly Section[];
}

function unknown({ data }: Source, claim: string, what: string): Error {
  return new Error(
    `${lessonFile(data.slug, 'index.ts')}: claim ${claim} names ${what}, which the lesson does not have.`,
  );
}

function placeOf(place: ClaimPlace, claim: string, source: Source): AnsweringPlace {
  if ('figure' in place) {
    const index = source.data.figures.findIndex(({ id }) => id === place.figure);
    const figure = source.data.figures[index];
    if (figure === undefined) throw unknown(source, claim, `figure "${place.figure}"`);
    return { anchor: `figure-${figure.id}`, figure: index + 1, name: figure.title[source.locale] };
  }
  const section = source.sections.find(({ id }) => id === place.part);
  if (section === undefined) throw unknown(source, claim, `part "${place.part}"`);
  return { anchor: section.id, figure: null, name: section.nav };
}

function placesOf({ id, shownIn, askedIn }: ClaimInLesson, source: Source) {
  const asked = askedIn.map((question) => {
    const number = source.data.quiz.findIndex((each) => each.id === question) + 1;
    if (number === 0) throw unknown(source, id, `question "${question}"`);
    return { anchor: questionAnchor(question), number };
  });
  return { shown: shownIn.map((place) => placeOf(place, id, source)), asked };
}

type Sources = (slug: string) => Promise<Source>;

/** Lessons as they are asked for, each read once. */
function sourcesIn(locale: Locale): Sources {
  const read = new Map<string, Promise<Source>>();
  const load = async (slug: string): Promise<Source> => {
    const [data, { sections }] = await Promise.all([loadLessonData(slug), loadLesson(locale, slug)]);
    return { locale, data, sections };
  };
  return (slug) => {
    const source = read.get(slug) ?? load(slug);
    read.set(slug, source);
    return source;
  };
}

async function answering(claim: Claim, slug: string, sourceOf: Sources): Promise<AnsweringLesson> {
  const lesson = lessonBySlug(slug);
  if (lesson === undefined)
    throw new Error(`content/claims: claim ${claim.id} names the lesson "${slug}", which is not there.`);
  if (lesson.status !== 'ready') return { lesson, places: null };
  const source = await sourceOf(slug);
  const answer = source.data.claims.find(({ id }) => id === claim.id);
  if (answer === undefined) throw new Error(`${lessonFile(slug, 'index.ts')}: claim ${claim.id} is not answered.`);
  return { lesson, places: placesOf(answer, source) };
}

export function loadClaims(locale: Locale): Promise<readonly MappedClaim[]> {
  const sourceOf = sourcesIn(locale);
  return Promise.all(
    claims.map(async (claim) => ({
      claim,
      lessons: await Promise.all(claim.lessons.map((slug) => answering(claim, slug, sourceOf))),
    })),
  );
}
