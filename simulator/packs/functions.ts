/**
 * Functions (AWS Lambda): environments, cold starts, events, and what they cost.
 */
import { environmentsHost } from '../components/function/host';
import { planFunctions } from '../components/function/plan';
import { functionRuntime } from '../components/function/runtime';
import { timeInFunction } from '../components/function/work-time';
import { hosts } from '../components/hosts';
import { applyToFunction } from '../components/interventions/function';
import { specialInterventions } from '../components/interventions/special';
import { lowerings } from '../components/lower';
import { lowerFunction } from '../components/lower/function';
import { plansOfPacks } from '../components/plan/of-packs';
import { runtimes } from '../components/runtimes';
import { workTimes } from '../components/work-time';
import { costSummary } from '../experiment/cost';
import { costMeter } from '../experiment/cost-meter';
import { usages } from '../experiment/costs';
import { linesOfFunction } from '../experiment/function-cost';
import { lambdaPricesAsOf } from '../pricing/lambda-rates';

export function install(): void {
  lowerings.fill({ function: lowerFunction });
  plansOfPacks.fill({ functions: planFunctions });
  runtimes.fill({ function: functionRuntime });
  hosts.fill({ environments: environmentsHost });
  workTimes.fill({ inFunction: timeInFunction });
  specialInterventions.fill({ function: applyToFunction });
  usages.fill({
    function: { bill: costSummary, meter: costMeter, pricesAsOf: lambdaPricesAsOf, lines: linesOfFunction },
  });
}
