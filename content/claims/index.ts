/**
 * The forty claims that the course answers, in their order. Where each is shown and asked is data of the lessons
 * (`LessonData.claims`).
 */
import { apiGateway } from './api-gateway';
import type { Claim } from './claim';
import { difficulties } from './difficulties';
import { gaps } from './gaps';
import { lambda } from './lambda';
import { mesh } from './mesh';
import { microservices } from './microservices';
import { serverless } from './serverless';

export const claims: readonly Claim[] = [
  microservices,
  serverless,
  lambda,
  apiGateway,
  difficulties,
  mesh,
  gaps,
].flat();

/** The claims that a lesson has to show and to ask about. */
export const claimsOf = (slug: string): readonly Claim[] => claims.filter(({ lessons }) => lessons.includes(slug));
