/**
 * What the model of a component is worth, for the card beside a figure: what it models, where it is simpler than the
 * real thing, what it leaves out, and where its numbers come from. The same stands at the head of the component's file.
 */
export interface FidelityText {
  readonly en: string;
  readonly ko: string;
}

export interface FidelitySource {
  readonly text: string;
  readonly url?: string;
  /** Year and month in which it was read. */
  readonly asOf?: string;
}

export interface Fidelity {
  readonly models: readonly FidelityText[];
  readonly simplifies: readonly FidelityText[];
  readonly leavesOut: readonly FidelityText[];
  readonly sources: readonly FidelitySource[];
}
