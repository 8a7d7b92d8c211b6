/**
 * How wide a text will be, without a browser to measure it: good to a few per cent for Inter and Pretendard. Server and
 * client agree on it, and so on what is cut.
 */
const narrow = /[ijlI1.,:;'’|!\s]/;
const wide = /[mwMW%@×]/;
const hangul = /[\u1100-\u11ff\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]/;
const capital = /[A-Z0-9]/;

export function textWidth(text: string, fontSize: number, bold = false): number {
  let em = 0;
  for (const character of text) em += characterWidth(character);
  return em * fontSize * (bold ? 1.06 : 1);
}

/** The text, or its beginning with an ellipsis when it is too wide. */
export function fitText(text: string, width: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  let em = characterWidth('…');
  let end = 0;
  for (const character of text) {
    em += characterWidth(character);
    if (em * fontSize > width && end > 0) break;
    end += character.length;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}

/** Readouts are measured several times a second. */
const known = new Map<string, number>();

function characterWidth(character: string): number {
  let em = known.get(character);
  if (em === undefined) {
    em = guessedWidth(character);
    known.set(character, em);
  }
  return em;
}

function guessedWidth(character: string): number {
  if (hangul.test(character)) return 0.88;
  if (narrow.test(character)) return 0.29;
  if (wide.test(character)) return 0.86;
  return capital.test(character) ? 0.65 : 0.56;
}
