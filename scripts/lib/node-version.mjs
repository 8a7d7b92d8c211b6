/**
 * Says at once, and in words, when Node is too old, before anything fails in a way that hides the reason.
 */

/** @param {string} least a version such as '20.9' */
export function isAtLeast(least) {
  const numbers = (/** @type {string} */ version) => version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = numbers(least);
  const [major = 0, minor = 0] = numbers(process.versions.node);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** @param {string} least @param {string} what what asks for it */
export function requireNode(least, what) {
  if (isAtLeast(least)) return;
  console.error(`${what} needs Node ${least} or later; this is Node ${process.versions.node}.`);
  console.error('Install a current Node from https://nodejs.org and try again.');
  process.exit(1);
}
