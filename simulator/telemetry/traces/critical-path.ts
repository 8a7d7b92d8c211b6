/**
 * The critical path of a trace: the stretches of its spans that, had they been shorter, would have let it end sooner.
 * From the end backwards: what a span waited for last is what ended last before; what nothing covers is its own time.
 * Source: Zhang et al., "CRISP: Critical Path Analysis of Large-Scale Microservice Architectures", USENIX ATC 2022.
 */
import { spanKinds, type TimeCategory } from './span-kinds';
import type { Span, Trace } from './trace';

/** A stretch of a span's own time on the path. */
export interface PathPart {
  readonly span: Span;
  readonly category: TimeCategory;
  readonly startMs: number;
  readonly endMs: number;
}

/** What a span was busy with: a phase of its own, or a child. */
interface Item {
  readonly startMs: number;
  readonly endMs: number;
  readonly category: TimeCategory | null;
  readonly child: Span | null;
}

/**
 * The path through an ended trace, in order of time: parts without gap or overlap that together last as long as the
 * trace. Empty for a trace under way.
 */
export function criticalPath(trace: Trace): PathPart[] {
  const [root] = trace.spans;
  if (root === undefined || root.endMs === null) return [];
  const children = childrenOf(trace);
  const parts: PathPart[] = [];
  walk({ span: root, fromMs: root.startMs, toMs: root.endMs }, children, parts);
  return parts.reverse();
}

/** How long the parts of the path took together, by component and category, the longest first. */
export function whereTimeWent(trace: Trace): { component: string; category: TimeCategory; ms: number }[] {
  const sums = new Map<string, { component: string; category: TimeCategory; ms: number }>();
  for (const { span, category, startMs, endMs } of criticalPath(trace)) {
    const key = `${span.component} ${category}`;
    const sum = sums.get(key) ?? { component: span.component, category, ms: 0 };
    sum.ms += endMs - startMs;
    sums.set(key, sum);
  }
  return [...sums.values()].sort((one, other) => other.ms - one.ms);
}

function childrenOf(trace: Trace): Map<string, Span[]> {
  const children = new Map<string, Span[]>();
  for (const span of trace.spans) {
    if (span.parentSpanId === null) continue;
    const siblings = children.get(span.parentSpanId);
    if (siblings === undefined) children.set(span.parentSpanId, [span]);
    else siblings.push(span);
  }
  return children;
}

interface Stretch {
  readonly span: Span;
  readonly fromMs: number;
  readonly toMs: number;
}

/** Adds the parts of a stretch of a span, the last first. */
function walk(stretch: Stretch, children: Map<string, Span[]>, parts: PathPart[]): void {
  const { span, fromMs, toMs } = stretch;
  const own = children.get(span.spanId) ?? [];
  let cursor = toMs;
  for (const item of itemsOf(span, toMs, own)) {
    if (item.endMs > cursor || item.endMs <= fromMs) continue;
    fillGap({ span, fromMs: item.endMs, toMs: cursor }, own, children, parts);
    const startMs = Math.max(item.startMs, fromMs);
    if (item.child !== null) walk({ span: item.child, fromMs: startMs, toMs: item.endMs }, children, parts);
    else parts.push({ span, category: item.category ?? 'other', startMs, endMs: item.endMs });
    cursor = startMs;
  }
  fillGap({ span, fromMs, toMs: cursor }, own, children, parts);
}

/** Time that nothing covers that ended in it: a child that goes on, such as a try that was hedged; else the span's own. */
function fillGap(gap: Stretch, own: readonly Span[], children: Map<string, Span[]>, parts: PathPart[]): void {
  const { span, fromMs, toMs } = gap;
  if (fromMs >= toMs) return;
  const goesOn = own.find(({ startMs, endMs }) => startMs < toMs && (endMs === null || endMs > toMs));
  const startMs = goesOn === undefined ? toMs : Math.max(fromMs, goesOn.startMs);
  if (goesOn !== undefined) walk({ span: goesOn, fromMs: startMs, toMs }, children, parts);
  const { category } = spanKinds[span.what];
  if (fromMs < startMs) parts.push({ span, category, startMs: fromMs, endMs: startMs });
}

/**
 * What may be on the path, the last to end first; of what ends together, the span's own phases before its children. A
 * caller waits for its callee until it gives up, and what was cut off was busy with what it had begun; but what a server
 * leaves running when it answers, it did not wait for.
 */
function itemsOf(span: Span, toMs: number, children: readonly Span[]): Item[] {
  const cutOff = span.kind === 'client' || span.kind === 'producer' || span.endMs === null || span.endMs > toMs;
  const end = (endMs: number | null) => (endMs === null || endMs > toMs ? (cutOff ? toMs : Infinity) : endMs);
  const phases = span.phases.map((phase): Item => ({ ...phase, endMs: end(phase.endMs), child: null }));
  const spans = children.map((child): Item => {
    const { startMs, endMs } = child;
    return { startMs, endMs: end(endMs), category: null, child };
  });
  return [...phases, ...spans]
    .filter(({ startMs, endMs }) => startMs < endMs)
    .sort((one, other) => other.endMs - one.endMs || one.startMs - other.startMs);
}
