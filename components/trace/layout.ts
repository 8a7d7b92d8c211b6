/**
 * Lays the spans of a request out as rows of a waterfall: what stands in which row, and what each stretch of it is.
 * A call that needed one try shares the row of the replica that it reached; tries of one call each have their own.
 */
import { criticalPath } from '@/simulator/telemetry/traces/critical-path';
import type { Span, Trace } from '@/simulator/telemetry/traces/trace';

export const stretchKinds = ['queue', 'work', 'init', 'bulkhead', 'backOff', 'held', 'proxy'] as const;
export type StretchKind = (typeof stretchKinds)[number];

export interface Stretch {
  readonly kind: StretchKind;
  readonly startMs: number;
  /** Null while it lasts. */
  readonly endMs: number | null;
}

/** `request`: at the client. `place`: at a component. `try`: one of several tries of a call. */
export type RowKind = 'request' | 'place' | 'try' | 'backOff' | 'message';

export interface Row {
  readonly key: string;
  readonly kind: RowKind;
  readonly depth: number;
  readonly component: string;
  /** Counted from 1; null where it reached none. */
  readonly replica: number | null;
  readonly tryNumber: number;
  readonly startMs: number;
  readonly endMs: number | null;
  readonly stretches: readonly Stretch[];
  readonly outcome: Span['outcome'];
  readonly reason: Span['reason'];
  /** The caller gave up before it ended. */
  readonly abandoned: boolean;
}

export interface PathStep {
  readonly row: number;
  readonly startMs: number;
  readonly endMs: number;
}

export interface Layout {
  readonly startMs: number;
  readonly endMs: number;
  readonly rows: readonly Row[];
  /** From the first row to the last, without gap: where it would have had to be shorter. Empty while it is under way. */
  readonly path: readonly PathStep[];
}

interface Builder {
  readonly children: ReadonlyMap<string | null, readonly Span[]>;
  readonly rows: Row[];
  readonly rowOfSpan: Map<string, number>;
}

/** The layout of a request's traces, its own first; what is under way ends at `nowMs`. Null without a trace. */
export function layoutTraces(traces: readonly Trace[], nowMs: number): Layout | null {
  const [own] = traces;
  if (own === undefined) return null;
  const rows: Row[] = [];
  const rowOfSpan = new Map<string, number>();
  for (const trace of traces) {
    const builder = { children: childrenOf(trace), rows, rowOfSpan };
    const [root] = trace.spans;
    if (root === undefined) continue;
    const kind = trace === own ? 'request' : 'message';
    addRow(builder, root, { kind, depth: trace === own ? 0 : 1, stretches: ownStretches(root) });
    addChildren(builder, root, trace === own ? 1 : 2);
  }
  const ends = traces.flatMap(({ spans }) => spans.map(({ endMs }) => endMs ?? nowMs));
  return { startMs: own.startMs, endMs: Math.max(own.startMs, ...ends), rows, path: pathOf(own, rows, rowOfSpan) };
}

function childrenOf(trace: Trace): Map<string | null, Span[]> {
  const children = new Map<string | null, Span[]>();
  for (const span of trace.spans) {
    const siblings = children.get(span.parentSpanId) ?? [];
    siblings.push(span);
    children.set(span.parentSpanId, siblings);
  }
  return children;
}

/** Calls and waits before a retry stand below what made them, in order of their start. */
function addChildren(builder: Builder, parent: Span, depth: number): void {
  const spans = builder.children.get(parent.spanId) ?? [];
  const waits = parent.phases.filter(({ category }) => category === 'backOff');
  const items = [
    ...spans.map((span) => ({ span, startMs: span.startMs })),
    ...waits.map((wait) => ({ wait, startMs: wait.startMs })),
  ];
  items.sort((one, other) => one.startMs - other.startMs);
  for (const item of items) {
    if ('wait' in item) addWait(builder, parent, item.wait, depth);
    else if (item.span.what !== 'call') addPlace(builder, item.span, depth);
    else if (isOneOfSeveral(item.span, spans)) addTry(builder, item.span, depth);
    else addSingleCall(builder, item.span, depth);
  }
}

const tryNumberOf = ({ attributes }: Span) => Number(attributes['http.request.resend_count'] ?? 0) + 1;
const connectionOf = ({ attributes }: Span) => attributes['faultline.connection'];

const isOneOfSeveral = (call: Span, siblings: readonly Span[]): boolean =>
  siblings.some((one) => one.what === 'call' && connectionOf(one) === connectionOf(call) && tryNumberOf(one) > 1);

function addWait(builder: Builder, parent: Span, wait: Span['phases'][number], depth: number): void {
  const { startMs, endMs } = wait;
  const key = `${parent.spanId} back-off ${startMs}`;
  builder.rowOfSpan.set(key, builder.rows.length);
  builder.rows.push({
    ...{ key, kind: 'backOff', depth, component: parent.component, replica: parent.replica, tryNumber: 0 },
    ...{ startMs, endMs, outcome: 'success', reason: 'ok', abandoned: false },
    stretches: [{ kind: 'backOff', startMs, endMs }],
  });
}

function addTry(builder: Builder, call: Span, depth: number): void {
  const { proxies, served } = behind(builder, call);
  const stretches = proxies.filter(({ what }) => what === 'proxyOut').flatMap(proxyStretches);
  addRow(builder, call, { kind: 'try', depth, stretches, reached: served });
  for (const proxy of proxies) builder.rowOfSpan.set(proxy.spanId, builder.rows.length - 1);
  for (const one of served) addPlace(builder, one, depth + 1);
}

function addSingleCall(builder: Builder, call: Span, depth: number): void {
  const { proxies, served } = behind(builder, call);
  const stretches = [...proxies.flatMap(proxyStretches), ...served.flatMap((one) => placeStretches(builder, one))];
  addRow(builder, call, { kind: 'place', depth, stretches: inOrder(stretches), reached: served });
  for (const span of [...proxies, ...served]) builder.rowOfSpan.set(span.spanId, builder.rows.length - 1);
  for (const one of served) addChildren(builder, one, depth + 1);
}

function addPlace(builder: Builder, span: Span, depth: number): void {
  addRow(builder, span, { kind: 'place', depth, stretches: placeStretches(builder, span) });
  addChildren(builder, span, depth + 1);
}

/** What lies behind a call: the proxies that it passes, and where it is served. */
function behind({ children }: Builder, call: Span): { proxies: Span[]; served: Span[] } {
  const found = { proxies: [] as Span[], served: [] as Span[] };
  const visit = (span: Span) => {
    for (const child of children.get(span.spanId) ?? []) {
      if (child.what === 'proxyOut' || child.what === 'proxyIn') {
        found.proxies.push(child);
        visit(child);
      } else found.served.push(child);
    }
  };
  visit(call);
  return found;
}

interface RowFacts {
  readonly kind: RowKind;
  readonly depth: number;
  readonly stretches: readonly Stretch[];
  /** Where a call was served. */
  readonly reached?: readonly Span[];
}

function addRow({ rows, rowOfSpan }: Builder, span: Span, { kind, depth, stretches, reached }: RowFacts): void {
  const callee = span.attributes['server.address'];
  const isCall = span.what === 'call' && typeof callee === 'string';
  const [served] = reached ?? [];
  rowOfSpan.set(span.spanId, rows.length);
  rows.push({
    ...{ key: span.spanId, kind, depth, stretches, tryNumber: tryNumberOf(span) },
    component: isCall ? (served?.component ?? callee) : span.component,
    replica: isCall ? (served?.replica ?? null) : span.replica,
    ...{ startMs: span.startMs, endMs: span.endMs, outcome: span.outcome, reason: span.reason },
    abandoned: span.attributes['faultline.abandoned'] === true,
  });
}

/** Phases of a span that are drawn in its own row. */
function ownStretches({ phases }: Span): Stretch[] {
  return phases.flatMap(({ category, startMs, endMs }): Stretch[] =>
    category === 'queue' || category === 'work' || category === 'init' || category === 'bulkhead'
      ? [{ kind: category, startMs, endMs }]
      : [],
  );
}

const proxyStretches = ({ phases }: Span): Stretch[] =>
  phases.flatMap(({ category, startMs, endMs }): Stretch[] =>
    category === 'work' ? [{ kind: 'proxy', startMs, endMs }] : [],
  );

/** What a replica does with a request, and the time in which it waits for the answers of others. */
function placeStretches({ children }: Builder, span: Span): Stretch[] {
  const own = span.what === 'proxyIn' || span.what === 'proxyOut' ? proxyStretches(span) : ownStretches(span);
  if ((children.get(span.spanId) ?? []).length === 0) return own;
  const held: Stretch[] = [];
  let fromMs = span.startMs;
  for (const { startMs, endMs } of inOrder(own)) {
    if (startMs > fromMs) held.push({ kind: 'held', startMs: fromMs, endMs: startMs });
    fromMs = Math.max(fromMs, endMs ?? Number.POSITIVE_INFINITY);
  }
  if (span.endMs === null ? fromMs < Number.POSITIVE_INFINITY : fromMs < span.endMs) {
    held.push({ kind: 'held', startMs: fromMs, endMs: span.endMs });
  }
  return inOrder([...own, ...held]);
}

const inOrder = (stretches: readonly Stretch[]): Stretch[] =>
  [...stretches].sort((one, other) => one.startMs - other.startMs);

function pathOf(trace: Trace, rows: readonly Row[], rowOfSpan: ReadonlyMap<string, number>): PathStep[] {
  const steps: PathStep[] = [];
  for (const { span, category, startMs, endMs } of criticalPath(trace)) {
    const wait =
      category === 'backOff' ? rows.findIndex(({ key }) => key === `${span.spanId} back-off ${startMs}`) : -1;
    const row = wait >= 0 ? wait : (rowOfSpan.get(span.spanId) ?? 0);
    const last = steps.at(-1);
    if (last !== undefined && last.row === row) steps[steps.length - 1] = { ...last, endMs };
    else steps.push({ row, startMs, endMs });
  }
  return steps;
}
