/**
 * How the controls of a form look.
 */
export const inputStyle =
  'min-h-9 w-full min-w-0 rounded-ui border border-rule2 bg-plate px-2.5 text-ui tabular-nums hover:border-ink aria-invalid:border-error ' +
  'pointer-coarse:min-h-12';
export const smallButton =
  'inline-flex min-h-8 min-w-8 items-center justify-center rounded-ui border border-rule2 bg-plate px-2 text-[13px] hover:border-ink ' +
  'disabled:border-rule disabled:text-ink3 pointer-coarse:min-h-12 pointer-coarse:min-w-12';
