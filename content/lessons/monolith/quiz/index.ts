/**
 * The quiz, in the order in which it is asked: kinds of question and topics are mixed on purpose.
 */
import type { Question } from '@/content/model';
import { downtime, fiveParts, halfDone, lessMemory, whatBelongs } from './shapes';
import { hotModule, leakEvents, whatRanOut } from './sharing';
import { whereTheTimeWent } from './trace';
import { wallsInTheCode } from './walls';

export const quiz: readonly Question[] = [
  hotModule,
  halfDone,
  leakEvents,
  lessMemory,
  whatRanOut,
  downtime,
  whereTheTimeWent,
  whatBelongs,
  wallsInTheCode,
  fiveParts,
];
