/**
 * Checks of interventions: targets that exist, kinds and settings that fit them.
 */

import { eventSourceOf } from '../event-sources';
import { type CallableConfig, interventionsOf, modulesOf, onModule, onZone, replicasOf, settingsOf } from '../kinds';
import { describeValue, type ScenarioProblem } from '../problem';
import { type ConnectionConfig, connectionSettings } from '../schema/connection';
import type { Intervention } from '../schema/intervention';
import type { Scenario } from '../schema/scenario';
import { partsOf, zoneOfTarget } from '../target-parts';
import { zonesOf } from '../zones';
import { checkGatewaySettings } from './api-gateway/settings';
import { checkLoadBalancing } from './connection';
import { checkDistribution } from './distribution';
import { checkFeedChange } from './feeds';
import { checkFleetChange } from './fleet';
import { checkFunctionSettings } from './function';
import { checkLocality } from './locality';
import { checkRouting } from './mesh';
import type { Report } from './report';
import { callableOf } from './targets';

type Configure = Extract<Intervention, { kind: 'configure' }>;

/** What one target is called, understands, and lets be changed. */
interface TargetFacts {
  readonly name: string;
  readonly kinds: readonly string[];
  readonly settings: readonly string[];
}

/** A connection that feeds a consumer with messages can be paused. */
function connectionFacts(scenario: Scenario, connection: ConnectionConfig): TargetFacts {
  const feeds = eventSourceOf(scenario, connection) !== null;
  const fromGateway = callableOf(scenario, connection.from)?.kind === 'apiGateway';
  const settings = fromGateway ? ['loadBalancing'] : Object.keys(connectionSettings);
  return {
    name: fromGateway ? 'connection of an API gateway' : 'connection',
    kinds: ['partition', 'loss', 'slow', 'configure', 'recover', ...(feeds ? ['pause'] : [])],
    settings: settings.filter((name) => feeds || name !== 'eventSource'),
  };
}

const zoneFacts: TargetFacts = { name: 'zone', kinds: onZone, settings: [] };
const environmentFacts: TargetFacts = { name: 'single environment', kinds: ['crash'], settings: [] };

/** Everything wrong with interventions on a scenario: targets that do not exist, kinds that do not fit them. */
export function interventionProblems(
  scenario: Scenario,
  interventions: readonly Intervention[],
  path: string,
): ScenarioProblem[] {
  const problems: ScenarioProblem[] = [];
  const report: Report = (at, code, expected, found) =>
    problems.push({ path: at, code, expected, found: describeValue(found) });
  interventions.forEach((intervention, index) => {
    checkIntervention(scenario, intervention, `${path}[${index}]`, report);
  });
  return problems;
}

function checkIntervention(scenario: Scenario, intervention: Intervention, path: string, report: Report): void {
  const facts = factsOf(scenario, intervention.target);
  if (facts === undefined) {
    const expected =
      'a service "B", one of its replicas "B#2", a module "B.cart", a connection "A->B", or a zone "@a" of the scenario';
    report(`${path}.target`, 'reference', expected, intervention.target);
    return;
  }
  const { name, kinds, settings } = facts;
  if (!kinds.includes(intervention.kind)) {
    report(`${path}.kind`, 'reference', `for a ${name} one of ${kinds.join(', ')}`, intervention.kind);
    return;
  }
  if (intervention.kind === 'leak' && !hasMemory(scenario, intervention.target)) {
    report(`${path}.target`, 'reference', 'a component whose memory is given', intervention.target);
  }
  checkFleetChange(scenario, intervention, path, report);
  if (intervention.kind === 'outages') {
    checkDistribution(intervention.upTime, `${path}.upTime`, report);
    checkDistribution(intervention.downTime, `${path}.downTime`, report);
  }
  if (intervention.kind !== 'configure') return;
  const gateway = callableOf(scenario, intervention.target);
  if (gateway?.kind === 'apiGateway') checkGatewaySettings(gateway, intervention.set, `${path}.set`, report);
  const [from = '', to] = intervention.target.split('->');
  if (to !== undefined) {
    checkRouting(scenario, { from, to }, intervention.set, `${path}.set`, report);
    checkLocality(scenario, { from, to }, intervention.set, `${path}.set`, report);
  }
  for (const setting of Object.keys(intervention.set)) {
    if (settings.includes(setting)) continue;
    report(`${path}.set.${setting}`, 'unknownField', `for a ${name} one of ${settings.join(', ')}`, setting);
  }
  checkFeedChange(scenario, intervention.target, intervention.set.eventSource, `${path}.set.eventSource`, report);
  checkBalancingChange(scenario, intervention, path, report);
  const component = callableOf(scenario, intervention.target);
  if (component?.kind === 'function')
    checkFunctionSettings(scenario, component, intervention.set, `${path}.set`, report);
}

function checkBalancingChange(scenario: Scenario, { target, set }: Configure, path: string, report: Report): void {
  const callee = callableOf(scenario, target.split('->')[1] ?? '');
  if (set.loadBalancing === undefined || callee === undefined) return;
  checkLoadBalancing(set.loadBalancing, replicasOf(callee), `${path}.set.loadBalancing`, report);
}

function factsOf(scenario: Scenario, target: string): TargetFacts | undefined {
  const zone = zoneOfTarget(target);
  if (zone !== null) return zonesOf(scenario).has(zone) ? zoneFacts : undefined;
  const connection = scenario.connections.find((link) => `${link.from}->${link.to}` === target);
  if (connection !== undefined) return connectionFacts(scenario, connection);
  const { id, module, replica } = partsOf(target);
  const component = callableOf(scenario, id);
  if (component?.kind === 'function' && replica !== null && module === null) return environmentFacts;
  if (component === undefined || (replica ?? 0) > replicasOf(component)) return undefined;
  if (module === null) return componentFacts(component);
  return modulesOf(component).includes(module) ? { name: 'module', kinds: onModule, settings: [] } : undefined;
}

function hasMemory(scenario: Scenario, target: string): boolean {
  const component = callableOf(scenario, partsOf(target).id);
  return component !== undefined && 'memory' in component && component.memory !== null;
}

const componentFacts = (component: CallableConfig): TargetFacts => ({
  name: component.kind,
  kinds: interventionsOf(component),
  settings: settingsOf(component),
});
