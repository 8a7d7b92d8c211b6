/**
 * The quiz: eleven questions in seven kinds.
 */
import type { Question } from '@/content/model';
import { whatIsFull, whereTheTimeWent } from './causes';
import { after29Seconds, statusCodes, withoutAFunction } from './integration';
import { burstOf100, orderOfChecks, whoIsRefused } from './limits';
import { authorizerCache, pushToAll, whichProduct } from './products';

export const quiz: readonly Question[] = [
  burstOf100,
  whatIsFull,
  whereTheTimeWent,
  whoIsRefused,
  orderOfChecks,
  authorizerCache,
  statusCodes,
  after29Seconds,
  withoutAFunction,
  whichProduct,
  pushToAll,
];
