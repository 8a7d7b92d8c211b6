/**
 * What a run has cost over time and what a month at each moment's traffic would cost, by the things that cost money,
 * from the metric rows of a run.
 */
import type { SeriesRow } from '@/simulator/telemetry/chunk';
import type { CostReading, CostReadingItem } from '@/simulator/telemetry/cost-reading';
import type { Topology } from '@/simulator/telemetry/topology';
import type { Point } from '../../path';

/** Kinds of component that have a price, and what of them is charged. */
const things = {
  function: ['requests', 'duration', 'init', 'provisionedConcurrency', 'provisionedDuration'],
  apiGateway: ['requests', 'cache', 'messages', 'connections'],
} as const;
type PricedKind = keyof typeof things;
export type Thing = { [K in PricedKind]: `${K}.${(typeof things)[K][number]}` }[PricedKind];

const allThings: readonly Thing[] = [
  ...things.function.map((name) => `function.${name}` as const),
  ...things.apiGateway.map((name) => `apiGateway.${name}` as const),
];

/** One thing that costs money, of all components together. */
export interface CostLine {
  readonly thing: Thing;
  readonly soFar: readonly Point[];
  readonly perMonth: readonly Point[];
}

export interface Costs {
  /** What is charged most comes first; things that were not used are left out. */
  readonly lines: readonly CostLine[];
  readonly soFar: readonly Point[];
  readonly perMonth: readonly Point[];
}

type Kinds = ReadonlyMap<string, string>;
type ReadRow = SeriesRow & { readonly cost: CostReading };

export const kindsOf = ({ components }: Topology): Kinds => new Map(components.map(({ id, kind }) => [id, kind]));

/** What an item of the bill is; null for what has no name here. */
export const thingOf = ({ component, name }: CostReadingItem, kinds: Kinds): Thing | null =>
  allThings.find((thing) => thing === `${kinds.get(component)}.${name}`) ?? null;

/** Nothing where no row has a price. What has no known price counts as nothing here; the bill says so. */
export function costsOf(rows: readonly SeriesRow[], topology: Topology): Costs | null {
  const read = rows.filter((row): row is ReadRow => row.cost !== undefined);
  if (read.length === 0) return null;
  const kinds = kindsOf(topology);
  const pointsOf = (thing: Thing | null, value: (item: CostReadingItem) => number | null): readonly Point[] =>
    read.map(({ atMs, cost }) => ({ atMs, value: sum(cost.items.filter(isOf(thing, kinds)).map(value)) }));
  const both = (thing: Thing | null) => ({
    soFar: [{ atMs: 0, value: 0 }, ...pointsOf(thing, ({ usd }) => usd)],
    perMonth: pointsOf(thing, ({ usdPerMonth }) => usdPerMonth),
  });
  const lines = allThings
    .map((thing) => ({ thing, ...both(thing) }))
    .filter(({ soFar, perMonth }) => [...soFar, ...perMonth].some(({ value }) => value > 0))
    .sort((one, other) => last(other.soFar) - last(one.soFar));
  return { lines, ...both(null) };
}

const isOf = (thing: Thing | null, kinds: Kinds) => (item: CostReadingItem) =>
  thing === null || thingOf(item, kinds) === thing;
const sum = (values: readonly (number | null)[]) => values.reduce<number>((all, value) => all + (value ?? 0), 0);
const last = (points: readonly Point[]) => points.at(-1)?.value ?? 0;

/** The bill at a moment: what was used by then, of each component; null before the first reading. */
export const billAt = (rows: readonly SeriesRow[], atMs: number): CostReading | null =>
  rows.findLast((row) => row.atMs <= atMs && row.cost !== undefined)?.cost ?? null;

/** Items of a bill that were used. */
export const usedOf = ({ items }: CostReading): readonly CostReadingItem[] =>
  items.filter(({ quantity }) => quantity > 0);
