/**
 * A feed entry in words: a short sentence of plain and marked parts, so that the view can colour a term and draw
 * its shape, and tests can read the whole.
 */
import type { Meaning } from '@/components/ui/shape';

export interface Part {
  readonly text: string;
  /** A term that wears its colour and shape. */
  readonly meaning?: Meaning;
  readonly strong?: boolean;
}

export type Sentence = readonly Part[];

/** Plain text for a sentence: what is read aloud. */
export const plainText = (sentence: Sentence): string => sentence.map((part) => part.text).join('');

/** Builds a sentence from a template: strings stay plain, parts keep their marks. */
export function say(strings: TemplateStringsArray, ...values: readonly (Part | string | number)[]): Sentence {
  const parts = strings.flatMap((text, index) => {
    const value = values[index];
    const part = value === undefined ? [] : [typeof value === 'object' ? value : { text: String(value) }];
    return [{ text }, ...part];
  });
  return parts.filter((part) => part.text !== '');
}

export const term = (meaning: Meaning, text: string): Part => ({ text, meaning, strong: true });
export const strong = (text: string): Part => ({ text, strong: true });
