/**
 * Attributes of spans. Names and rules are those of the OpenTelemetry semantic conventions for HTTP spans (1.27 and
 * later) where they have one; the simulator knows no HTTP method, so `http.request.method` is left out.
 */
import type { Outcome, Reason } from '../outcome';
import { errorTypeOf, statusOf } from './failures';
import type { SpanKindName } from './span-kinds';
import type { Attributes, AttributeValue } from './trace';

export interface SpanFacts {
  readonly what: SpanKindName;
  readonly component: string;
  readonly outcome: Outcome;
  readonly reason: Reason;
  /** The component where a failure began. */
  readonly origin: string | null;
  /** The connection of its try, and who is called over it. */
  readonly connection: string | null;
  readonly callee: string | null;
  readonly tryNumber: number;
  /** Why the try before this one failed. */
  readonly cause: Reason | null;
  /** The caller gave up before this ended. */
  readonly abandoned: boolean;
  readonly request: number;
  readonly requestClass: string | null;
}

/** A try as its callee has it, or its caller; the proxy beside either sees the same. */
export const isOfCallee = (what: SpanKindName): boolean => what === 'serve' || what === 'proxyIn';
const isOfCaller = (what: SpanKindName): boolean => what === 'call' || what === 'proxyOut';

export function attributesOf(facts: SpanFacts): Attributes {
  const attributes: Record<string, AttributeValue> = {};
  if (facts.what === 'request') {
    attributes['faultline.request'] = facts.request;
    if (facts.requestClass !== null) attributes['faultline.class'] = facts.requestClass;
  }
  if (facts.connection !== null) attributes['faultline.connection'] = facts.connection;
  if (isOfCaller(facts.what)) addCall(attributes, facts);
  if (facts.outcome !== 'unfinished') addEnding(attributes, facts);
  if (facts.abandoned) attributes['faultline.abandoned'] = true;
  return attributes;
}

function addCall(attributes: Record<string, AttributeValue>, facts: SpanFacts): void {
  if (facts.callee !== null) attributes['server.address'] = facts.callee;
  if (facts.tryNumber > 1) attributes['http.request.resend_count'] = facts.tryNumber - 1;
  if (facts.cause !== null) attributes['faultline.retry_reason'] = facts.cause;
}

function addEnding(attributes: Record<string, AttributeValue>, facts: SpanFacts): void {
  const isServer = isOfCallee(facts.what);
  const answering = isServer ? facts.component : (facts.callee ?? facts.component);
  // A caller that gave up has no answer.
  const gaveUp = facts.outcome === 'timeout' && !isServer;
  const status = gaveUp ? null : statusOf(facts, answering, facts.origin);
  if (status !== null && (isServer || isOfCaller(facts.what))) {
    attributes['http.response.status_code'] = status;
  }
  if (facts.reason !== 'ok') attributes['faultline.reason'] = facts.reason;
  if (facts.outcome === 'success') return;
  // A server's span counts 4xx as the caller's mistake; a client's span counts it as an error.
  if (status === null || status >= (isServer ? 500 : 400)) {
    attributes['error.type'] = errorTypeOf(facts, status);
  }
  if (facts.origin !== null) attributes['faultline.origin'] = facts.origin;
}
