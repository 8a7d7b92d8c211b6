/**
 * Stands in for Next's `server-only`, which refuses to load in the browser: unit tests run in Node, where it has
 * nothing to say.
 */
export {};
