/**
 * The parameters of the page for other sites. They come from an address that anybody may have written, so they are read
 * with a schema that knows every one of them; docs/EMBED.md is their reference.
 */
import * as z from 'zod/mini';

const name = '[A-Za-z][A-Za-z0-9-]{0,63}';
/** A moment of an architecture of one's own is longer than any other parameter. */
const longestMoment = 20_000;

const schema = z.strictObject({
  /** `cascading-failure/works`: a figure of a lesson. */
  figure: z.optional(z.string().check(z.regex(new RegExp(`^${name}/${name}$`)))),
  template: z.optional(z.string().check(z.regex(new RegExp(`^${name}$`)))),
  moment: z.optional(z.string().check(z.regex(/^\d{1,3}\.[A-Za-z0-9_-]+$/), z.maxLength(longestMoment))),
  theme: z._default(z.enum(['auto', 'light', 'dark']), 'auto'),
  lang: z.optional(z.enum(['en', 'ko'])),
  controls: z._default(z.enum(['full', 'player', 'none']), 'full'),
  autoplay: z._default(z.enum(['0', '1']), '0'),
});

type Fields = z.output<typeof schema>;
export type Controls = Fields['controls'];
export type ParameterName = keyof Fields;

/** What is shown. */
export type Subject =
  | { readonly kind: 'figure'; readonly lesson: string; readonly figure: string }
  | { readonly kind: 'template'; readonly template: string }
  | { readonly kind: 'moment'; readonly text: string };

export interface EmbedParameters {
  readonly subject: Subject;
  readonly controls: Controls;
  readonly autoplay: boolean;
}

export type ParameterProblem =
  | { readonly kind: 'wrong'; readonly name: ParameterName; readonly found: string }
  | { readonly kind: 'unknown'; readonly name: string }
  | { readonly kind: 'twice'; readonly name: string }
  /** Exactly one of figure, template and moment is needed. */
  | { readonly kind: 'subject'; readonly count: number };

export type ReadParameters =
  | { readonly ok: true; readonly value: EmbedParameters }
  | { readonly ok: false; readonly problems: readonly ParameterProblem[] };

/** A message shows no more of what somebody wrote into an address. */
const shown = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

const mostProblems = 8;

export function readParameters(search: string): ReadParameters {
  const pairs = [...new URLSearchParams(search)];
  const names = pairs.map(([key]) => key);
  const twice = [...new Set(names.filter((key, index) => names.indexOf(key) !== index))];
  const given = new Map(pairs);
  const parsed = schema.safeParse(Object.fromEntries(given));
  const problems: ParameterProblem[] = twice.map((key) => ({ kind: 'twice', name: shown(key) }));
  if (!parsed.success) problems.push(...parsed.error.issues.flatMap((issue) => problemsOf(issue, given)));
  const subjects = parsed.success ? subjectsOf(parsed.data) : [];
  if (parsed.success && subjects.length !== 1) problems.push({ kind: 'subject', count: subjects.length });
  const [subject] = subjects;
  if (!parsed.success || problems.length > 0 || subject === undefined) {
    return { ok: false, problems: problems.slice(0, mostProblems) };
  }
  const { controls, autoplay } = parsed.data;
  return { ok: true, value: { subject, controls, autoplay: autoplay === '1' } };
}

function problemsOf(issue: z.core.$ZodIssue, given: ReadonlyMap<string, string>): readonly ParameterProblem[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ kind: 'unknown', name: shown(key) }));
  const key = String(issue.path[0]);
  return [{ kind: 'wrong', name: key as ParameterName, found: shown(given.get(key) ?? '') }];
}

function subjectsOf({ figure, template, moment }: Fields): readonly Subject[] {
  const [lesson = '', id = ''] = figure?.split('/') ?? [];
  return [
    ...(figure === undefined ? [] : [{ kind: 'figure', lesson, figure: id } as const]),
    ...(template === undefined ? [] : [{ kind: 'template', template } as const]),
    ...(moment === undefined ? [] : [{ kind: 'moment', text: moment } as const]),
  ];
}
