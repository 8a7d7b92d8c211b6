/**
 * The entry into a module of a monolith, compiled.
 */
import type { Stream } from '../../../random';
import type { EnterModuleStep } from '../forms/module';
import type { StepContext } from '../step-context';

export interface EnterModulePlan {
  readonly kind: 'enterModule';
  readonly module: number;
  readonly errors: Stream;
}

export const planEnterModule = (context: StepContext, { kind, module }: EnterModuleStep): EnterModulePlan => ({
  kind,
  module,
  errors: context.stream('module error'),
});
