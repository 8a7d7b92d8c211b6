/**
 * Links and files as strangers may send them, damaged or meant to do harm: truncated, huge, of other versions, with
 * wrong types, with script in every name. All of them follow from a seed.
 */
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { decodeMoment, encodeMoment } from '../scenario/share';
import { anyIstioFile, anySamFile, doubled, strangeNames, withStrangeNumber } from './hostile-files';
import { anyChanges, spoiledText } from './mutate';

export interface HostileInput {
  /** Where it comes from: the address of a page, a file, or what a browser has kept. */
  readonly through: 'link' | 'file' | 'kept';
  /** What was done to it. */
  readonly how: string;
  readonly text: string;
  /** Of a file. */
  readonly format: 'json' | 'istio' | 'sam';
}

export interface Examples {
  /** Texts of links that lead somewhere. */
  readonly links: readonly string[];
  /** Scenarios that run. */
  readonly scenarios: readonly unknown[];
}

/** Each would leave a mark in a page that takes text for markup: `window.hostile`, or an element `data-hostile`. */
const scripts = [
  '<img data-hostile src=x onerror="window.hostile=1">',
  '<script data-hostile>window.hostile=1</script>',
  '"><svg data-hostile onload=window.hostile=1>',
  "';window.hostile=1;//",
  'javascript:window.hostile=1',
  '{{constructor.constructor("window.hostile=1")()}}',
  '</title><iframe data-hostile srcdoc="<script>parent.hostile=1</script>">',
  ...strangeNames,
] as const;

const anyScript = fc.constantFrom(...scripts);

/** A link that unpacks to this JSON. */
const packed = (json: string): string => `1.${deflateRawSync(json).toString('base64url')}`;

/** Cuts and swaps characters. */
const damaged = (text: string, at: number, by: string): string => {
  const place = at % Math.max(1, text.length);
  return text.slice(0, place) + by + text.slice(place + 1);
};

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

/** Puts a text in the place of every name in a scenario. */
function withNames(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((inner) => withNames(inner, name));
  if (typeof value !== 'object' || value === null) return value;
  const names = ['id', 'title', 'role', 'label', 'name', 'to', 'from', 'target', 'en', 'ko'];
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      names.includes(key) && typeof inner === 'string' ? name : withNames(inner, name),
    ]),
  );
}

/** The same scenario with its title, which nothing refers to, being script: it may well run. */
const entitled = (scenario: unknown, title: string): unknown => ({ ...(scenario as object), title });

/** The same link with script for the name of a branch, and panels that nobody has: it leads where it led. */
function adorned(link: string, script: string): string {
  const moment = decodeMoment(link);
  if (!moment.ok) return link;
  const runs = moment.value.runs.map((run) => ({
    ...run,
    branches: run.branches.map((branch) => ({ ...branch, name: script.slice(0, 40) })),
  }));
  const panels = ['requests', 'request:999999999', 'why', 'beside:3', 'filter:evil', 'constructor', 'toString'];
  return encodeMoment({ ...moment.value, runs, panels });
}

type Made = fc.Arbitrary<Omit<HostileInput, 'through'>>;
const made = (how: string, text: fc.Arbitrary<string>, format: HostileInput['format'] = 'json'): Made =>
  text.map((one) => ({ how, text: one, format }));

const anyPlace = fc.nat(1_000_000);
const anySnippet = fc.constantFrom('', 'A', '%', '.', '가', '\u0000', '<', '"', '/../', 'ZZZZ');

/** Moments that say what no page says: by the JSON in them. */
const strangeMoments = [
  '{"v":0,"runs":[]}',
  '{"v":2,"runs":[]}',
  '{"v":"1","runs":{}}',
  '{"v":1,"runs":[]}',
  '{"v":1,"runs":[{"of":{"kind":"figure","lesson":"../../etc","figure":"x","fingerprint":"0"}}]}',
  '{"v":1,"runs":[{"of":{"kind":"figure","lesson":"another-lesson","figure":"works","fingerprint":"00000000"}}]}',
  '{"v":1,"runs":[{"of":{"kind":"figure","lesson":"cascading-failure","figure":"nowhere","fingerprint":"00000000"}}]}',
  '{"v":1,"runs":[{"of":{"kind":"scenario","scenario":{"__proto__":{"polluted":1}}}}]}',
  '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
  '{"v":1,"runs":[{"of":{"kind":"scenario","scenario":{"version":1,"components":[]}}}],"atMs":1e308}',
  'null',
  '"1"',
  '[]',
  '{"v":1,',
] as const;

function anyLink({ links, scenarios }: Examples): Made {
  const link = fc.constantFrom(...links);
  const scenario = fc.constantFrom(...scenarios);
  const momentOf = (json: string) =>
    packed(`{"v":1,"runs":[{"of":{"kind":"scenario","scenario":${json}}}],"panels":["requests"]}`);
  return fc.oneof(
    made(
      'cut off',
      fc.tuple(link, anyPlace).map(([text, at]) => text.slice(0, at % text.length)),
    ),
    made(
      'damaged',
      fc.tuple(link, anyPlace, anySnippet).map(([text, at, by]) => damaged(text, at, by)),
    ),
    made(
      'of another version',
      fc.tuple(fc.constantFrom('0', '2', '99', '-1', '1e9'), link).map(([version, text]) => version + text.slice(1)),
    ),
    made(
      'huge',
      fc.integer({ min: 1_000, max: 6_000 }).map((size) => `1.${'A'.repeat(size)}`),
    ),
    made(
      'a bomb',
      fc.integer({ min: 2_000_000, max: 8_000_000 }).map((size) => packed(`{"v":1,"runs":"${' '.repeat(size)}"}`)),
    ),
    made('strange', fc.constantFrom(...strangeMoments).map(packed)),
    made(
      'nested',
      fc.integer({ min: 100, max: 20_000 }).map((depth) => packed(nested(depth))),
    ),
    made(
      'spoiled',
      fc.tuple(scenario, anyChanges).map(([one, changes]) => momentOf(spoiledText(one, changes, null))),
    ),
    made(
      'with script in names',
      fc.tuple(scenario, anyScript).map(([one, script]) => momentOf(JSON.stringify(withNames(one, script)))),
    ),
    made('with a number that is none', withStrangeNumber(scenario.map((one) => JSON.stringify(one))).map(momentOf)),
    made('with things there twice', scenario.map(doubled).map(momentOf)),
    made(
      'adorned',
      fc.tuple(link, anyScript).map(([one, script]) => adorned(one, script)),
    ),
    made('script itself', anyScript),
    made('nonsense', fc.string({ unit: 'grapheme', maxLength: 200 })),
  );
}

function anyFile({ scenarios }: Examples): Made {
  const scenario = fc.constantFrom(...scenarios);
  const json = scenario.map((one) => JSON.stringify(one));
  return fc.oneof(
    made(
      'cut off',
      fc.tuple(json, anyPlace).map(([text, at]) => text.slice(0, at % text.length)),
    ),
    made(
      'damaged',
      fc.tuple(json, anyPlace, anySnippet).map(([text, at, by]) => damaged(text, at, by)),
    ),
    made(
      'of another version',
      fc
        .tuple(scenario, fc.constantFrom(0, 2, '1', null, 1e308))
        .map(([one, version]) => JSON.stringify({ ...(one as object), version })),
    ),
    made(
      'huge',
      fc
        .integer({ min: 1_000_001, max: 1_200_000 })
        .map((size) => `{"version":1,"components":[],"title":"${'x'.repeat(size)}"}`),
    ),
    made('nested', fc.integer({ min: 100, max: 20_000 }).map(nested)),
    made(
      'spoiled',
      fc.tuple(scenario, anyChanges).map(([one, changes]) => spoiledText(one, changes, null)),
    ),
    made(
      'with script in names',
      fc.tuple(scenario, anyScript).map(([one, script]) => JSON.stringify(withNames(one, script))),
    ),
    made(
      'with script for a title',
      fc.tuple(scenario, anyScript).map(([one, script]) => JSON.stringify(entitled(one, script))),
    ),
    made(
      'strange',
      fc.constantFrom(...strangeMoments, '', '\ufeff{}', '{"version":1,"components":[null],"connections":[]}'),
    ),
    made('with a number that is none', withStrangeNumber(json)),
    made('with things there twice', scenario.map(doubled)),
    made('of Istio', anyIstioFile, 'istio'),
    made('of SAM', anySamFile, 'sam'),
    made('of another tool', fc.oneof(anyIstioFile, anySamFile)),
    made('script itself', anyScript),
    made('nonsense', fc.string({ unit: 'grapheme', maxLength: 200 })),
  );
}

/** So many of them, the kinds in turn. The same seed gives the same. */
export function hostileInputs(seed: number, count: number, examples: Examples): readonly HostileInput[] {
  const [link, file] = [anyLink(examples), anyFile(examples)];
  /** In the form in which the lab keeps its document, or in none. */
  const kept = fc.tuple(file, fc.boolean()).map(([{ how, text, format }, inForm]) => ({
    how,
    format,
    text: inForm ? `{"version":1,"document":${text}}` : text,
  }));
  const three = fc.tuple(link, file, kept).map(([one, two, last]): HostileInput[] => [
    { through: 'link', ...one },
    { through: 'file', ...two },
    { through: 'kept', ...last },
  ]);
  return fc
    .sample(three, { seed, numRuns: Math.ceil(count / 3) })
    .flat()
    .slice(0, count);
}
