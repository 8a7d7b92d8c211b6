/**
 * Moments as text for an address: a number that says how it was packed, a dot, and the packed JSON. Whatever comes
 * from an address is hostile input: it is read with bounds on length and memory, and gives problems, never an error.
 */
import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { maxTextLength } from '../limits';
import type { Read, ScenarioProblem } from '../problem';
import { schemaProblems } from '../schema-problems';
import { fromBase64Url, toBase64Url } from './base64url';
import { dictionaryText } from './dictionary';
import { migrated } from './migrations';
import { type Moment, type MomentInput, momentSchema } from './moment';

/** How the text is packed: raw DEFLATE with a preset dictionary, in base64url. */
const packing = '1';
/** Longest text that is looked at, in characters; a link for a chat has less than 2,000. */
const longestText = 200_000;

const dictionary = strToU8(dictionaryText);

/** The text of a moment: letters, digits, `-`, `_` and one `.`. */
export function encodeMoment(moment: MomentInput): string {
  const json = strToU8(JSON.stringify(moment));
  return `${packing}.${toBase64Url(deflateSync(json, { level: 9, mem: 9, dictionary }))}`;
}

/**
 * The moment of a text. Its scenario and its interventions have the form of data only: `readScenario` and
 * `readInterventions` check what they say.
 */
export function decodeMoment(text: string): Read<Moment> {
  if (text.length > longestText) return wrong('limit', `at most ${longestText} characters`, `${text.length}`);
  const [, version, packed] = /^(\d{1,3})\.([A-Za-z0-9_-]+)$/.exec(text) ?? [];
  if (version === undefined || packed === undefined) {
    return wrong('format', 'the whole text of a link', shortened(text));
  }
  if (version !== packing) return wrong('format', `a link of version ${packing}`, `one of version ${version}`);
  const json = unpacked(packed);
  if (json === null) return wrong('format', 'the whole text of a link', 'a damaged one');
  return readMoment(json);
}

function readMoment(json: string): Read<Moment> {
  let data: unknown;
  try {
    data = migrated(JSON.parse(json));
  } catch {
    return wrong('syntax', 'the whole text of a link', 'a damaged one');
  }
  const parsed = momentSchema.safeParse(data);
  if (!parsed.success) return { ok: false, problems: schemaProblems(parsed.error.issues, data) };
  const problems = placeProblems(parsed.data);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: parsed.data };
}

/** What is shown must be there. */
function placeProblems({ runs, shown, beside }: Moment): ScenarioProblem[] {
  return [shown, beside].flatMap((place, index) => {
    if (place === undefined || place.branch < (runs[place.run]?.branches.length ?? 0)) return [];
    const found = `branch ${place.branch} of run ${place.run}`;
    return [{ path: index === 0 ? 'shown' : 'beside', code: 'reference', expected: 'a branch that is there', found }];
  });
}

/** The JSON of a packed text; null when it is damaged, or longer than a scenario may be. */
function unpacked(packed: string): string | null {
  const bytes = fromBase64Url(packed);
  if (bytes === null) return null;
  const parts: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate({ dictionary }, (part) => {
    length += part.length;
    if (length > maxTextLength) throw new RangeError('too long');
    parts.push(part);
  });
  try {
    for (let at = 0; at < bytes.length; at += inputStep) {
      inflate.push(bytes.subarray(at, at + inputStep), at + inputStep >= bytes.length);
    }
    return strFromU8(joined(parts, length));
  } catch {
    return null;
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Bytes unpacked at a time: a thousand times as many may come out. */
const inputStep = 512;

const shortened = (text: string) => (text.length > 40 ? `"${text.slice(0, 40)}..."` : `"${text}"`);

function wrong(code: ScenarioProblem['code'], expected: string, found: string): Read<Moment> {
  return { ok: false, problems: [{ path: '', code, expected, found }] };
}
