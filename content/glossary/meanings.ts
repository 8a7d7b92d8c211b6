/**
 * The term that explains each thing that has a shape and a hue in the figures (see components/ui/shape.tsx).
 */
export const termOfMeaning = {
  request: 'request',
  success: 'response',
  error: 'error-response',
  timeout: 'timeout',
  retry: 'retry',
  queue: 'queue',
  waiting: 'thread-held',
  refused: 'refusal',
  init: 'cold-start',
  config: 'config-push',
  ejected: 'ejection',
} as const;
