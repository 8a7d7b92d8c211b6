/**
 * The state of outages that come and go by themselves.
 */
import type { Intervention } from '../../scenario/schema/intervention';

export type Outages = Extract<Intervention, { kind: 'outages' }>;

/** The outages of one replica: plain data. */
export interface OutageState {
  readonly service: number;
  readonly replica: number;
  readonly config: Outages;
  /** Outages so far. */
  outages: number;
  isDown: boolean;
  /** The next change, or -1 once they have been stopped. */
  timer: number;
}
