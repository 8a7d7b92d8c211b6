/**
 * API gateways, the users of their WebSocket APIs, and what they cost.
 */
import { callLimits } from '../components/gateway/call-limits';
import { limitOf } from '../components/gateway/limits';
import { planGateways } from '../components/gateway/plan';
import { gatewayRuntime } from '../components/gateway/runtime';
import { applyToGateway } from '../components/interventions/gateway';
import { specialInterventions } from '../components/interventions/special';
import { lowerings } from '../components/lower';
import { lowerApiGateway } from '../components/lower/api-gateway';
import { plansOfPacks } from '../components/plan/of-packs';
import { planners } from '../components/plan/steps';
import { planGatewayStep } from '../components/plan/steps/gateway';
import { runtimes } from '../components/runtimes';
import { sockets } from '../components/sockets';
import { stepHandlers } from '../components/steps';
import { gatewayHandler } from '../components/steps/gateway';
import { connectionCut, socketActs, socketRequestEnded, startSockets } from '../components/web-socket-client';
import { costSummary } from '../experiment/cost';
import { costMeter } from '../experiment/cost-meter';
import { usages } from '../experiment/costs';
import { linesOfGateway } from '../experiment/gateway-cost';
import { apiGatewayPricesAsOf } from '../pricing/api-gateway-price';

export function install(): void {
  lowerings.fill({ apiGateway: lowerApiGateway });
  plansOfPacks.fill({ gateways: planGateways });
  planners.fill({ gateway: planGatewayStep });
  stepHandlers.fill({ gateway: gatewayHandler });
  runtimes.fill({ apiGateway: gatewayRuntime });
  callLimits.fill({ of: limitOf });
  specialInterventions.fill({ gateway: applyToGateway });
  usages.fill({
    apiGateway: { bill: costSummary, meter: costMeter, pricesAsOf: apiGatewayPricesAsOf, lines: linesOfGateway },
  });
  sockets.fill({ start: startSockets, act: socketActs, requestEnded: socketRequestEnded, cut: connectionCut });
}
