/**
 * The closed list of what the text of a lesson may use, bound to one lesson in one language. MDX imports these names
 * from `@lesson-kit`.
 */
import type { FunctionComponent } from 'react';
import type { InLesson, LessonContext } from './context';
import { Calculation } from './kit/calculation';
import { Cause, Chain } from './kit/chain';
import { Challenge } from './kit/challenge';
import { Config } from './kit/config';
import { Deck } from './kit/deck';
import { Fact } from './kit/fact';
import { FigureStage } from './kit/figure-stage';
import { Recap, Source, Sources } from './kit/lists';
import { Moment } from './kit/moment';
import { Multiples } from './kit/multiples';
import { Num } from './kit/num';
import { Part } from './kit/part';
import { Prediction } from './kit/prediction';
import { Quiz } from './kit/quiz';
import { Side, Split } from './kit/split';
import { Term } from './kit/term';

/** Pieces that need nothing but what the author writes. */
const plain = { Part, Split, Side, Deck, Chain } as const;

/** Pieces that look things up in their lesson. */
const inLesson = {
  Calculation,
  Cause,
  Challenge,
  Config,
  Fact,
  FigureStage,
  Moment,
  Multiples,
  Num,
  Prediction,
  Quiz,
  Recap,
  Source,
  Sources,
  Term,
};

/** What MDX may import from `@lesson-kit`. */
export const kitNames: readonly string[] = [...Object.keys(plain), ...Object.keys(inLesson)];

export type LessonKit = Readonly<Record<string, FunctionComponent<never>>>;

function bind<P extends InLesson>(Piece: FunctionComponent<P>, lesson: LessonContext): FunctionComponent<P> {
  const Bound = (props: P) => <Piece {...props} lesson={lesson} />;
  Bound.displayName = Piece.name;
  return Bound;
}

export function createKit(lesson: LessonContext): LessonKit {
  const bound = Object.entries(inLesson).map(([name, Piece]) => [
    name,
    bind(Piece as FunctionComponent<InLesson>, lesson),
  ]);
  return { ...plain, ...Object.fromEntries(bound) };
}
