/**
 * What of a scenario makes its run: all but where things stand and how it is called. While that stays the same, the run
 * goes on.
 */
import type { CheckedScenario } from '@/simulator/scenario/checked';

export function behaviourOf({ title: _title, ...scenario }: CheckedScenario): string {
  return JSON.stringify(scenario, (key, value: unknown) => (key === 'position' ? undefined : value));
}
