/**
 * Checks of a monolith: modules that exist, that do not call each other in a circle, and that are not too large when
 * written out.
 */
import { maxInlinedSteps } from '../limits';
import type { MonolithConfig } from '../schema/monolith';
import type { Scenario } from '../schema/scenario';
import { checkFleet } from './fleet';
import { checkProcess } from './process';
import type { Report } from './report';
import { checkStep } from './steps';

export function checkMonolith(scenario: Scenario, monolith: MonolithConfig, path: string, report: Report): void {
  checkProcess(monolith, path, report);
  checkFleet(scenario, monolith, path, report);
  for (const [name, { leakMbPerRequest }] of Object.entries(monolith.modules)) {
    if (leakMbPerRequest === 0 || monolith.memory !== null) continue;
    report(`${path}.modules.${name}.leakMbPerRequest`, 'reference', '0, or a memory to leak from', leakMbPerRequest);
  }
  checkModules(monolith, path, report);
  checkModuleSteps(scenario, monolith, path, report);
  if (hasCircle(monolith, path, report)) return;
  for (const [name, endpoint] of Object.entries(monolith.endpoints)) {
    const size = inlinedSize(monolith, endpoint.module, new Map());
    if (size <= maxInlinedSteps) continue;
    report(`${path}.endpoints.${name}`, 'limit', `at most ${maxInlinedSteps} steps with those of all modules`, size);
  }
}

function checkModules({ modules, endpoints }: MonolithConfig, path: string, report: Report): void {
  const expected = `one of ${Object.keys(modules).join(', ')}`;
  for (const [name, { module }] of Object.entries(endpoints)) {
    if (!(module in modules)) report(`${path}.endpoints.${name}.module`, 'reference', expected, module);
  }
  for (const [name, { steps }] of Object.entries(modules)) {
    steps.forEach((step, index) => {
      if (step.kind !== 'module' || step.module in modules) return;
      report(`${path}.modules.${name}.steps[${index}].module`, 'reference', expected, step.module);
    });
  }
}

/** A call that names no endpoint means the one named like the endpoint of the monolith that is being served. */
function checkModuleSteps(scenario: Scenario, monolith: MonolithConfig, path: string, report: Report): void {
  for (const [module, { steps }] of Object.entries(monolith.modules)) {
    const servedFor = Object.keys(monolith.endpoints).filter((name) => reaches(monolith, name, module));
    const reported = new Set<string>();
    const once: Report = (at, ...problem) => {
      if (!reported.has(at)) report(at, ...problem);
      reported.add(at);
    };
    for (const name of servedFor.length > 0 ? servedFor : [module]) {
      steps.forEach((step, index) => {
        if (step.kind === 'module') return;
        checkStep(scenario, monolith.id, name, step, `${path}.modules.${module}.steps[${index}]`, once);
      });
    }
  }
}

function reaches(monolith: MonolithConfig, endpoint: string, wanted: string): boolean {
  const seen = new Set<string>();
  const ahead = [monolith.endpoints[endpoint]?.module ?? ''];
  for (const module of ahead) {
    if (seen.has(module)) continue;
    seen.add(module);
    ahead.push(...calledModules(monolith, module).map(({ to }) => to));
  }
  return seen.has(wanted);
}

const calledModules = ({ modules }: MonolithConfig, module: string) =>
  (modules[module]?.steps ?? []).flatMap((step, index) => (step.kind === 'module' ? [{ to: step.module, index }] : []));

/** Reports the first circle of modules that call each other. */
function hasCircle(monolith: MonolithConfig, path: string, report: Report): boolean {
  const done = new Set<string>();
  const search = (module: string, above: readonly string[]): boolean => {
    for (const { to, index } of calledModules(monolith, module)) {
      const chain = [...above, module];
      const first = chain.indexOf(to);
      if (first >= 0) {
        const circle = [...chain.slice(first), to].join(' -> ');
        report(
          `${path}.modules.${module}.steps[${index}].module`,
          'reference',
          'modules that do not call each other in a circle',
          circle,
        );
        return true;
      }
      if (!done.has(to) && search(to, chain)) return true;
    }
    done.add(module);
    return false;
  };
  return Object.keys(monolith.modules).some((module) => !done.has(module) && search(module, []));
}

/** Steps of a module with those of all that it calls. */
function inlinedSize(monolith: MonolithConfig, module: string, known: Map<string, number>): number {
  const before = known.get(module);
  if (before !== undefined) return before;
  const own = monolith.modules[module]?.steps.length ?? 0;
  const size = calledModules(monolith, module).reduce((sum, { to }) => sum + inlinedSize(monolith, to, known), own);
  known.set(module, size);
  return size;
}
