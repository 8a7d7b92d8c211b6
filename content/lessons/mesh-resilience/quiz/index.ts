/**
 * The quiz, in the order in which it is asked: kinds of question and topics are mixed on purpose.
 */
import type { Question } from '@/content/model';
import { ejectionEvents, leastPods, nowhereToGo, whichPod, whoRefuses } from './ejection';
import { changedByItself, slowPod, timeOutAlone, whoChangesWhat } from './slow';
import { firstSecond, waitingTime, whereItWaited, whichRetries } from './waits';

export const quiz: readonly Question[] = [
  whichPod,
  leastPods,
  slowPod,
  ejectionEvents,
  timeOutAlone,
  whoRefuses,
  whichRetries,
  changedByItself,
  firstSecond,
  nowhereToGo,
  whereItWaited,
  whoChangesWhat,
  waitingTime,
];
