/**
 * The review cards of the lesson: one for each concept, and every question of the quiz belongs to one.
 */
import type { ReviewCard } from '@/content/review';
import { newsForTheNew, threadsThatCount } from './news';
import { sumOfLimits, whoIsLetIn } from './proxies';
import { changeOnItsWay, rulesBesideTheCode } from './rules';

export const cards: readonly ReviewCard[] = [
  newsForTheNew,
  threadsThatCount,
  changeOnItsWay,
  rulesBesideTheCode,
  sumOfLimits,
  whoIsLetIn,
];
