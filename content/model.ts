/**
 * The shapes of lesson content: what authors write, tests read and pages render.
 */
import type { CheckedIntervention, CheckedScenario } from '../simulator/scenario/checked';
import type { Intervention } from '../simulator/scenario/schema/intervention';
import type { ScenarioInput } from '../simulator/scenario/schema/scenario';
import type { Calculation, InputValues } from './calculation';
import type { CheckedCard, ReviewCard } from './review';
import type { NumberFormat, Text } from './text';

export { type Locale, locales, type Text } from './text';

/** Any one of several types, less the listed fields (plain `Omit` would merge them). */
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** What a control does when chosen; the moment is the play head's. */
export type Action = Without<Intervention, 'atMs'>;

/** A segmented control under a figure. Choosing an option applies its actions in order. */
export interface Control {
  readonly id: string;
  readonly label: Text;
  /** Option chosen when the run starts. */
  readonly initial: string;
  readonly options: readonly { readonly id: string; readonly label: Text; readonly actions: readonly Action[] }[];
}

/** One picture of the storyboard that stands in for motion: a moment of the run and what it shows. */
export interface StoryboardFrame {
  readonly atMs: number;
  readonly caption: Text;
}

/** What a figure's model covers. */
export interface Fidelity {
  readonly modelled: Text;
  readonly simplified: Text;
  readonly leftOut: Text;
  /** A check of the engine against theory that the test suite makes. */
  readonly checked: Text;
}

/** A figure: one run on the stage, with one idea. */
export interface Figure {
  readonly id: string;
  readonly title: Text;
  /** One short sentence at the right of the title: what to look for. */
  readonly lookFor: Text;
  readonly caption: Text;
  readonly scenario: ScenarioInput;
  readonly seed: number;
  /** What has been done to the run before the reader touches it. */
  readonly interventions: readonly Intervention[];
  /** Where the play head stands when the figure opens, and the moment of the still picture. */
  readonly startAtMs: number;
  readonly stillAtMs: number;
  /** Simulated seconds for each second of the reader. */
  readonly speed: number;
  readonly controls: readonly Control[];
  /** The request class whose p99 is drawn in ink. */
  readonly inkClass: string;
  readonly storyboard: readonly StoryboardFrame[];
  readonly fidelity: Fidelity;
  /** A prediction that must be locked before this figure runs. */
  readonly prediction?: CurvePrediction;
}

/** A figure whose scenario and whatever may be done to it passed the checks while its page was made. */
export interface CheckedFigure extends Figure {
  readonly scenario: CheckedScenario;
  readonly interventions: readonly CheckedIntervention[];
}

/** The learner draws a value over time before the run is shown. */
export interface CurvePrediction {
  readonly id: string;
  readonly question: Text;
  /** The run's curve: p99 of this class. */
  readonly requestClass: string;
  /** Time axis: from this moment of the run, for this long. The curve up to `fromMs` is given. */
  readonly fromMs: number;
  readonly spanMs: number;
  /** Logarithmic value axis, in ms. */
  readonly minMs: number;
  readonly maxMs: number;
  /** The moment whose value is compared in words, and can be typed instead of drawn. */
  readonly compareAtMs: number;
}

/** A named run of the lesson: the same input as a call of the CLI. */
export interface LessonRun {
  readonly id: string;
  /** File in the lesson's `scenarios` folder. */
  readonly scenario: string;
  readonly seed: number;
  /** File in the lesson's `interventions` folder. */
  readonly interventions?: string;
  readonly durationMs: number;
  readonly warmUpMs: number;
}

/** A number that the prose quotes: where it is read from, how it is written, and what the sentence needs of it. */
export interface QuotedNumber {
  readonly id: string;
  readonly run: string;
  /** Path in the run's summary, such as `classes[browse].waited.p99Ms`; a list item is named by its id or name. */
  readonly path: string;
  readonly format: NumberFormat;
  /** The sentence holds while the value lies in this range (both ends included). */
  readonly holds: readonly [number, number];
}

/** A number that the prose takes from a calculation instead of a run. */
export interface CalculatedNumber extends Pick<QuotedNumber, 'id' | 'format' | 'holds'> {
  readonly calculation: string;
  /** Where they differ from those with which the figure opens. */
  readonly inputs?: InputValues;
  /** Id of one of its readings. */
  readonly reading: string;
}

interface QuestionBase {
  readonly id: string;
  /** The course's claim that the question asks about, such as `S5`; none when it asks for a tool of thought. */
  readonly claim?: string;
  readonly prompt: Text;
  /** A figure shown with the question. */
  readonly figure?: string;
}

/** A moment of a figure: the run that shows why an answer is right or wrong. */
export interface MomentLink {
  readonly figure: string;
  readonly atMs: number;
  /** Done to the run before it is shown, beside the figure's own. */
  readonly interventions?: readonly Intervention[];
}

/** A calculated figure with these inputs. */
export interface CalculationLink {
  readonly figure: string;
  readonly inputs: InputValues;
}

/** What shows why an answer is right or wrong. */
export type Evidence = MomentLink | CalculationLink;

export interface Option {
  readonly id: string;
  readonly text: Text;
  readonly correct: boolean;
  /** Why it is right or wrong. */
  readonly why: Text;
  /** A wrong option opens the run, or the calculation, that refutes it. */
  readonly refutedBy?: Evidence;
}

export interface Pair {
  readonly id: string;
  readonly text: Text;
  readonly match: Text;
  /** Why they belong together. */
  readonly why: Text;
}

export type Question = QuestionBase &
  (
    | { readonly kind: 'single' | 'multiple'; readonly options: readonly Option[] }
    | {
        readonly kind: 'numeric';
        readonly unit: Text;
        /** Id of the `QuotedNumber` that is the key, and how far off still counts, as a share of it. */
        readonly answer: string;
        readonly tolerance: number;
        readonly why: Text;
        readonly tooLow: Text;
        readonly tooHigh: Text;
        readonly shownBy: Evidence;
      }
    | {
        readonly kind: 'order';
        /** In the right order. */
        readonly items: readonly { readonly id: string; readonly text: Text; readonly why: Text }[];
        readonly shownBy: Evidence;
      }
    | {
        readonly kind: 'match';
        /** Each text with what belongs to it; the second parts are offered for all of them. */
        readonly pairs: readonly Pair[];
        readonly shownBy: Evidence;
      }
    | {
        readonly kind: 'pickOnGraph';
        /** The graph and state in which a component is picked. */
        readonly moment: MomentLink;
        /** One for every component of that graph; `id` is the component's. */
        readonly options: readonly Option[];
      }
    | {
        readonly kind: 'readTrace';
        /** The run, and the moment at which the request has ended. */
        readonly moment: MomentLink;
        /** Number of the request whose waterfall is shown. */
        readonly request: number;
        readonly asks: TraceKey;
        /** The `id` of the right one is the key that is read off the trace. */
        readonly options: readonly Option[];
      }
  );

/**
 * What is read off a trace, and so the `id` of the right option. `longest`: the component and what took longest there,
 * `queue`, `bulkhead`, `init` or `work`, as in `A-queue`. `tries`: how many tries were sent for it in all, its client's
 * included. `reason`: why it ended as it did, such as `queueFull`.
 */
export type TraceKey = 'longest' | 'tries' | 'reason';

/** A setting that a challenge lets the learner change. */
export interface ChallengeKnob {
  /** Path in the challenge's scenario, such as `connections.A->B.timeoutMs`. */
  readonly path: string;
  readonly label: Text;
}

/** Points back to a part of the lesson or to a moment of a figure. */
export interface ChallengeHint {
  readonly text: Text;
  readonly see: { readonly part: string } | MomentLink;
}

/** A submission that the author wrote: values by path, and why it comes out as it does. */
export interface WorkedSubmission {
  readonly id: string;
  readonly set: Readonly<Record<string, unknown>>;
  readonly why: Text;
}

/**
 * A challenge: a system to improve. What is graded stands in `challenge/challenge.json`, which the command line reads
 * too: scenario, what may be changed, objectives and budgets with their labels, seeds and traffic that nobody sees
 * before a submission.
 */
export interface LessonChallenge {
  readonly id: string;
  readonly title: Text;
  /** What is wrong and what is wanted, in paragraphs. */
  readonly brief: readonly Text[];
  readonly file: unknown;
  readonly knobs: readonly ChallengeKnob[];
  /** Seeds that the learner can try on the stage; the grading uses others. */
  readonly trySeeds: readonly number[];
  /** Where the play head stands when the stage opens. */
  readonly startAtMs: number;
  readonly inkClass: string;
  readonly hints: readonly ChallengeHint[];
  /** Reaches the best grade. */
  readonly reference: WorkedSubmission;
  /** What people do without the lesson: none of it passes. */
  readonly lazy: readonly WorkedSubmission[];
}

/** Where a lesson answers one of the course's claims (`content/claims`). */
export interface ClaimInLesson {
  /** Id of the claim, such as `S5`. */
  readonly id: string;
  /** Figures that show it, and parts of the text that speak of it, by their ids; at least one. */
  readonly shownIn: readonly ClaimPlace[];
  /** Questions that ask about it, by their ids; at least one. */
  readonly askedIn: readonly string[];
}

export type ClaimPlace = { readonly figure: string } | { readonly part: string };

/** Everything of a lesson but its prose. */
export interface LessonData {
  readonly slug: string;
  /** The claims that the lesson answers: all that `content/claims` assigns to it. */
  readonly claims: readonly ClaimInLesson[];
  readonly figures: readonly Figure[];
  readonly runs: readonly LessonRun[];
  readonly numbers: readonly QuotedNumber[];
  readonly calculations?: readonly Calculation[];
  readonly calculated?: readonly CalculatedNumber[];
  readonly quiz: readonly Question[];
  /** What comes back after days; every question of the quiz belongs to one. */
  readonly cards: readonly ReviewCard[];
  readonly challenge?: LessonChallenge;
  /** The one control of the figure when it opens the home page; the figure's own when left out. */
  readonly homeControl?: Control;
}

/** A lesson as `content/load` hands it out: everything that a figure may run passed the checks. */
export interface CheckedLesson extends LessonData {
  readonly figures: readonly CheckedFigure[];
  readonly cards: readonly CheckedCard[];
}
