/**
 * The quiz, in the order in which it is asked: kinds of question and topics are mixed on purpose.
 */
import type { Question } from '@/content/model';
import { multipliedTries, percentiles, threadsAndTime } from './arithmetic';
import { bulkheadPrice, bulkheadSize, moreThreads, timeoutEffects, whenRetriesHelp } from './protection';
import { chainOfEvents, errorOrSlow, isolation, whichIsFull } from './spread';
import { whereTheTimeWent } from './trace';

export const quiz: readonly Question[] = [
  isolation,
  errorOrSlow,
  whichIsFull,
  chainOfEvents,
  threadsAndTime,
  whereTheTimeWent,
  timeoutEffects,
  moreThreads,
  bulkheadPrice,
  whenRetriesHelp,
  multipliedTries,
  bulkheadSize,
  percentiles,
];
