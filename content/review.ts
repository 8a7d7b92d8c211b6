/**
 * The shape of a review card: a question that comes back after days, each time about another run. Its key is not
 * written here: it is read off that run, which is simulated when the card is answered.
 */
import type { CheckedIntervention, CheckedScenario } from '../simulator/scenario/checked';
import type { Intervention } from '../simulator/scenario/schema/intervention';
import type { ScenarioInput } from '../simulator/scenario/schema/scenario';
import type { NumberFormat, Text } from './text';

/** A number of a run: `times` × the value at `path` ÷ (the value at `dividedBy` + `plus`), paths as in `QuotedNumber`. */
export interface RunValue {
  readonly path: string;
  readonly times?: number;
  readonly dividedBy?: string;
  readonly plus?: number;
}

/** An option of a card: right when the run's value lies from `from` up to, but not including, `below`. */
export interface RangeOption {
  readonly id: string;
  readonly text: Text;
  readonly from: number;
  readonly below: number;
}

export type CardAnswer =
  /** `writes`: how the run's value is written after the answer. */
  | { readonly kind: 'single'; readonly options: readonly RangeOption[]; readonly writes: NumberFormat }
  /** How far off still counts, as a share of the key. */
  | { readonly kind: 'numeric'; readonly unit: Text; readonly tolerance: number };

type ShownNumbers = Readonly<Record<string, { readonly path: string; readonly format: NumberFormat }>>;

/** One set of parameters. Any seed goes with it. */
export interface CardVariant {
  readonly id: string;
  readonly interventions: readonly Intervention[];
  /** What stands for `{name}` in the prompt. */
  readonly words?: Readonly<Record<string, Text>>;
  /** Numbers of the run that stand for `{name}` in the prompt. */
  readonly shows?: ShownNumbers;
  /** Asks for another number of the run than the card does. */
  readonly value?: RunValue;
}

export interface ReviewCard {
  readonly id: string;
  /** What it is about, in a few words. */
  readonly concept: Text;
  /** Questions of the quiz about the same; missing one brings the card up. */
  readonly questions: readonly string[];
  /** Predictions about the same, by their ids. */
  readonly predictions?: readonly string[];
  /** Part of the lesson to read again. */
  readonly part: string;
  readonly scenario: ScenarioInput;
  readonly durationMs: number;
  readonly warmUpMs: number;
  /** `{name}` is a word of the variant, or a number of the run that the variant shows. */
  readonly prompt: Text;
  readonly value: RunValue;
  /** What the value is, for the sentence after the answer: "browse that failed". */
  readonly measures: Text;
  readonly answer: CardAnswer;
  readonly variants: readonly CardVariant[];
  readonly why: Text;
}

/** A card whose runs passed the checks while its page was made. */
export interface CheckedCard extends ReviewCard {
  readonly scenario: CheckedScenario;
  readonly variants: readonly (CardVariant & { readonly interventions: readonly CheckedIntervention[] })[];
}
