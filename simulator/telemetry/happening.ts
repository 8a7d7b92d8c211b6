/**
 * The event feed: things worth a sentence, as data. The view puts them into words, in the reader's language. A "first"
 * is the first since something was changed, after at least 5 seconds without any.
 */
import type { RolloutChange } from '../components/observer';
import type { Intervention } from '../scenario/schema/intervention';
import type { Reason } from './outcome';

/** Numbers are indices into the `Topology`; `request` is the number of the client request. */
export type Happening = { readonly atMs: number } & (
  | { readonly kind: 'intervention'; readonly intervention: Intervention; readonly scheduled: boolean }
  /** The first refusal of this class at this place for this reason. */
  | {
      readonly kind: 'firstRefusal';
      readonly component: number;
      readonly requestClass: number;
      readonly reason: Reason;
      readonly request: number;
      /** Threads of the component that only wait for an answer, and its threads in all, at that moment. */
      readonly held: number;
      readonly threads: number | null;
      /** The component that most of the held threads wait for, or null. */
      readonly waitingFor: number | null;
    }
  /** The first client request of this class that ended in an error; `component` is the origin. */
  | {
      readonly kind: 'firstFailure';
      readonly requestClass: number;
      readonly component: number;
      readonly reason: Reason;
      readonly request: number;
    }
  /** The first time-out on this connection. */
  | {
      readonly kind: 'firstTimeout';
      readonly connection: number;
      readonly requestClass: number;
      readonly request: number;
    }
  /** Every thread of the component is taken, and most only wait for another component. */
  | {
      readonly kind: 'threadsExhausted';
      readonly component: number;
      readonly held: number;
      readonly threads: number;
      readonly waitingFor: number | null;
    }
  /** A canary got another share of the traffic, all of it, or has lost it. */
  | { readonly kind: 'rollout'; readonly component: number; readonly change: RolloutChange }
  /** Goodput is back at 95 % of the offered rate, after at least 2 s below 80 %. */
  | { readonly kind: 'goodputBack'; readonly afterMs: number }
  /** Goodput fell below 80 % of the offered rate for 1 s. */
  | { readonly kind: 'goodputLost'; readonly share: number }
  /** Tries on a connection reached 1.2 times the calls. */
  | { readonly kind: 'retriesAddLoad'; readonly connection: number; readonly factor: number }
);
