/**
 * What a quiz is given: the same for its still and its working form.
 */
import type { ReactNode } from 'react';
import type { Figure, Question } from '@/content/model';

/** A section of the lesson, as a link. */
export interface SectionLink {
  readonly href: string;
  readonly title: string;
}

export interface QuizProps {
  readonly questions: readonly Question[];
  readonly lessonSlug: string;
  /** To name the figures that questions lead to. */
  readonly figures: readonly Pick<Figure, 'id' | 'title'>[];
  /** The right number of each numeric question, in the question's unit, computed from its run. */
  readonly answers: Readonly<Record<string, number>>;
  /** A picture for a question, by its id: the graph of a `pickOnGraph`, the waterfall of a `readTrace`. */
  readonly stills?: Readonly<Record<string, ReactNode>>;
  /** Where to read about a question again, by its id. */
  readonly sections?: Readonly<Record<string, SectionLink>>;
}
