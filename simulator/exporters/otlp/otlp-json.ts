/**
 * Traces as OTLP/JSON, the body of a POST to `/v1/traces` of a Jaeger (version 2) or any OpenTelemetry collector.
 *
 * Source: OpenTelemetry protocol specification 1.x, "JSON Protobuf Encoding": lowerCamelCase names, trace and span ids in
 * hexadecimal, 64-bit integers as decimal strings, enums as integers. As an SDK does, it exports what has ended; a span
 * still under way is left out, and its children name a parent that is not there.
 */
import type { SpanKind } from '../../telemetry/traces/span-kinds';
import type { Attributes, AttributeValue, Phase, Span, SpanLink, Trace } from '../../telemetry/traces/trace';

export interface OtlpOptions {
  /** The moment that the start of the run stands for: whole milliseconds since 1970. */
  readonly epochUnixMs: number;
}

export interface OtlpTraces {
  readonly resourceSpans: readonly OtlpResourceSpans[];
}

interface OtlpResourceSpans {
  readonly resource: { readonly attributes: readonly OtlpAttribute[] };
  readonly scopeSpans: readonly [{ readonly scope: { readonly name: string }; readonly spans: readonly OtlpSpan[] }];
}

interface OtlpAttribute {
  readonly key: string;
  readonly value: { readonly [kind in 'stringValue' | 'intValue']?: string } & {
    readonly doubleValue?: number;
    readonly boolValue?: boolean;
  };
}

interface OtlpSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly flags: number;
  readonly name: string;
  readonly kind: number;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly OtlpAttribute[];
  readonly events: readonly OtlpEvent[];
  readonly links: readonly OtlpLink[];
  readonly status: { readonly code: number; readonly message?: string };
}

interface OtlpLink {
  readonly traceId: string;
  readonly spanId: string;
  readonly attributes: readonly OtlpAttribute[];
  readonly flags: number;
}

interface OtlpEvent {
  readonly timeUnixNano: string;
  readonly name: string;
  readonly attributes: readonly OtlpAttribute[];
}

const scopeName = 'faultline';

/** `SpanKind` of trace.proto. */
const kindCode: Readonly<Record<SpanKind, number>> = { internal: 1, server: 2, client: 3, producer: 4, consumer: 5 };
/** `Status.StatusCode` of trace.proto. */
const statusCode: Readonly<Record<Span['status'], number>> = { unset: 0, error: 2 };
/** `SpanFlags` of trace.proto: the W3C flag "sampled"; "it is known whether the parent is remote"; "it is". */
const flag = { sampled: 0x1, hasIsRemote: 0x100, isRemote: 0x200 } as const;

/** One entry for each replica that made a span: `service.name` is the component, `service.instance.id` the replica. */
export function otlpTraces(traces: readonly Trace[], options: OtlpOptions): OtlpTraces {
  const byResource = new Map<string, { component: string; replica: number; spans: OtlpSpan[] }>();
  for (const trace of traces) {
    for (const span of trace.spans) {
      const encoded = otlpSpan(trace.traceId, span, options);
      if (encoded === null) continue;
      const key = `${span.component}#${span.replica}`;
      const known = byResource.get(key);
      if (known !== undefined) known.spans.push(encoded);
      else byResource.set(key, { component: span.component, replica: span.replica, spans: [encoded] });
    }
  }
  return {
    resourceSpans: [...byResource].map(([instance, { component, spans }]) => ({
      resource: { attributes: otlpAttributes({ 'service.name': component, 'service.instance.id': instance }) },
      scopeSpans: [{ scope: { name: scopeName }, spans }],
    })),
  };
}

function otlpSpan(traceId: string, span: Span, options: OtlpOptions): OtlpSpan | null {
  if (span.endMs === null) return null;
  const remote = span.kind === 'server' || span.kind === 'consumer' ? flag.isRemote : 0;
  const message = span.status === 'error' ? { message: span.reason } : {};
  return {
    traceId,
    spanId: span.spanId,
    ...(span.parentSpanId === null ? {} : { parentSpanId: span.parentSpanId }),
    flags: flag.sampled | flag.hasIsRemote | (span.parentSpanId === null ? 0 : remote),
    name: span.name,
    kind: kindCode[span.kind],
    startTimeUnixNano: unixNano(span.startMs, options),
    endTimeUnixNano: unixNano(span.endMs, options),
    attributes: otlpAttributes(span.attributes),
    events: otlpEvents(span, options),
    links: span.links.map(otlpLink),
    status: { code: statusCode[span.status], ...message },
  };
}

/** Phases as events at their start, with their length; then what happened at a moment; all in order of time. */
function otlpEvents(span: Span, options: OtlpOptions): OtlpEvent[] {
  const phases = span.phases.map((phase) => ({
    atMs: phase.startMs,
    name: phase.category,
    attributes: lengthOf(phase),
  }));
  return [...phases, ...span.events]
    .sort((one, other) => one.atMs - other.atMs)
    .map(({ atMs, name, attributes }) => ({
      timeUnixNano: unixNano(atMs, options),
      name: `faultline.${name}`,
      attributes: otlpAttributes(attributes),
    }));
}

const lengthOf = ({ startMs, endMs }: Phase): Attributes =>
  endMs === null ? {} : { 'faultline.duration_ms': endMs - startMs };

const otlpLink = ({ traceId, spanId }: SpanLink): OtlpLink => ({
  traceId,
  spanId,
  attributes: [],
  flags: flag.sampled | flag.hasIsRemote | flag.isRemote,
});

const otlpAttributes = (attributes: Attributes): OtlpAttribute[] =>
  Object.entries(attributes).map(([key, value]) => ({ key, value: otlpValue(key, value) }));

/** One key has one type for ever, as back ends expect: times in ms are doubles, other numbers integers. */
function otlpValue(key: string, value: AttributeValue): OtlpAttribute['value'] {
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  return key.endsWith('_ms') ? { doubleValue: value } : { intValue: String(value) };
}

/** Nanoseconds since 1970 as decimal text: more than a double can hold. */
function unixNano(atMs: number, { epochUnixMs }: OtlpOptions): string {
  return String(BigInt(epochUnixMs) * 1_000_000n + BigInt(Math.round(atMs * 1e6)));
}
