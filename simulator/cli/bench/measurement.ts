/**
 * What the benchmark measures: a number, its unit and the goal it is held to.
 */
import { number, table } from '../table';

export type Goal = { readonly atLeast: number } | { readonly atMost: number };

export interface Measurement {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: Goal | null;
  /** What the value was made from. */
  readonly parts: Readonly<Record<string, number>>;
}

/** Null where there is no goal. */
export function passed({ value, goal }: Measurement): boolean | null {
  if (goal === null) return null;
  return 'atLeast' in goal ? value >= goal.atLeast : value <= goal.atMost;
}

export function measurementTable(measurements: readonly Measurement[]): string {
  const rows = measurements.map((one) => [
    one.name,
    `${number(one.value)}${one.unit === '' ? '' : ` ${one.unit}`}`,
    goalText(one),
    { true: 'yes', false: 'NO', null: '' }[String(passed(one)) as 'true' | 'false' | 'null'],
    Object.entries(one.parts)
      .map(([part, value]) => `${part} ${number(value)}`)
      .join(', '),
  ]);
  return table([['', 'measured', 'goal', 'met', 'from'], ...rows], [0, 4]);
}

function goalText({ goal, unit }: Measurement): string {
  if (goal === null) return '';
  const [bound, sign] = 'atLeast' in goal ? [goal.atLeast, '>='] : [goal.atMost, '<='];
  return `${sign} ${number(bound)}${unit === '' ? '' : ` ${unit}`}`;
}
