/**
 * Opens the note of the term under the pointer or the focus, and closes it when both have left the term and its note.
 * A press on the term keeps a note that was only passed over; Escape and a press beside it close it: the browser sees
 * to that.
 */
const restMs = 150;
const leaveMs = 200;

let timer: ReturnType<typeof setTimeout> | undefined;
/** A note that came by itself, and goes by itself. */
let passing: HTMLElement | null = null;

const after = (ms: number, act: () => void) => {
  clearTimeout(timer);
  timer = setTimeout(act, ms);
};

const termAt = (target: EventTarget | null): HTMLButtonElement | null =>
  target instanceof Element ? target.closest<HTMLButtonElement>('button.term') : null;

const noteOf = (term: HTMLButtonElement): HTMLElement | null => term.popoverTargetElement as HTMLElement | null;

const isOpen = (note: HTMLElement): boolean => note.matches(':popover-open');

function open(term: HTMLButtonElement): void {
  const note = noteOf(term);
  if (note === null || isOpen(note)) return;
  note.showPopover({ source: term });
  passing = note;
}

function close(): void {
  if (passing !== null && isOpen(passing)) passing.hidePopover();
  passing = null;
}

/** A finger presses: it does not rest. The keyboard's focus is one that can be seen. */
function comes(event: Event): void {
  if (event instanceof PointerEvent && event.pointerType === 'touch') return;
  const term = termAt(event.target);
  if (term !== null) {
    if (event.type === 'focusin' && !term.matches(':focus-visible')) return;
    after(event.type === 'focusin' ? 0 : restMs, () => open(term));
  } else if (passing !== null && event.target instanceof Node && passing.contains(event.target)) clearTimeout(timer);
  else after(leaveMs, close);
}

/** The browser would close on a press what the pointer has opened. */
function pressed(event: Event): void {
  const term = termAt(event.target);
  if (term === null || noteOf(term) !== passing || passing === null || !isOpen(passing)) return;
  event.preventDefault();
  passing = null;
}

/** Begins with the event that made it wanted. */
export function followTerms(first: Event): void {
  document.addEventListener('pointerover', comes);
  document.addEventListener('focusin', comes);
  document.addEventListener('click', pressed, true);
  comes(first);
}
