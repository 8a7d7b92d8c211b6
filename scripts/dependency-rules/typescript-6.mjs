/**
 * Gives dependency-cruiser a TypeScript it can read source with. The project compiles with TypeScript 7, which has no
 * compiler interface for tools, so version 6 is installed under another name and handed over here. Loaded with
 * `node --import`; see docs/decisions/0006-dependency-rules.md.
 */
import Module, { register } from 'node:module';

const rename = (/** @type {string} */ request) => request.replace(/^typescript(?=$|\/)/, 'typescript-6');

// For `import`, which runs the hook on a thread of its own; hence the source as text.
register(
  `data:text/javascript,${encodeURIComponent(
    `export const resolve = (specifier, context, next) => next((${rename.toString()})(specifier), context);`,
  )}`,
);

// For `require`, with which dependency-cruiser reads the version.
/** @typedef {{ _resolveFilename: (request: string, ...rest: unknown[]) => string }} Resolver */
const commonJs = /** @type {Resolver} */ (/** @type {unknown} */ (Module));
const resolveFilename = commonJs._resolveFilename;
commonJs._resolveFilename = (/** @type {string} */ request, /** @type {unknown[]} */ ...rest) =>
  resolveFilename(rename(request), ...rest);
