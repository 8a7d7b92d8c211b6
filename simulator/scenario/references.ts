/**
 * Checks what a schema cannot: that names resolve, that times are in order, and that the whole is not too large. Each
 * kind of component has its own file in `checks/`.
 */
import { checkApiGateway } from './checks/api-gateway';
import { checkCache } from './checks/cache';
import { checkClient } from './checks/client';
import { checkConnection } from './checks/connection';
import { checkDatabase } from './checks/database';
import { checkAccount, checkFunction } from './checks/function';
import { interventionProblems } from './checks/interventions';
import { checkMesh, checkRouting } from './checks/mesh';
import { checkMonolith } from './checks/monolith';
import { checkObjectStore, checkTopic } from './checks/push';
import { checkQueue } from './checks/queue';
import type { Report } from './checks/report';
import { checkService } from './checks/service';
import { checkSize } from './checks/size';
import { checkStream, checkTable } from './checks/stream';
import { describeValue, type ScenarioProblem } from './problem';
import type { ComponentConfig, Scenario } from './schema/scenario';

/** Everything wrong with a scenario that fits the schema. */
export function scenarioProblems(scenario: Scenario): ScenarioProblem[] {
  const problems: ScenarioProblem[] = [];
  const report: Report = (path, code, expected, found) =>
    problems.push({ path, code, expected, found: describeValue(found) });
  uniqueNames(scenario, report);
  scenario.connections.forEach((link, index) => {
    checkConnection(scenario, link, `connections[${index}]`, report);
    checkRouting(scenario, link, link, `connections[${index}]`, report);
  });
  scenario.components.forEach((component, index) => {
    const path = `components[${index}]`;
    checkComponent(scenario, component, path, report);
  });
  if (scenario.mesh !== null) checkMesh(scenario, scenario.mesh, report);
  checkAccount(scenario, report);
  checkSize(scenario, report);
  problems.push(...interventionProblems(scenario, scenario.faults, 'faults'));
  return problems;
}

function checkComponent(scenario: Scenario, component: ComponentConfig, path: string, report: Report): void {
  switch (component.kind) {
    case 'client':
      return checkClient(scenario, component, path, report);
    case 'service':
      return checkService(scenario, component, path, report);
    case 'function':
      return checkFunction(scenario, component, path, report);
    case 'monolith':
      return checkMonolith(scenario, component, path, report);
    case 'apiGateway':
      return checkApiGateway(scenario, component, path, report);
    case 'controlPlane':
      return;
    case 'cache':
      return checkCache(scenario, component, path, report);
    case 'database':
      return checkDatabase(component, path, report);
    case 'queue':
      return checkQueue(scenario, component, path, report);
    case 'stream':
      return checkStream(component, path, report);
    case 'table':
      return checkTable(component, path, report);
    case 'objectStore':
      return checkObjectStore(component, path, report);
    case 'topic':
      return checkTopic(component, path, report);
  }
}

function uniqueNames(scenario: Scenario, report: Report): void {
  const ids = scenario.components.map((component) => component.id);
  ids.forEach((id, index) => {
    if (ids.indexOf(id) !== index) report(`components[${index}].id`, 'duplicate', 'an id that is not used yet', id);
  });
  const links = scenario.connections.map((link) => `${link.from}->${link.to}`);
  links.forEach((link, index) => {
    if (links.indexOf(link) !== index)
      report(`connections[${index}]`, 'duplicate', 'one connection for each pair', link);
  });
}
