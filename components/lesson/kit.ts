/**
 * The closed list of what the text of a lesson may use, bound to one lesson in one language. MDX imports these names
 * from `@lesson-kit`.
 */
import type { LessonContext } from './context';
import { makeCause, Chain } from './kit/chain';
import { makeConfig } from './kit/config';
import { Deck } from './kit/deck';
import { makeFigureStage } from './kit/figure-stage';
import { makeRecap, makeSource, makeSources } from './kit/lists';
import { makeMoment } from './kit/moment';
import { makeMultiples } from './kit/multiples';
import { makeNum } from './kit/num';
import { Part } from './kit/part';
import { makePrediction } from './kit/prediction';
import { makeQuiz } from './kit/quiz';
import { Side, Split } from './kit/split';
import { makeTerm } from './kit/term';

export function createKit(context: LessonContext) {
  return {
    Part,
    Split,
    Side,
    Deck,
    Chain,
    Cause: makeCause(context),
    Config: makeConfig(context.file),
    FigureStage: makeFigureStage(context),
    Moment: makeMoment(context),
    Multiples: makeMultiples(context),
    Num: makeNum(context),
    Prediction: makePrediction(context),
    Quiz: makeQuiz(context),
    Recap: makeRecap(context.locale),
    Source: makeSource(context.locale),
    Sources: makeSources(context.locale),
    Term: makeTerm(context.file),
  };
}

export type LessonKit = ReturnType<typeof createKit>;
