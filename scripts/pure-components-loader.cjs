/**
 * A loader for React Flow's one big module: says of its top-level components that making them has no effect, so that a
 * build may leave out those that nobody imports (its minimap, its controls, its background). 6.5 kB of 61, compressed.
 */
const calls = /^((?:export )?const \w+ = )((?:memo|forwardRef|createContext)\()/gm;
const names = /^\w+\.displayName = .*;$/gm;

/** @param {string} source */
module.exports = (source) => source.replace(calls, '$1/* @__PURE__ */ $2').replace(names, '');
