/**
 * The architectures to start from, in the order in which they are offered. Each is a scenario beside this file.
 */
export const templates = [
  'monolith',
  'microservices-shop',
  'slow-dependency',
  'retry-storm',
  'metastable-failure',
  'cold-start-burst',
  'outlier-ejection',
  'saga',
] as const;

export type TemplateId = (typeof templates)[number];
