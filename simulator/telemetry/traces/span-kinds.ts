/**
 * The kinds of span that a run makes, and the things that can happen inside one. A component that adds spans of its own
 * (`Observer.spanStarted`) adds its kind here.
 */

/** As OpenTelemetry names them. */
export type SpanKind = 'internal' | 'server' | 'client' | 'producer' | 'consumer';

/** What a span's time is counted as where no child and no phase says more; `null`: it must not come to that. */
export type TimeCategory = (typeof timeCategories)[number];

/**
 * Where time goes. `queue`: waiting for a thread; `bulkhead`: waiting for a place in the caller's bulkhead; `backOff`:
 * waiting before a retry; `network`: messages on their way, or lost; `init`: starting; `other`: none of these.
 */
export const timeCategories = ['work', 'queue', 'bulkhead', 'backOff', 'network', 'init', 'other'] as const;

interface KindFacts {
  readonly kind: SpanKind;
  /** Name of the span, when it is not that of an endpoint. */
  readonly name: string | null;
  readonly category: TimeCategory;
}

/**
 * `request`: a client's request with all its tries. `call`: one try, at the caller. `serve`: the work of a try, at the
 * replica called. `proxyOut` and `proxyIn`: the two sides of a proxy beside either; `init`: the start of an execution
 * environment. A try that sends or processes messages is a `call` or a `serve` too, of another kind (`messaging.ts`).
 */
export const spanKinds = {
  request: { kind: 'internal', name: null, category: 'other' },
  call: { kind: 'client', name: null, category: 'network' },
  serve: { kind: 'server', name: null, category: 'other' },
  proxyOut: { kind: 'client', name: null, category: 'network' },
  proxyIn: { kind: 'server', name: null, category: 'work' },
  init: { kind: 'internal', name: 'init', category: 'init' },
} as const satisfies Readonly<Record<string, KindFacts>>;
export type SpanKindName = keyof typeof spanKinds;

export const spanKindNames = Object.keys(spanKinds) as SpanKindName[];
export const spanKindCode = Object.fromEntries(spanKindNames.map((name, index) => [name, index])) as Record<
  SpanKindName,
  number
>;

/**
 * What can be marked inside a span: stretches of time (`queue` to `init`), and moments: a lost message (value: how often
 * it was lost), and a call that ended without a try to show for it (value: the reason).
 */
export const marks = ['queue', 'work', 'bulkhead', 'backOff', 'init', 'messageLost', 'callFailed'] as const;
export type Mark = (typeof marks)[number];
export const markCode = Object.fromEntries(marks.map((name, index) => [name, index])) as Record<Mark, number>;
