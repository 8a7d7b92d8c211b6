/**
 * Reads OTLP with code that is not of this project: what OpenTelemetry generated from the published protocol buffers, as
 * a collector's receiver would. The one step before it is of the protocol itself: OTLP/JSON writes ids in hexadecimal,
 * where the JSON of protocol buffers would have base64.
 */

type Plain = Readonly<Record<string, unknown>>;

interface MessageType {
  verify(message: Plain): string | null;
  fromObject(object: Plain): object;
  encode(message: object): { finish(): Uint8Array };
  decode(bytes: Uint8Array): object;
  toObject(message: object, options: Plain): unknown;
}

interface Generated {
  readonly opentelemetry: {
    readonly proto: { readonly collector: { readonly trace: { readonly v1: Record<string, MessageType> } } };
  };
}

/** Its own file of the package, which the package's public face no longer leads to. */
const generated = '../../../../node_modules/@opentelemetry/otlp-transformer/build/src/generated/root.js';

const { default: root } = (await import(new URL(generated, import.meta.url).href)) as { default: Generated };
const request = root.opentelemetry.proto.collector.trace.v1['ExportTraceServiceRequest'];

const idNames = ['traceId', 'spanId', 'parentSpanId'];

function mapped(value: unknown, change: (key: string, value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => mapped(each, change));
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapped(change(key, inner), change)]));
}

const toBytes = (value: unknown) =>
  mapped(value, (key, inner) => (idNames.includes(key) ? Buffer.from(String(inner), 'hex') : inner));
const toText = (value: unknown) =>
  mapped(value, (key, inner) => (idNames.includes(key) ? Buffer.from(String(inner), 'base64').toString('hex') : inner));

export interface ReadSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly { readonly key: string; readonly value: Plain }[];
  readonly links: readonly { readonly traceId: string; readonly spanId: string }[];
}

interface ReadRequest {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: ReadSpan['attributes'] };
    readonly scopeSpans: readonly { readonly spans: readonly ReadSpan[] }[];
  }[];
}

/** From JSON to a message, over the wire in binary, and back. Throws on a value of the wrong type. */
export function readOfficially(json: string): ReadRequest {
  if (request === undefined) throw new Error('The package has no ExportTraceServiceRequest.');
  const message = request.fromObject(toBytes(JSON.parse(json)) as Plain);
  const problem = request.verify(message as Plain);
  if (problem !== null) throw new Error(problem);
  const received = request.decode(request.encode(message).finish());
  return toText(request.toObject(received, { longs: String, bytes: String, arrays: true })) as ReadRequest;
}
