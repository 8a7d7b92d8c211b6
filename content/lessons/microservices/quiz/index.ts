/**
 * The quiz, in the order in which it is asked: kinds of question and topics are mixed on purpose.
 */
import type { Question } from '@/content/model';
import { fasterOrSlower, moreParts, twoLanguagesMore } from './costs';
import { packaging, testOfServices } from './packaging';
import { failedInAll, stepsInOrder, whichLoseNothing, whyItFailed } from './release';
import { bottleneck, ceiling } from './scaling';

export const quiz: readonly Question[] = [
  bottleneck,
  packaging,
  whichLoseNothing,
  testOfServices,
  ceiling,
  whyItFailed,
  fasterOrSlower,
  stepsInOrder,
  failedInAll,
  moreParts,
  twoLanguagesMore,
];
