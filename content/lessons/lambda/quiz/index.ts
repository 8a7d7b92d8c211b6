/**
 * The quiz of the lesson, in the order of the text.
 */
import type { Question } from '@/content/model';
import { chainOfEvents, mostPerSecond, why429 } from './concurrency';
import { breakEven, memoryPrice } from './price';
import { pickTheCause, whoTriesAgain } from './shared';
import { howManyReady, oneAtATime, whereTheTimeWent } from './starts';
import { whatIsServerless, whatYouUpload, whoDoesWhat } from './words';

export const quiz: readonly Question[] = [
  whatIsServerless,
  oneAtATime,
  whereTheTimeWent,
  memoryPrice,
  mostPerSecond,
  why429,
  chainOfEvents,
  howManyReady,
  breakEven,
  whoTriesAgain,
  pickTheCause,
  whoDoesWhat,
  whatYouUpload,
];
