/**
 * One line of what an instrument says.
 */

/** `failing` is written in the hue of errors. */
export interface Value {
  readonly text: string;
  readonly failing?: boolean;
}

export interface Line {
  readonly left: string;
  readonly middle?: string;
  readonly right: Value;
}
