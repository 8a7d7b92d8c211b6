/**
 * Steps of a monolith.
 */

/** A module is entered: its errors are drawn, and it leaks. */
export interface EnterModuleStep {
  readonly kind: 'enterModule';
  /** Index among the modules of the component. */
  readonly module: number;
}

/** Whose work it is, in a process of several modules. */
export interface WorkOfModule {
  readonly index: number;
  /** The first work since the module was entered. */
  readonly isFirst: boolean;
}
