/**
 * The slides of a lesson, read off its page: a figure, a prediction and a question are a slide each, and so is what
 * stands under a heading, as far as it fits.
 */
export interface Slide {
  readonly name: string;
  readonly blocks: readonly Element[];
}

/** What only holds other blocks. */
const holders = 'main > section, .lesson-split, .lesson-split > *, .quiz-list';
const alone = 'figure[id^="figure-"], :has(> [id^="prediction-"]), [id^="prediction-"], [id^="question-"]';
const headings = 'h1, h2, h3';
/** Characters of prose on a slide; a Korean one counts as two. */
const most = 620;

const blocksIn = (element: Element): readonly Element[] =>
  element.matches(holders) ? [...element.children].flatMap(blocksIn) : [element];

const room = (block: Element): number =>
  [...(block.textContent ?? '')].reduce((sum, character) => sum + (character > '\u1100' ? 1.9 : 1), 0);

function nameOf(block: Element, before: string): string {
  if (block.matches('figure')) return block.getAttribute('aria-label') ?? before;
  const heading = block.matches(headings) ? block : block.querySelector(headings);
  return heading?.textContent ?? before;
}

interface Open {
  name: string;
  blocks: Element[];
  used: number;
}

/** Whether a block begins a slide instead of standing on the one before. */
function begins(block: Element, last: Open): boolean {
  const previous = last.blocks.at(-1);
  if (previous === undefined) return false;
  if (block.matches(alone) || previous.matches(alone)) return true;
  if (block.matches(headings)) return !previous.matches(headings);
  if (block.parentElement !== previous.parentElement) return true;
  return !previous.matches(headings) && last.used + room(block) > most;
}

export function slidesOf(main: Element): readonly Slide[] {
  const slides: Open[] = [];
  for (const section of main.querySelectorAll(':scope > section')) {
    let last: Open = { name: section.getAttribute('aria-label') ?? '', blocks: [], used: 0 };
    slides.push(last);
    for (const block of blocksIn(section)) {
      if (begins(block, last)) {
        last = { name: last.name, blocks: [], used: 0 };
        slides.push(last);
      }
      last.name = nameOf(block, last.name);
      last.blocks.push(block);
      last.used += room(block);
    }
  }
  return slides.filter(({ blocks }) => blocks.length > 0);
}

/** Marks the blocks of one slide; everything else of the lesson is out of sight. */
export function showSlide(main: Element, slide: Slide | undefined): void {
  const shown = new Set<Element>();
  for (const block of slide?.blocks ?? []) {
    shown.add(block);
    for (let holder = block.parentElement; holder && holder !== main; holder = holder.parentElement) shown.add(holder);
  }
  for (const marked of main.querySelectorAll('[data-on-slide]')) {
    if (!shown.has(marked)) marked.removeAttribute('data-on-slide');
  }
  for (const element of shown) {
    element.setAttribute('data-on-slide', slide?.blocks.includes(element) ? 'block' : 'holder');
  }
}

/** The slide on which an element stands; -1: none. */
export const slideWith = (slides: readonly Slide[], element: Element): number => {
  const exact = slides.findIndex(({ blocks }) => blocks.some((block) => block.contains(element)));
  return exact >= 0 ? exact : slides.findIndex(({ blocks }) => blocks.some((block) => element.contains(block)));
};

/** What changes when blocks come, go or are exchanged. */
export const holdersIn = (main: Element): readonly Element[] => [main, ...main.querySelectorAll(holders)];
