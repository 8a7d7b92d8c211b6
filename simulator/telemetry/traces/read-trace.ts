/**
 * Turns the rows of a recording into a trace as plain data, with names, ids and status as OpenTelemetry has them.
 */
import type { Plan } from '../../components/plan';
import { createStream } from '../../random';
import { outcomes, type Reason, reasons } from '../outcome';
import { attributesOf, isOfCallee, type SpanFacts } from './attributes';
import { messageSpan } from './messaging';
import { type Recording, spanInt, time, traceFlag, traceInt } from './recording';
import { type Mark, marks, spanKindNames, spanKinds, type TimeCategory } from './span-kinds';
import type { Attributes, Phase, Span, SpanEvent, SpanLink, Trace } from './trace';
import { childSpanId, firstSpanId, spanIdText, traceIdText, type Words } from './trace-ids';

/** A wait in a span that has not ended. */
export interface OpenWait {
  readonly span: number;
  readonly startMs: number;
  readonly category: TimeCategory;
}

/** What a message carries of the span that sent it. */
export function contextOf(recording: Recording, plan: Plan, span: number): SpanLink {
  const trace = recording.span(span, spanInt.trace);
  const [key, lineage] = [recording.trace(trace, traceInt.key), recording.trace(trace, traceInt.lineage)];
  const stream = createStream(
    plan.seed,
    'trace id',
    componentId(plan, recording.trace(trace, traceInt.component)) ?? '',
  );
  return {
    traceId: traceIdText(stream, key, lineage),
    spanId: spanIdText(idOf(recording, span, firstSpanId(stream, key, lineage))),
  };
}

function idOf(recording: Recording, span: number, first: Words): Words {
  const parent = recording.span(span, spanInt.parent);
  if (parent < 0) return first;
  const kindAndNumber = recording.span(span, spanInt.kind) | (recording.span(span, spanInt.number) << 8);
  return childSpanId(idOf(recording, parent, first), recording.span(span, spanInt.lineage), kindAndNumber);
}

interface Source {
  readonly recording: Recording;
  readonly plan: Plan;
  readonly trace: number;
  readonly waits: readonly OpenWait[];
  readonly links: readonly SpanLink[];
}

/** Reads the trace of a row; `waits` of any traces go on, `links` lead to the senders of the messages it processes. */
export function readTrace(
  recording: Recording,
  plan: Plan,
  row: number,
  waits: readonly OpenWait[],
  links: readonly SpanLink[] = [],
): Trace {
  const source = { recording, plan, trace: row, waits, links };
  const [key, lineage] = [recording.trace(row, traceInt.key), recording.trace(row, traceInt.lineage)];
  const stream = createStream(plan.seed, 'trace id', componentId(plan, recording.trace(row, traceInt.component)) ?? '');
  const spans = readSpans(source, firstSpanId(stream, key, lineage));
  const flags = recording.trace(row, traceInt.flags);
  const [root] = spans;
  return {
    traceId: traceIdText(stream, key, lineage),
    request: recording.trace(row, traceInt.request),
    requestClass: classOf(source),
    startMs: recording.traces.floats[row * time.count + time.start] as number,
    endMs: endOf(recording.traces.floats[row * time.count + time.end] as number),
    outcome: root?.outcome ?? 'unfinished',
    reason: root?.reason ?? 'runEnded',
    retried: (flags & traceFlag.retried) !== 0,
    cold: (flags & traceFlag.cold) !== 0,
    spans,
    droppedSpans: recording.trace(row, traceInt.dropped),
  };
}

const endOf = (ms: number) => (Number.isNaN(ms) ? null : ms);
const componentId = (plan: Plan, component: number) => plan.scenario.components[component]?.id ?? null;
const classOf = ({ recording, plan, trace }: Source) =>
  plan.classes[recording.trace(trace, traceInt.requestClass)]?.name ?? null;

function readSpans(source: Source, firstId: Words): Span[] {
  const read = new Map<number, { id: Words; span: Span }>();
  for (const row of source.recording.spansOf(source.trace)) {
    const { kind, lineage, number, parent: above } = rowOf(source, row);
    const parent = read.get(above);
    const id = parent === undefined ? firstId : childSpanId(parent.id, lineage, kind | (number << 8));
    read.set(row, { id, span: readSpan(source, row, id, parent?.span ?? null) });
  }
  return [...read.values()].map(({ span }) => span);
}

function rowOf({ recording }: Source, row: number): Record<keyof typeof spanInt, number> {
  const fields = Object.entries(spanInt).map(([name, field]) => [name, recording.span(row, field)]);
  return Object.fromEntries(fields) as Record<keyof typeof spanInt, number>;
}

function readSpan(source: Source, row: number, id: Words, parent: Span | null): Span {
  const { floats } = source.recording.spans;
  const startMs = floats[row * time.count + time.start] as number;
  const endMs = endOf(floats[row * time.count + time.end] as number);
  const facts = factsOf(source, row, endMs, parent);
  const usual = spanKinds[facts.what];
  const messages = messageSpan(source.plan, facts.what, source.plan.links[source.recording.span(row, spanInt.link)]);
  const attributes = { ...attributesOf(facts), ...messages?.attributes };
  return {
    spanId: spanIdText(id),
    parentSpanId: parent?.spanId ?? null,
    name: messages?.name ?? usual.name ?? endpointName(source, row),
    kind: messages?.kind ?? usual.kind,
    what: facts.what,
    component: facts.component,
    replica: source.recording.span(row, spanInt.replica) + 1,
    startMs,
    endMs,
    status: attributes['error.type'] === undefined ? 'unset' : 'error',
    outcome: facts.outcome,
    reason: facts.reason,
    attributes,
    ...readMarks(source, row),
    links: messages?.kind === 'consumer' ? source.links : [],
  };
}

function factsOf(source: Source, row: number, endMs: number | null, parent: Span | null): SpanFacts {
  const { plan, recording, trace } = source;
  const fields = rowOf(source, row);
  const what = spanKindNames[fields.kind] as SpanFacts['what'];
  const link = plan.links[fields.link];
  const leftMs = parent?.endMs ?? null;
  return {
    what,
    component: componentId(plan, fields.component) ?? '',
    outcome: endMs === null ? 'unfinished' : (outcomes[fields.outcome] as SpanFacts['outcome']),
    reason: endMs === null ? 'runEnded' : (reasons[fields.reason] as Reason),
    origin: componentId(plan, fields.origin),
    connection: link?.id ?? null,
    callee: link === undefined ? null : componentId(plan, link.toComponent),
    tryNumber: fields.number,
    cause: fields.cause > 0 ? (reasons[fields.cause] as Reason) : null,
    abandoned: isInherited(what, parent) || (isOfCallee(what) && leftMs !== null && (endMs === null || endMs > leftMs)),
    request: recording.trace(trace, traceInt.request),
    requestClass: classOf(source),
  };
}

/** What the callee's proxy was left with, the callee was too. */
const isInherited = (what: SpanFacts['what'], parent: Span | null): boolean =>
  what === 'serve' && parent?.what === 'proxyIn' && parent.attributes['faultline.abandoned'] === true;

function endpointName({ plan, recording }: Source, row: number): string {
  const link = plan.links[recording.span(row, spanInt.link)];
  const service = link === undefined ? undefined : plan.services[link.to];
  return service?.endpoints[recording.span(row, spanInt.endpoint)]?.name ?? '';
}

function readMarks({ recording, waits }: Source, row: number): { events: SpanEvent[]; phases: Phase[] } {
  const events: SpanEvent[] = [];
  const phases = waits.flatMap(({ span, startMs, category }): Phase[] =>
    span === row ? [{ category, startMs, endMs: null }] : [],
  );
  for (const { kind, fromMs, toMs, value } of recording.marksOf(row)) {
    const name = marks[kind] as Mark;
    if (name === 'messageLost' || name === 'callFailed') {
      events.push({ name, atMs: fromMs, attributes: momentAttributes(name, value) });
    } else phases.push({ category: name satisfies TimeCategory, startMs: fromMs, endMs: endOf(toMs) });
  }
  phases.sort((one, other) => one.startMs - other.startMs);
  return { events, phases };
}

function momentAttributes(name: Mark, value: number): Attributes {
  if (name === 'messageLost') return { 'faultline.losses': value };
  return { 'faultline.reason': reasons[value] as Reason };
}
