/**
 * The mark of data that passed the checks. It exists for the compiler only: a value keeps it through a message to a
 * worker, and only `readScenario` and `readInterventions` make it from data.
 */
import type { Intervention } from './schema/intervention';
import type { Scenario } from './schema/scenario';

declare const checks: unique symbol;
interface PassedChecks {
  readonly [checks]: 'passed';
}

/** A scenario with its defaults, that fits the schema and whose names, order and size are right. */
export type CheckedScenario = Scenario & PassedChecks;

/** An intervention with its defaults, that fits the schema and the scenario it was checked against. */
export type CheckedIntervention = Intervention & PassedChecks;

/**
 * What a host hands over. `checked` is for what passed the checks of this very build (a lesson, while its page was
 * made); all that comes from elsewhere (an address, a file, a form, another program) is `unchecked`.
 */
export type Given<Checked> = { readonly checked: Checked } | { readonly unchecked: unknown };
