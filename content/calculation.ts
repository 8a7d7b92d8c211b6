/**
 * The shape of a figure that is calculated instead of simulated: a few inputs, curves over one of them, and what a
 * reader takes from it. For what no request can show: prices of a month, teams that wait for each other.
 */
import type { NumberFormat, Text } from './text';

interface Quantity {
  readonly id: string;
  readonly label: Text;
  readonly format: NumberFormat;
}

/** A slider over the values that make sense. */
export interface CalculationInput extends Quantity {
  readonly stops: readonly number[];
  /** One of the stops. */
  readonly initial: number;
}

/** Each input's value, by its id. */
export type InputValues = Readonly<Record<string, number>>;

export interface CalculationAxis {
  readonly label: Text;
  readonly format: NumberFormat;
  readonly scale: 'linear' | 'log';
}

/** What the inputs give. */
export interface Calculated {
  /** By the id of a line: its value at each value of the x axis; NaN where it has none. */
  readonly lines: Readonly<Record<string, readonly number[]>>;
  /** By the id of a reading. */
  readonly readings: Readonly<Record<string, number>>;
}

/** A calculated figure. Stands in `calculations/<id>.ts` of its lesson, as `calculation`. */
export interface Calculation {
  readonly id: string;
  readonly title: Text;
  /** One short sentence at the right of the title: what to look for. */
  readonly lookFor: Text;
  readonly caption: Text;
  readonly inputs: readonly CalculationInput[];
  /** The x axis, where the curves have points, and which values are written: three to five. */
  readonly x: CalculationAxis & { readonly values: readonly number[]; readonly ticks: readonly number[] };
  readonly y: CalculationAxis;
  /** The curves. The first is drawn in ink, the others in grey, each with its own dashes. */
  readonly lines: readonly { readonly id: string; readonly label: Text }[];
  /** Values that are read off, in words beside the curves. */
  readonly readings: readonly Quantity[];
  /** A reading whose value is a place on the x axis, marked there. */
  readonly mark?: string;
  /** The formula in words, where it comes from, and what it leaves out. */
  readonly assumes: readonly Text[];
  readonly calculate: (inputs: InputValues) => Calculated;
}

/** The values with which a calculation opens. */
export const initialValues = ({ inputs }: Pick<Calculation, 'inputs'>): InputValues =>
  Object.fromEntries(inputs.map(({ id, initial }) => [id, initial]));
