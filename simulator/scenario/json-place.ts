/**
 * Where text stops being JSON, the same in every engine: those that read it tell it in their own words, or not at all.
 */

const tokens = /([{}[\]:,])|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w))/y;
/** A part of a string that ends it or is more than a character. */
const special = /["\\]|[^\P{Cc}\u007f-\u009f]/gu;
const escapes = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** What may come next: a value, a key, what stands after a value; or either, or the end of what has just begun. */
type Next = 'value' | 'key' | 'colon' | 'after' | 'valueOrEnd' | 'keyOrEnd';

/** `"}" at line 3, column 5`, or `an end after line 3, column 5`. */
export function brokenAt(text: string): string {
  const at = firstBroken(text);
  const before = text.slice(0, at).split('\n');
  const place = `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
  const found = /^\S{1,20}/.exec(text.slice(at))?.[0];
  return found === undefined ? `the end of the text at ${place}` : `${JSON.stringify(found)} at ${place}`;
}

/** The place of the first token that does not fit. */
function firstBroken(text: string): number {
  const open: string[] = [];
  let next: Next = 'value';
  let at = 0;
  for (;;) {
    const start = pastSpace(text, at);
    const token = tokenAt(text, start);
    const follows: Next | null = token === null ? null : after(next, token, open);
    if (token === null || follows === null) return start;
    next = follows;
    at = start + token.length;
    if (open.length === 0 && next === 'after') return pastSpace(text, at);
  }
}

/** The whole token; null when there is none. */
function tokenAt(text: string, at: number): string | null {
  if (text[at] === '"') return stringAt(text, at);
  tokens.lastIndex = at;
  return tokens.exec(text)?.[0] ?? null;
}

function stringAt(text: string, at: number): string | null {
  let place = at + 1;
  for (;;) {
    special.lastIndex = place;
    const found = special.exec(text);
    if (found?.[0] === '"') return text.slice(at, found.index + 1);
    if (found?.[0] !== '\\') return null;
    escapes.lastIndex = found.index;
    const escaped = escapes.exec(text);
    if (escaped === null) return null;
    place = found.index + escaped[0].length;
  }
}

function pastSpace(text: string, at: number): number {
  let place = at;
  while (' \t\r\n'.includes(text[place] ?? 'x')) place++;
  return place;
}

/** What may follow a token; null when it may not stand there. */
function after(next: Next, token: string, open: string[]): Next | null {
  switch (token) {
    case '{':
    case '[':
      if (next !== 'value' && next !== 'valueOrEnd') return null;
      open.push(token);
      return token === '{' ? 'keyOrEnd' : 'valueOrEnd';
    case ':':
      return next === 'colon' ? 'value' : null;
    case ',':
      return next !== 'after' ? null : open.at(-1) === '{' ? 'key' : 'value';
    case '}':
    case ']':
      return closes(token, next, open) ? 'after' : null;
    default:
      if (next === 'key' || next === 'keyOrEnd') return token.startsWith('"') ? 'colon' : null;
      return next === 'value' || next === 'valueOrEnd' ? 'after' : null;
  }
}

function closes(mark: string, next: Next, open: string[]): boolean {
  const [begin, empty] = mark === '}' ? ['{', 'keyOrEnd'] : ['[', 'valueOrEnd'];
  if (open.at(-1) !== begin || (next !== 'after' && next !== empty)) return false;
  open.pop();
  return true;
}
