/**
 * The quiz, in the order in which it is asked: kinds of question and topics are mixed on purpose.
 */
import type { Question } from '@/content/model';
import { howMany, pathOfAChange, undo, whatGoesOn, whoIsMissing } from './control-plane';
import { dataPlanes, localSum, whereIsTheCode, whoIsRefused } from './proxies';
import { whereItWaited } from './trace';

export const quiz: readonly Question[] = [
  whereIsTheCode,
  whoIsMissing,
  dataPlanes,
  pathOfAChange,
  localSum,
  howMany,
  whatGoesOn,
  whereItWaited,
  whoIsRefused,
  undo,
];
