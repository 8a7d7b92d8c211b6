/**
 * Spans of messages, as OpenTelemetry names them: a PRODUCER span where one is sent to a queue, stream or topic, and a
 * CONSUMER span where it is processed, which has links to the spans that sent it.
 *
 * Source: OpenTelemetry semantic conventions 1.27 and later, "Messaging spans" (kinds, names, links; attributes
 * messaging.destination.name, messaging.operation.type, messaging.system).
 * Leaves out: spans of receiving and settling, and the stores of objects and rows as messaging: they are calls.
 */
import type { ComponentPlan, LinkPlan, Plan } from '../../components/plan';
import type { SpanKind, SpanKindName } from './span-kinds';
import type { Attributes } from './trace';

interface MessageSpan {
  readonly kind: SpanKind;
  readonly name: string;
  readonly attributes: Attributes;
}

const brokers = ['queue', 'stream', 'topic'];
const keepers = [...brokers, 'table', 'objectStore'];

/** Whether a component keeps what it is sent for others. */
export const keepsMessages = ({ config }: ComponentPlan): boolean => keepers.includes(config.kind);

/** The span of a try as one of messages; null where it is none. */
export function messageSpan(plan: Plan, what: SpanKindName, link: LinkPlan | undefined): MessageSpan | null {
  if (link === undefined) return null;
  const from = plan.components[link.from] as ComponentPlan;
  const to = plan.components[link.toComponent] as ComponentPlan;
  if (what === 'call' && brokers.includes(to.config.kind)) return spanOf('producer', 'send', to);
  return what === 'serve' && keepsMessages(from) && !keepsMessages(to) ? spanOf('consumer', 'process', from) : null;
}

function spanOf(kind: SpanKind, operation: string, { config }: ComponentPlan): MessageSpan {
  const attributes = { 'messaging.destination.name': config.id, 'messaging.operation.type': operation };
  const system: Attributes = config.kind === 'queue' ? { 'messaging.system': 'aws_sqs' } : {};
  return { kind, name: `${operation} ${config.id}`, attributes: { ...attributes, ...system } };
}
