/**
 * The architectures to start from, in the order in which they are offered. Each is a scenario beside this file.
 */
export const templates = [
  'monolith',
  'microservices-shop',
  'serverless-shop',
  'slow-dependency',
  'retry-storm',
  'metastable-failure',
  'cold-start-burst',
  'poison-record',
  'throttled-gateway',
  'canary',
  'outlier-ejection',
  'saga',
] as const;

export type TemplateId = (typeof templates)[number];
