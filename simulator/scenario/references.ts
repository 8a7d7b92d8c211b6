/**
 * Checks what a schema cannot: that names resolve, that times are in order, and that the whole is not too large.
 */
import { endpointIndex } from '../components/plan/names';
import { type CallableConfig, capacityOf, endpointsOf, interventionsOf, isCallable, replicasOf } from './kinds';
import { maxPlannedRequests, maxThreads } from './limits';
import { describeValue, type ProblemCode, type ScenarioProblem } from './problem';
import type { ClientConfig } from './schema/client';
import type { Distribution } from './schema/distribution';
import type { Intervention } from './schema/intervention';
import type { ComponentConfig, Scenario } from './schema/scenario';
import type { ServiceConfig, Step } from './schema/service';

type Report = (path: string, code: ProblemCode, expected: string, found: unknown) => void;

/** Everything wrong with a scenario that fits the schema. */
export function scenarioProblems(scenario: Scenario): ScenarioProblem[] {
  const problems: ScenarioProblem[] = [];
  const report: Report = (path, code, expected, found) =>
    problems.push({ path, code, expected, found: describeValue(found) });
  uniqueNames(scenario, report);
  scenario.connections.forEach((link, index) => {
    const path = `connections[${index}]`;
    if (!scenario.components.some((component) => component.id === link.from)) {
      report(`${path}.from`, 'reference', 'the id of a component', link.from);
    }
    if (serviceOf(scenario, link.to) === undefined) report(`${path}.to`, 'reference', 'the id of a service', link.to);
    checkDistribution(link.latencyMs, `${path}.latencyMs`, report);
  });
  scenario.components.forEach((component, index) => {
    const path = `components[${index}]`;
    checkComponent(scenario, component, path, report);
  });
  checkSize(scenario, report);
  problems.push(...interventionProblems(scenario, scenario.faults, 'faults'));
  return problems;
}

/** Everything wrong with interventions on a scenario: targets that do not exist, kinds that do not fit them. */
export function interventionProblems(
  scenario: Scenario,
  interventions: readonly Intervention[],
  path: string,
): ScenarioProblem[] {
  const problems: ScenarioProblem[] = [];
  interventions.forEach((intervention, index) => {
    const onLink = intervention.target.includes('->');
    const [id = ''] = intervention.target.split('#');
    const component = serviceOf(scenario, id);
    const kinds = onLink || component === undefined ? linkKinds : interventionsOf(component);
    if (!targetExists(scenario, intervention.target)) {
      const expected = 'a service "B", one of its replicas "B#2", or a connection "A->B" of the scenario';
      problems.push({
        path: `${path}[${index}].target`,
        code: 'reference',
        expected,
        found: describeValue(intervention.target),
      });
    } else if (!kinds.includes(intervention.kind)) {
      const expected = `for a ${component?.kind ?? 'connection'} one of ${kinds.join(', ')}`;
      problems.push({
        path: `${path}[${index}].kind`,
        code: 'reference',
        expected,
        found: describeValue(intervention.kind),
      });
    }
  });
  return problems;
}

const linkKinds: readonly string[] = ['partition', 'loss', 'slow', 'configure', 'recover'];

function targetExists(scenario: Scenario, target: string): boolean {
  if (scenario.connections.some((link) => `${link.from}->${link.to}` === target)) return true;
  const [id = '', replica] = target.split('#');
  const service = serviceOf(scenario, id);
  return service !== undefined && (replica === undefined || Number(replica) <= replicasOf(service));
}

const serviceOf = (scenario: Scenario, id: string): CallableConfig | undefined =>
  scenario.components.find((component): component is CallableConfig => isCallable(component) && component.id === id);

function checkComponent(scenario: Scenario, component: ComponentConfig, path: string, report: Report): void {
  switch (component.kind) {
    case 'client':
      return checkClient(scenario, component, path, report);
    case 'service':
      return checkService(scenario, component, path, report);
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

function checkTarget(
  scenario: Scenario,
  from: string,
  call: { to: string; endpoint?: string | undefined },
  callerName: string,
  path: string,
  report: Report,
): void {
  const service = serviceOf(scenario, call.to);
  if (service === undefined) {
    report(`${path}.to`, 'reference', 'the id of a service', call.to);
    return;
  }
  if (!scenario.connections.some((link) => link.from === from && link.to === call.to)) {
    report(`${path}.to`, 'reference', `a service that a connection from ${from} leads to`, call.to);
  }
  const offered = endpointsOf(service);
  if (endpointIndex(offered, call.endpoint, callerName) < 0) {
    report(
      `${path}.endpoint`,
      'reference',
      `an endpoint of ${call.to}: ${offered.join(', ')}`,
      call.endpoint ?? callerName,
    );
  }
}

function checkClient(scenario: Scenario, client: ClientConfig, path: string, report: Report): void {
  const names = client.classes.map((entry) => entry.name);
  client.classes.forEach((entry, index) => {
    const at = `${path}.classes[${index}]`;
    if (names.indexOf(entry.name) !== index)
      report(`${at}.name`, 'duplicate', 'a name not used in this client', entry.name);
    checkTarget(scenario, client.id, entry, entry.name, at, report);
  });
  const { workload } = client;
  if (workload.kind === 'open') checkOrder(workload.rateProfile, `${path}.workload.rateProfile`, report);
  if (workload.kind === 'closed') checkDistribution(workload.thinkTime, `${path}.workload.thinkTime`, report);
  if (workload.kind !== 'trace') return;
  checkOrder(workload.arrivals, `${path}.workload.arrivals`, report);
  workload.arrivals.forEach((entry, index) => {
    if (entry.class === undefined || names.includes(entry.class)) return;
    report(`${path}.workload.arrivals[${index}].class`, 'reference', `a class: ${names.join(', ')}`, entry.class);
  });
}

function checkOrder(points: readonly { atMs: number }[], path: string, report: Report): void {
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (before !== undefined && point.atMs < before.atMs) {
      report(`${path}[${index}].atMs`, 'order', `at least ${before.atMs}, the time before it`, point.atMs);
    }
  });
}

function checkService(scenario: Scenario, service: ServiceConfig, path: string, report: Report): void {
  if (service.queue.patience !== null) checkDistribution(service.queue.patience, `${path}.queue.patience`, report);
  for (const [name, endpoint] of Object.entries(service.endpoints)) {
    endpoint.steps.forEach((step, index) => {
      checkStep(scenario, service.id, name, step, `${path}.endpoints.${name}.steps[${index}]`, report);
    });
  }
}

function checkStep(scenario: Scenario, from: string, name: string, step: Step, path: string, report: Report): void {
  if (step.kind === 'work') {
    checkDistribution(step.time, `${path}.time`, report);
    return;
  }
  if (step.kind === 'call') {
    checkTarget(scenario, from, step, name, path, report);
    return;
  }
  const calls = step.kind === 'parallel' ? step.calls : step.options;
  const list = step.kind === 'parallel' ? 'calls' : 'options';
  for (const [index, call] of calls.entries()) {
    checkTarget(scenario, from, call, name, `${path}.${list}[${index}]`, report);
  }
  if (step.kind !== 'choose') return;
  const sum = step.options.reduce((total, option) => total + option.probability, 0);
  if (sum > 1 + 1e-9) report(`${path}.options`, 'range', 'probabilities that add up to at most 1', sum);
}

function checkDistribution(distribution: Distribution, path: string, report: Report): void {
  if (distribution.kind === 'mixture') {
    for (const [index, part] of distribution.of.entries()) {
      checkDistribution(part.distribution, `${path}.of[${index}].distribution`, report);
    }
  }
  if (distribution.kind === 'uniform' && distribution.minMs > distribution.maxMs) {
    report(`${path}.maxMs`, 'range', `at least minMs, ${distribution.minMs}`, distribution.maxMs);
  }
  if (distribution.kind !== 'lognormal') return;
  const { medianMs, sigma, meanMs, cv } = distribution;
  const byMedian = medianMs !== undefined && sigma !== undefined && meanMs === undefined && cv === undefined;
  const byMean = meanMs !== undefined && cv !== undefined && medianMs === undefined && sigma === undefined;
  if (!byMedian && !byMean) report(path, 'type', 'either medianMs and sigma, or meanMs and cv', distribution);
}

function checkSize(scenario: Scenario, report: Report): void {
  let threads = 0;
  let requests = 0;
  for (const component of scenario.components) {
    if (isCallable(component)) threads += replicasOf(component) * capacityOf(component);
    else requests += plannedRequests(component, scenario.durationMs);
  }
  if (threads > maxThreads) report('components', 'limit', `at most ${maxThreads} threads in all`, threads);
  if (requests > maxPlannedRequests) {
    report('components', 'limit', `at most ${maxPlannedRequests} requests in the duration`, Math.round(requests));
  }
}

/** Requests that an open workload sends in the duration, at most; others are bounded by what is under way. */
function plannedRequests(client: ClientConfig, durationMs: number): number {
  if (client.workload.kind !== 'open') return 0;
  const rates = [client.workload.ratePerSecond, ...client.workload.rateProfile.map((point) => point.ratePerSecond)];
  return (Math.max(...rates) * durationMs) / 1_000;
}
