/**
 * Checks of a service: queue, steps.
 */
import type { Scenario } from '../schema/scenario';
import type { ServiceConfig } from '../schema/service';
import { checkFleet } from './fleet';
import { checkAuthorization, checkVersions } from './mesh';
import { checkProcess } from './process';
import type { Report } from './report';
import { checkStep } from './steps';

export function checkService(scenario: Scenario, service: ServiceConfig, path: string, report: Report): void {
  checkVersions(service, path, report);
  checkAuthorization(scenario, service, path, report);
  checkProcess(service, path, report);
  checkFleet(scenario, service, path, report);
  for (const [name, endpoint] of Object.entries(service.endpoints)) {
    endpoint.steps.forEach((step, index) => {
      checkStep(scenario, service.id, name, step, `${path}.endpoints.${name}.steps[${index}]`, report);
    });
  }
}
