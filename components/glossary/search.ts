/**
 * Whether the words of an entry hold everything that was typed: each word of the query, anywhere, in any order.
 */
export function matches(words: string, query: string): boolean {
  const wanted = query.normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean);
  return wanted.every((part) => words.includes(part));
}
