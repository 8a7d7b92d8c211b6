/**
 * Bounds the work that a YAML text can ask for, before it is parsed: the text is cut into tokens, which takes time in
 * proportion to what is looked at, and nothing is looked at beyond the bounds.
 */
import { Lexer } from 'yaml';
import { maxTextLength } from '../../scenario/limits';

/** Most tokens of a file: some ten thousand lines. */
const maxTokens = 100_000;
/** Deepest nesting of brackets; nesting by indentation is bounded where the data is made. */
const maxBrackets = 100;
/** Most values of a file, what aliases repeat included. */
export const maxValues = 50_000;
/** Deepest nesting of values. */
export const maxDepth = 64;
/** Most documents of a file. */
export const maxDocuments = 500;

/** What the text has too much of, or null. */
export function excessOf(text: string): { readonly expected: string; readonly found: string } | null {
  if (text.length > maxTextLength) return { expected: `at most ${maxTextLength} characters`, found: `${text.length}` };
  let tokens = 0;
  let brackets = 0;
  for (const token of new Lexer().lex(text)) {
    tokens += 1;
    if (token === '[' || token === '{') brackets += 1;
    if (token === ']' || token === '}') brackets = Math.max(0, brackets - 1);
    if (brackets > maxBrackets) return { expected: `brackets nested at most ${maxBrackets} deep`, found: 'more' };
    if (tokens > maxTokens) return { expected: `at most ${maxTokens} words and signs`, found: 'more' };
  }
  return null;
}
