/**
 * Checks of functions: steps, cold start, destinations, and what of the account's concurrency they keep for themselves.
 */
import { lambdaRates } from '../../pricing/lambda-rates';
import type { ConnectionConfig } from '../schema/connection';
import type { FunctionConfig, FunctionStep } from '../schema/function';
import type { Scenario } from '../schema/scenario';
import type { Settings } from '../schema/settings';
import { checkDistribution } from './distribution';
import type { Report } from './report';
import { checkCalls } from './steps';
import { callableOf, checkTarget } from './targets';

export function checkFunction(scenario: Scenario, config: FunctionConfig, path: string, report: Report): void {
  const { coldStart, eventInvoke, endpoints } = config;
  checkDistribution(config.environmentStart, `${path}.environmentStart`, report);
  if (coldStart.kind === 'distribution') {
    checkDistribution(coldStart.init, `${path}.coldStart.init`, report);
    checkDistribution(coldStart.firstInvoke, `${path}.coldStart.firstInvoke`, report);
  }
  for (const name of ['onSuccess', 'onFailure', 'deadLetterQueue'] as const) {
    const to = eventInvoke[name];
    if (to !== null) checkTarget(scenario, config.id, to, '', `${path}.eventInvoke.${name}`, report);
  }
  for (const [name, endpoint] of Object.entries(endpoints)) {
    endpoint.steps.forEach((step, index) => {
      checkFunctionStep(scenario, config.id, name, step, `${path}.endpoints.${name}.steps[${index}]`, report);
    });
  }
  checkConcurrency(scenario, config, path, report);
}

function checkFunctionStep(
  scenario: Scenario,
  from: string,
  name: string,
  step: FunctionStep,
  path: string,
  report: Report,
): void {
  if (step.kind === 'attempt') {
    for (const list of ['steps', 'otherwise'] as const) {
      step[list].forEach((one, index) => {
        checkFunctionStep(scenario, from, name, one, `${path}.${list}[${index}]`, report);
      });
    }
    return;
  }
  if (step.kind !== 'work') {
    checkCalls(scenario, from, name, step, path, report);
    return;
  }
  for (const part of ['time', 'cpuTime', 'perRecord', 'coldTime'] as const) {
    const time = step[part];
    if (time !== null) checkDistribution(time, `${path}.${part}`, report);
  }
}

function checkConcurrency({ account }: Scenario, config: FunctionConfig, path: string, report: Report): void {
  const { architecture, provisionedConcurrency: provisioned, reservedConcurrency: reserved } = config;
  if (reserved !== null && provisioned > reserved) {
    const expected = `at most the reserved concurrency, ${reserved}`;
    report(`${path}.provisionedConcurrency`, 'range', expected, provisioned);
  }
  const { provisionedHeldGbSecondUsd: price } = lambdaRates[account.region][architecture];
  if (provisioned > 0 && price === null) {
    const expected = `0: what it costs in ${account.region} on ${architecture} is not known`;
    report(`${path}.provisionedConcurrency`, 'range', expected, provisioned);
  }
}

/** What functions reserve or hold provisioned must leave the least that AWS keeps for all others. */
export function checkAccount(scenario: Scenario, report: Report): void {
  const { concurrency, unreservedMinimum } = scenario.account;
  const kept = keptConcurrency(scenario);
  const most = Math.max(0, concurrency - unreservedMinimum);
  if (kept > most) {
    const expected = `at least ${kept + unreservedMinimum}: what functions reserve or provision, and ${unreservedMinimum}`;
    report('account.concurrency', 'range', expected, concurrency);
  }
}

/** Concurrency that functions keep for themselves. */
const keptConcurrency = ({ components }: Scenario, except?: string): number =>
  components.reduce(
    (sum, one) =>
      one.kind === 'function' && one.id !== except
        ? sum + (one.reservedConcurrency ?? one.provisionedConcurrency)
        : sum,
    0,
  );

/** Only functions are invoked asynchronously. */
export function checkInvocation(scenario: Scenario, link: ConnectionConfig, path: string, report: Report): void {
  if (link.invocation === 'synchronous' || callableOf(scenario, link.to)?.kind === 'function') return;
  report(`${path}.invocation`, 'reference', '"synchronous", for only functions are invoked otherwise', link.invocation);
}

/** Settings that a run gives a function must be such as it could have begun with. */
export function checkFunctionSettings(
  scenario: Scenario,
  config: FunctionConfig,
  set: Settings,
  path: string,
  report: Report,
): void {
  const { timeoutMs, reservedConcurrency = config.reservedConcurrency, provisionedConcurrency: provisioned } = set;
  if (timeoutMs !== undefined && (timeoutMs === null || timeoutMs < 1_000 || timeoutMs > 900_000)) {
    report(`${path}.timeoutMs`, 'range', 'a number from 1000 to 900000', timeoutMs);
  }
  checkConcurrency(
    scenario,
    { ...config, reservedConcurrency, provisionedConcurrency: provisioned ?? config.provisionedConcurrency },
    path,
    report,
  );
  const { concurrency, unreservedMinimum } = scenario.account;
  const most = concurrency - unreservedMinimum - keptConcurrency(scenario, config.id);
  const kept = reservedConcurrency ?? provisioned ?? 0;
  if (kept > most) report(path, 'range', `at most ${Math.max(0, most)} reserved or provisioned`, kept);
}
