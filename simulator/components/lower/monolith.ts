/**
 * A monolith: modules in one process.
 *
 * Models: modules that share one pool of threads, one queue and one memory in each replica; calls between modules that
 * are function calls (no network, no time-out, no retry, the same thread); faults of one module (slow, errors, leak)
 * and what they do to the others through the shared threads and memory; a crash of a module, which is a crash of the
 * process; a deployment of all modules at once.
 * Simplifies: a database transaction over all modules is one query of a database, made by the module that owns it;
 * threads do not compete for processors; an error of a module fails the whole request, within an `attempt` too.
 * Leaves out: pools of threads inside the process, garbage collection.
 */

import type { MonolithConfig } from '../../scenario/schema/monolith';
import type { ModuleStep } from '../../scenario/schema/step';
import type { ServerStep } from '../plan/forms';
import type { ServerConfig, ServerEndpoint } from '../plan/server';
import { lowerFleet } from './fleet';
import { capacityOf } from './process';
import { spellOut } from './spell-out';

export const lowerMonolith = (monolith: MonolithConfig): ServerConfig => ({
  ...monolith,
  ...capacityOf(monolith),
  endpoints: Object.fromEntries(
    Object.entries(monolith.endpoints).map(([name, { module, ...endpoint }]): [string, ServerEndpoint] => [
      name,
      { ...endpoint, steps: inlined(monolith, module, '') },
    ]),
  ),
  modules: Object.entries(monolith.modules).map(([name, { leakMbPerRequest }]) => ({ name, leakMbPerRequest })),
  ...lowerFleet(monolith),
});

/** The steps of a module with those of all modules that it calls; `mark` tells the labels of one call from another's. */
function inlined(monolith: MonolithConfig, name: string, mark: string): ServerStep[] {
  const { steps } = monolith.modules[name] as MonolithConfig['modules'][string];
  const module = Object.keys(monolith.modules).indexOf(name);
  const own = steps.flatMap((step, index): ServerStep[] =>
    step.kind === 'module'
      ? inlined(monolith, step.module, `${mark}${index}/`)
      : ownSteps(step, module, `${mark}${index}:`),
  );
  const first = own.findIndex((step) => step.kind === 'work' && step.ofModule?.index === module);
  const counted = own.map((step, index) =>
    step.kind === 'work' && index === first ? { ...step, ofModule: { index: module, isFirst: true } } : step,
  );
  return [{ kind: 'enterModule', module }, ...counted];
}

const ownSteps = (step: Exclude<ModuleStep, { kind: 'module' }>, module: number, mark: string): ServerStep[] =>
  spellOut([step], mark).map((one) =>
    one.kind === 'work' ? { ...one, ofModule: { index: module, isFirst: false } } : one,
  );
