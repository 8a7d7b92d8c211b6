/**
 * The quiz, in the order in which it is asked: kinds of question and topics are mixed on purpose.
 */
import type { Question } from '@/content/model';
import { idleItems, keptBill, meters, whenInstancesWin } from './bill';
import { raisedLimit } from './limits';
import { halfTheTime, orderOfABurst, whatTheChartsShow, whoRefuses } from './scaling';
import { whereTheTimeWent } from './trace';
import { lessWork, needsAContainer, whoDecides } from './work';

export const quiz: readonly Question[] = [
  idleItems,
  whatTheChartsShow,
  whoDecides,
  whereTheTimeWent,
  keptBill,
  orderOfABurst,
  needsAContainer,
  halfTheTime,
  whoRefuses,
  meters,
  raisedLimit,
  lessWork,
  whenInstancesWin,
];
