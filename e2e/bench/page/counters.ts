/**
 * Counts the commits of React, which tells them to its developer tools. To be loaded before React.
 */
let commits = 0;

const hook = {
  isDisabled: false,
  supportsFiber: true,
  renderers: new Map(),
  inject: () => 1,
  onCommitFiberRoot: () => {
    commits += 1;
  },
  onCommitFiberUnmount: () => {},
  onPostCommitFiberRoot: () => {},
  checkDCE: () => {},
};
Object.assign(globalThis, { __REACT_DEVTOOLS_GLOBAL_HOOK__: hook });

/** Of all roots of the page, so far. */
export const commitsSoFar = (): number => commits;
