/**
 * The network under a link: messages take the link's latency, may be lost and sent again. SPEC C2, C10, C11.
 *
 * Models: latency drawn for each message, more between zones; loss with TCP's retransmission; partitions that lose everything.
 * Leaves out: bandwidth, connection set-up, packets (a message is lost or arrives as a whole).
 */
import { uniform } from '../../random';
import { outcomeCode, reasonCode } from '../../telemetry/codes';
import { crossProxies } from '../mesh/proxies';
import type { MessageKind } from '../observer';
import type { LinkPlan } from '../plan';
import { type Try, tryPhase } from '../records';
import { eventKind, priority, type World } from '../world';
import { linkPlanOf, linkStateOf } from './access';

/** First wait before TCP sends a lost segment again (Linux's least, RTO_MIN); it doubles with each loss (RFC 6298). */
const retransmissionMs = 200;
/** After this many losses of one message TCP gives the connection up (Linux's default, tcp_retries2). */
const mostLosses = 15;

/** Sends the request of a try on its way (again). */
export function deliverRequest(world: World, id: number): void {
  const sent = world.try(id);
  const plan = linkPlanOf(world, sent.link);
  if (isLost(world, plan, sent, 0)) {
    sendAgain(world, id, 'request');
    return;
  }
  const latency = latencyOf(world, plan, plan.there, sent) + proxyTime(world, plan, sent, true);
  world.observer.messageSent('request', sent, world.nowMs + latency);
  if (latency === 0) world.events.post(eventKind.tryArrives, 0, id);
  else world.events.schedule(world.nowMs + latency, priority.arrival, eventKind.tryArrives, 0, id);
}

/** Sends the answer of a try on its way (again): its work at the service is over. */
export function deliverAnswer(world: World, id: number): void {
  const answered = world.try(id);
  const plan = linkPlanOf(world, answered.link);
  answered.phase = tryPhase.answering;
  if (isLost(world, plan, answered, 1)) {
    sendAgain(world, id, 'answer');
    return;
  }
  const latency = latencyOf(world, plan, plan.back, answered) + proxyTime(world, plan, answered, false);
  world.observer.messageSent('answer', answered, world.nowMs + latency);
  if (latency === 0) world.events.post(eventKind.answerArrives, 0, id);
  else world.events.schedule(world.nowMs + latency, priority.answer, eventKind.answerArrives, 0, id);
}

function latencyOf(world: World, plan: LinkPlan, stream: LinkPlan['there'], message: Try): number {
  const link = linkStateOf(world, plan.index);
  const usual = plan.latency.constantMs ?? plan.latency.sample(stream, message.key, message.lineage);
  return (usual + message.apartMs) * link.slowFactor + link.addedMs;
}

const proxyTime = (world: World, plan: LinkPlan, message: Try, isRequest: boolean): number =>
  plan.mesh === null ? 0 : crossProxies(world, plan, plan.mesh, message, isRequest);

function isLost(world: World, plan: LinkPlan, message: Try, direction: 0 | 1): boolean {
  const link = linkStateOf(world, plan.index);
  if (link.partitioned) return true;
  if (link.lossRate === 0) return false;
  return uniform(plan.loss, message.key, message.lineage, 2 * message.losses + direction) < link.lossRate;
}

function sendAgain(world: World, id: number, kind: MessageKind): void {
  const message = world.try(id);
  message.losses++;
  world.observer.messageLost(kind, message);
  if (message.losses > mostLosses) {
    message.outcome = outcomeCode.error;
    message.reason = reasonCode.connectionLost;
    message.origin = linkPlanOf(world, message.link).toComponent;
    world.events.post(eventKind.answerArrives, 0, id);
    return;
  }
  const wait = retransmissionMs * 2 ** (message.losses - 1);
  const again = kind === 'request' ? eventKind.requestSentAgain : eventKind.answerSentAgain;
  world.events.schedule(world.nowMs + wait, priority.arrival, again, 0, id);
}

/** Tells the callee that a try is no longer wanted; the news takes the connection's latency, like a request. */
export function sendCancel(world: World, id: number): void {
  const unwanted = world.try(id);
  if (unwanted.phase === tryPhase.answering || unwanted.cancelTimer >= 0) return;
  const plan = linkPlanOf(world, unwanted.link);
  const atMs = world.nowMs + latencyOf(world, plan, plan.there, unwanted);
  unwanted.cancelTimer = world.events.schedule(atMs, priority.arrival, eventKind.cancelArrives, 0, id);
}
