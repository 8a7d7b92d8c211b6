/**
 * Class names that several parts of the quiz share. What a person chooses is ink; nothing here has a hue.
 */
export const focusWithin =
  'has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-(--ink)';

const button =
  'min-h-12 cursor-pointer rounded-[6px] px-5 text-[15px] font-[600] disabled:cursor-default aria-disabled:cursor-default';

export const primaryButton = `${button} bg-(--ink) text-(--paper) noscript:hidden`;

export const secondaryButton = `${button} border border-(--rule2) text-(--ink) hover:border-(--ink)`;

export const textLink =
  'cursor-pointer underline decoration-(--rule2) decoration-1 underline-offset-4 hover:decoration-(--ink)';
