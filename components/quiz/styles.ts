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

export const quizFrame = 'quiz-list max-w-[688px] break-keep text-(--ink)';

export const card = 'scroll-mt-24 border-t border-(--rule) py-8 sm:grid sm:grid-cols-[48px_minmax(0,640px)]';

export const cardNumber = 'text-[16px] leading-7 text-(--ink2) tabular-nums';

export const cardPrompt = 'text-[18px] leading-7 font-[600] tracking-[-0.005em]';

export const cardInstruction = 'mt-1 block text-[14px] leading-6 text-(--ink2)';

export const optionsInRows = 'border-b border-(--rule)';

export const optionsInPlates = 'flex flex-wrap gap-2';

export const optionRow =
  'group flex min-h-12 items-start gap-4 border-t border-(--rule) py-[10px] text-[16px] leading-7';

export const optionPlate =
  'group flex min-h-12 items-center gap-3 rounded-[6px] border border-(--rule2) bg-(--plate) py-2 pr-4 pl-3 text-[15px] leading-6 has-[:checked]:border-(--ink) has-[:checked]:ring-1 has-[:checked]:ring-(--ink) hover:[&:has(:enabled)]:border-(--ink)';

export const matchRow =
  'grid items-center gap-x-6 gap-y-2 border-t border-(--rule) py-3 text-[16px] leading-7 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]';

export const matchText = 'min-w-0';

export const matchPlace =
  'min-h-12 w-full min-w-0 rounded-[6px] border border-(--rule2) bg-(--plate) px-3 text-[16px] text-(--ink)';
