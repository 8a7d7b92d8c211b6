/**
 * The DOM id of a question, and so its anchor.
 */
export const questionAnchor = (id: string): string => `question-${id}`;
